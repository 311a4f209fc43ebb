import { make } from '../../../base/make.js';
import type { Member } from '../../../contract/member.js';
import type { FeedItem } from '../../../data/feed.js';
import type { MemberCardVariant } from '../../member-card/civic-member-card.js';
import { matches } from './select-members.js';

/**
 * Sixty cards or fewer, without lit's parts: in a list of thousands they would be half of what it takes.
 * @param group what was drawn in this place before; its cards are used again.
 */
export function drawGroup(
  group = make('div', { role: 'none', part: 'list', class: 'list' }),
  members: readonly FeedItem<Member>[],
  query: string,
  variant: MemberCardVariant,
  headingLevel: number,
): HTMLElement {
  const items = group.children as HTMLCollectionOf<HTMLElement>;
  members.forEach((data, index) => {
    const item =
      items[index] ??
      make('div', { role: 'listitem', class: 'item' }, make('civic-member-card', {}));
    item.hidden = !matches(data, query);
    Object.assign(item.firstChild!, { data, variant, headingLevel });
    // Last, so that a card has all it needs when it comes to the page.
    if (!item.parentNode) group.append(item);
  });
  while (items[members.length]) items[members.length]!.remove();
  return group;
}
