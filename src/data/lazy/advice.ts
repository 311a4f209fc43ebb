import type { Activity } from '../../contract/activity.js';
import type { Issue } from '../../contract/issue.js';
import type { Measure } from '../../contract/measure.js';
import { countOf } from '../../contract/rules/counts.js';
import { adviceOnActivity } from './activity-advice.js';
import type { Feed } from '../feed.js';
import { progressOf } from '../progress.js';
import { activitySection, measureSection } from '../sections.js';

const pledges = { key: 'pledges', table: {} };

/** What is valid in an item and yet surely not meant. It is shown all the same; the editor is told. */
export function adviceOn(feed: Feed, items: readonly unknown[]): Issue[] {
  const advice: Issue[] = [];
  for (const item of items) {
    const { posts } = (item ?? {}) as Partial<Activity>;
    if (posts) {
      const { id } = item as Activity;
      const { key } = activitySection;
      const index = feed.position(activitySection, id);
      advice.push(...adviceOnActivity(item as Activity, feed.list(key)[index], [key, index]));
      continue;
    }
    // Items of other sections have none of these fields.
    const { id, value, parts, target, steps, ...rest } = (item ?? {}) as Partial<Measure>;
    const position = feed.position(measureSection, id);
    // No measure: the count of a pledge.
    const path =
      position < 0
        ? [pledges.key, feed.position(pledges, id), 'signed']
        : [measureSection.key, position];
    const sum = countOf({ parts }, []);
    if (value !== undefined && sum !== undefined && sum !== value)
      advice.push({ path: [...path, 'parts'], code: 'sum', sum });
    if ((target !== undefined || steps?.length) && !progressOf({ target, steps, ...rest }, 0))
      advice.push({ path: [...path, target === undefined ? 'steps' : 'target'], code: 'span' });
  }
  return advice;
}
