import type { Issue, Path } from '../../../contract/issue.js';
import type { Member } from '../../../contract/member.js';
import type { Series } from '../../../contract/series.js';
import type { Feed } from '../../../data/feed.js';
import { goodItems } from '../../../data/lazy/good-items.js';
import { memberSection } from '../../../data/sections.js';
import { seriesSection } from '../../../data/series-section.js';

/** Which members a list shows. What has no value filters nothing. */
type MemberFilter = {
  readonly [Key in 'kind' | 'organisation' | 'post' | 'tag' | 'series']?: string | null;
};

/** Yields the members, each checked when it is taken, and `undefined` for one that does not fit; what is wrong goes to `issues`. */
export function* selectMembers(
  feed: Feed,
  filter: MemberFilter,
  series: Series | undefined,
  issues: Issue[],
): Generator<Member | undefined, void, undefined> {
  for (const member of series && (series.members ?? series.sections)
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
  const path = [seriesSection.key, feed.position(seriesSection, series.id)];
  const lists: [ids: readonly string[], path: Path][] = [
    [series.members ?? [], [...path, 'members']],
    ...(series.sections ?? []).map(({ members }, index): [readonly string[], Path] => [
      members,
      [...path, 'sections', index, 'members'],
    ]),
  ];
  for (const [ids, above] of lists)
    // By index: Prototype 1.7 replaces `entries()`.
    for (let index = 0; index < ids.length; index++) {
      const position = feed.position(memberSection, ids[index]);
      if (position < 0) {
        issues.push({ path: [...above, index], code: 'reference' });
        continue;
      }
      const { item, issues: own } = feed.at(memberSection, position);
      issues.push(...own);
      if (item) yield item;
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
