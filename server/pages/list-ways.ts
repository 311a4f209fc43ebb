/** What the ways to show a whole feed take of it: areas with those who see to them, honours, services. */
import { isRecord } from '../../src/contract/check.js';
import type { FeedJson } from './layout.js';

type Item = Readonly<Record<string, unknown>>;

export const listIn = (feed: FeedJson, section: string): Item[] => {
  const items = feed[section];
  return Array.isArray(items) ? items.filter(isRecord) : [];
};

/** The sections of a way by its name; an empty first one where the feed has nothing for it. */
const sections: Readonly<Record<string, (feed: FeedJson) => Readonly<Record<string, Item[]>>>> = {
  areas: (feed) => {
    const areas = listIn(feed, 'areas');
    const holders = new Set(
      areas.flatMap((area) => listIn(area, 'posts').map(({ member }) => member)),
    );
    return { areas, members: listIn(feed, 'members').filter(({ id }) => holders.has(id)) };
  },
  honours: (feed) => ({
    // Whoever agreed to none is not in the page's data either.
    members: listIn(feed, 'members').filter((member) =>
      listIn(member, 'honours').some(({ consent }) => consent !== false),
    ),
  }),
  directory: (feed) => ({
    members: listIn(feed, 'members').filter(({ category, hours }) => category ?? hours),
    holidays: listIn(feed, 'holidays'),
  }),
};

/** @param name of a way. @returns nothing where the feed has nothing that it would show. */
export function sectionsOfWay(feed: FeedJson, name: string): Item | undefined {
  const found = sections[name]?.(feed);
  return found && Object.values(found)[0]!.length > 0 ? found : undefined;
}
