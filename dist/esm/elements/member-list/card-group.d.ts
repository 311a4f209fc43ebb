import type { Member } from '../../contract/member.js';
import type { FeedItem } from '../../data/feed.js';
import type { MemberCardVariant } from '../member-card/civic-member-card.js';
/**
 * Sixty cards or fewer, without lit's parts: in a list of thousands they would be half of what it takes.
 * @param group what was drawn in this place before; its cards are used again.
 */
export declare function drawGroup(group: HTMLElement | undefined, members: readonly FeedItem<Member>[], query: string, variant: MemberCardVariant, headingLevel: number): HTMLElement;
