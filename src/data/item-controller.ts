import type { Issue } from '../contract/issue.js';
import type { EditorNotes } from './lazy/editor-notes.js';
import { isFeedItem, type Feed } from './feed.js';
import { itemIdOf } from './address.js';
import { FeedController } from './feed-controller.js';
import type { FeedElement } from './feed-element.js';
import type { Stale } from './feed-store.js';
import type { Problem } from './problem.js';
import type { Section } from './sections.js';

/** What an element knows about its one item. */
export type ItemState<Item> =
  | { readonly status: 'waiting' }
  | {
      readonly status: 'ready';
      readonly item: Item;
      readonly feed: Feed;
      readonly issues: readonly Issue[];
      readonly stale?: Stale;
    }
  | {
      readonly status: 'failed';
      readonly problem: Problem;
      readonly feed?: Feed;
      readonly stale?: Stale;
    };

/** An element that shows one item of a feed. */
export interface ItemHost extends FeedElement {
  /** The item's id; without it the fragment of `src`. */
  item?: string | null;
}

/** Picks one item of a section out of an element's feed. */
export class ItemController<Item extends { id: string }> extends FeedController<
  ItemHost,
  Section<Item>
> {
  override get state(): ItemState<Item> {
    const { data } = this.host;
    // From a list, which follows the feed.
    if (isFeedItem(data))
      return { status: 'ready', item: data.item as Item, feed: data.feed, issues: [] };
    const state = super.state;
    if (state.status !== 'ready') return state;
    const found = state.feed.find(this.section, itemIdOf(this.host));
    return {
      ...state,
      ...found,
      status: 'problem' in found ? 'failed' : 'ready',
    } as ItemState<Item>;
  }
}

/** What an editor is to learn about one item. */
export function notesOn(state: ItemState<unknown>): EditorNotes {
  return { issues: [], ...('problem' in state && state.problem), ...state };
}
