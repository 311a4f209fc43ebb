import { feed as feedSchema, sections } from '../../../src/contract/feed.js';
import type { Issue } from '../../../src/contract/issue.js';
import { fromZodError } from '../../../src/contract/zod-issue.js';
import { adviceOn as adviceOnMeasures } from '../../../src/data/lazy/advice.js';
import { Feed, openFeed } from '../../../src/data/feed.js';
import { isObject, type JsonObject } from '../shared/json.js';
import { adviceOn } from './advice.js';
import type { Finding } from './finding.js';

/** The most findings that are told at a time: a broken import can have thousands. */
const most = 500;

/** Everything that is wrong with a feed, and then everything that an editor may want to think about. */
export function checkFeed(feed: JsonObject, now: number): { findings: Finding[]; errors: number } {
  const result = feedSchema.safeParse(feed);
  const issues: Issue[] = [
    ...(result.success ? [] : fromZodError(result.error, feed)),
    ...duplicates(feed),
  ];
  const opened = openFeed(feed, 'https://desk.invalid/');
  const measures = Array.isArray(feed['measures']) ? feed['measures'].filter(isObject) : [];
  if (opened instanceof Feed) issues.push(...adviceOnMeasures(opened, measures));
  const errors = issues.map((issue): Finding => ({ tone: 'error', path: issue.path, issue }));
  return {
    findings: [...errors, ...adviceOn(feed, now)].slice(0, most),
    errors: errors.length,
  };
}

/** Of two items with one id only the first is ever shown. */
function duplicates(feed: JsonObject): Issue[] {
  return Object.keys(sections).flatMap((section) => {
    const list = feed[section];
    const seen = new Set<unknown>();
    return (Array.isArray(list) ? list : []).flatMap((item, index): Issue[] => {
      const id = isObject(item) ? item['id'] : undefined;
      if (id === undefined || !seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ path: [section, index, 'id'], code: 'duplicate' }];
    });
  });
}
