import type { Issue } from '../../contract/issue.js';
import type { Member } from '../../contract/member.js';
import type { Series } from '../../contract/series.js';
import type { Feed, FeedItem } from '../../data/feed.js';
import type { Kit } from '../feed/feed-list-view.js';
/** What a list is asked to show; without a value it asks for nothing. */
export type MemberFilter = {
    readonly [Key in 'kind' | 'organisation' | 'post' | 'tag' | 'series']?: string | null;
};
/** The members, checked as they are taken, and nothing for one that does not fit; what is wrong with the feed goes to `issues`. */
export declare function selectMembers(kit: Kit, feed: Feed, filter: MemberFilter, series: Series | undefined, issues: Issue[]): Generator<Member | undefined, void, undefined>;
/** Full-width and half-width, large and small letters are the same to someone who searches. */
export declare const searchable: (text: string) => string;
/** Whether every word of the query is in the member's name, id, post, organisation, tags or sentence. */
export declare function matches({ item: member }: FeedItem<Member>, query: string): boolean;
