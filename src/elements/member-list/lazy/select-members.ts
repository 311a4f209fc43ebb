import type { Issue } from '../../../contract/issue.js';
import type { Member } from '../../../contract/member.js';
import type { Series } from '../../../contract/series.js';
import type { Feed, FeedItem } from '../../../data/feed.js';
import { goodItems } from '../../../data/lazy/good-items.js';
import { memberSection, seriesSection } from '../../../data/sections.js';

/** What a list is asked to show; without a value it asks for nothing. */
export type MemberFilter = {
  readonly [Key in 'kind' | 'organisation' | 'post' | 'tag' | 'series']?: string | null;
};

/** The members, checked as they are taken, and nothing for one that does not fit; what is wrong with the feed goes to `issues`. */
export function* selectMembers(
  feed: Feed,
  filter: MemberFilter,
  series: Series | undefined,
  issues: Issue[],
): Generator<Member | undefined, void, undefined> {
  for (const member of series?.members
    ? membersOf(feed, series, issues)
    : goodItems(feed, memberSection, issues)) {
    yield fits(member, filter) ? member : undefined;
  }
}

function* membersOf(
  feed: Feed,
  series: Series,
  issues: Issue[],
): Generator<Member, void, undefined> {
  const ids = series.members ?? [];
  // Not `entries()`: Prototype 1.7 replaces it.
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index]!;
    const found = feed.find(memberSection, id);
    if ('item' in found) yield found.item;
    const own =
      'item' in found ? found.issues : 'issues' in found.problem ? found.problem.issues : [];
    for (const issue of own) issues.push(issue);
    if ('problem' in found && found.problem.code === 'item-missing') {
      issues.push({
        path: [seriesSection.key, feed.position(seriesSection, series.id), 'members', index],
        code: 'reference',
      });
    }
  }
}

function fits(member: Member, { kind, organisation, post, tag }: MemberFilter): boolean {
  return (
    (!kind || (member.kind ?? 'person') === kind) &&
    (!organisation || (member.organisation ?? '').includes(organisation)) &&
    (!post || (member.role ?? '').includes(post)) &&
    (!tag || (member.tags ?? []).includes(tag))
  );
}

/** Full-width and half-width, large and small letters are the same to someone who searches. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

const haystacks = new WeakMap<Member, string>();

/** Whether every word of the query is in the member's name, id, post, organisation, tags or sentence. */
export function matches({ item: member }: FeedItem<Member>, query: string): boolean {
  const words = searchable(query);
  if (!words) return true;
  let haystack = haystacks.get(member);
  if (haystack === undefined) {
    const { name, id, role = '', organisation = '', tags = [], summary = '' } = member;
    haystacks.set(
      member,
      (haystack = searchable([name, id, role, organisation, ...tags, summary].join('\n'))),
    );
  }
  for (const word of words.split(/\s+/)) if (!haystack.includes(word)) return false;
  return true;
}
