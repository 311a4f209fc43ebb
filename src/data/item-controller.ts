import type { Issue } from '../contract/issue.js';
import type { Feed } from './feed.js';
import { FeedItem } from './feed.js';
import { FeedController, type FeedHost } from './feed-controller.js';
import type { FeedState, Stale } from './feed-store.js';
import type { Problem } from './problem.js';
import type { Section } from './sections.js';

/** What an element knows about its one item. */
export type ItemState<Item> =
  | { readonly status: 'waiting' }
  | { readonly status: 'ready'; readonly item: Item; readonly feed: Feed; readonly issues: readonly Issue[]; readonly stale?: Stale }
  | { readonly status: 'failed'; readonly problem: Problem; readonly feed?: Feed };

/** An element that shows one item of a feed. */
export interface ItemHost extends FeedHost {
  /** The item's id; without it the fragment of `src`. */
  item: string | null;
}

/** Picks one item of a section out of an element's feed. */
export class ItemController<Item extends { id: string }> {
  readonly #feed: FeedController;

  constructor(
    private readonly host: ItemHost,
    private readonly section: Section<Item>,
    onState?: (state: FeedState) => void,
  ) {
    this.#feed = new FeedController(host, section, onState);
  }

  get state(): ItemState<Item> {
    const { data } = this.host;
    if (data instanceof FeedItem) return { status: 'ready', item: data.item as Item, feed: data.feed, issues: [] };
    const { state } = this.#feed;
    if (state.status !== 'ready') return state;
    const { feed, stale } = state;
    const id = this.#id();
    const found = id === undefined ? feed.only(this.section) : feed.find(this.section, id);
    return 'problem' in found ? { status: 'failed', problem: found.problem, feed } : { status: 'ready', ...found, feed, stale };
  }

  #id(): string | undefined {
    const { item, src } = this.host;
    return item ?? (/#(.+)$/s.exec(src ?? '')?.[1] || undefined);
  }
}
