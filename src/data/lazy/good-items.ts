import type { Issue } from '../../contract/issue.js';
import type { Feed } from '../feed.js';
import type { Section } from '../sections.js';

/** The valid items of a section, each checked when the caller takes it; what is wrong goes to `issues`. */
export function* goodItems<Item extends { id: string }>(
  feed: Feed,
  section: Section<Item>,
  issues: Issue[] = [],
): Generator<Item, void, undefined> {
  const { key } = section;
  const seen = new Set<string>();
  const { length } = feed.list(key, issues);
  for (let index = 0; index < length; index++) {
    const { item, issues: own } = feed.at(section, index);
    issues.push(...own);
    if (!item) continue;
    if (seen.has(item.id)) issues.push({ path: [key, index, 'id'], code: 'duplicate' });
    else yield item;
    seen.add(item.id);
  }
}
