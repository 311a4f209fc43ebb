import type { Language } from '../../../base/text/language.js';
import type { Member } from '../../../contract/member.js';
import type { FeedItem } from '../../../data/feed.js';
import { listSearchWords } from '../../../locales/list-search.js';

/** What somebody looks for in a list. */
export interface ListSearch {
  /** Whether every word is in the member's name, id, role, organisation, tags or summary. */
  readonly matches: (member: FeedItem<Member>) => boolean;
  /** How many there are, in words. */
  readonly told: (members: readonly FeedItem<Member>[], language: Language) => string;
}

/** A search does not tell full-width from half-width, nor upper from lower case. */
const searchable = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const haystacks = new WeakMap<Member, string>();

function haystackOf(member: Member): string {
  let haystack = haystacks.get(member);
  if (haystack === undefined) {
    const { name, id, role = '', organisation = '', tags = [], summary = '' } = member;
    haystacks.set(
      member,
      (haystack = searchable([name, id, role, organisation, ...tags, summary].join('\n'))),
    );
  }
  return haystack;
}

/** @returns nothing where nothing is looked for. */
export function createSearch(query: string): ListSearch | undefined {
  const words = searchable(query);
  if (!words) return undefined;
  const parts = words.split(/\s+/);
  const matches = ({ item }: FeedItem<Member>): boolean =>
    parts.every((part) => haystackOf(item).includes(part));
  return {
    matches,
    told(members, language) {
      const { found, none } = listSearchWords[language];
      const count = members.filter(matches).length;
      return count ? found(count) : none;
    },
  };
}
