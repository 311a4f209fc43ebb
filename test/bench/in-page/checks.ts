/** Three ways from a feed's text to what may be shown of it. Each answers with the number of good members. */
import { feed as schema } from '../../../src/contract/feed.js';
import { Feed, parseFeed } from '../../../src/data/feed.js';
import { goodItems } from '../../../src/data/lazy/good-items.js';
import { memberSection } from '../../../src/data/sections.js';

const checks = {
  parse: (text: string): number => (JSON.parse(text) as { members: unknown[] }).members.length,
  kit(text: string): number {
    const feed = parseFeed(text, 'https://example.org/feed.json');
    return feed instanceof Feed ? [...goodItems(feed, memberSection)].length : 0;
  },
  zod(text: string): number {
    const { success, data } = schema.safeParse(JSON.parse(text));
    return success ? (data.members?.length ?? 0) : 0;
  },
};
Object.assign(window, { checks });
