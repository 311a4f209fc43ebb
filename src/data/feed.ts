import { check, isRecord, own } from '../contract/check.js';
import type { FeedHead } from '../contract/feed.js';
import { headTable } from '../contract/generated/head-table.js';
import type { Issue } from '../contract/issue.js';
import type { Source } from '../contract/shared.js';
import type { Problem } from './problem.js';
import type { Section } from './sections.js';

/** An item that was looked for, or the reason why there is none. `issues`: what was left out of it. */
type Found<Item> =
  { readonly item: Item; readonly issues: readonly Issue[] } | { readonly problem: Problem };

/** A checked item: absent where a required part is wrong. */
interface Checked<Item> {
  readonly item: Item | undefined;
  readonly issues: readonly Issue[];
}

/** Opens a document as a feed. `base` is the address that its relative links start from. */
export function openFeed(document: unknown, base: string): Feed | Problem {
  const issues: Issue[] = [];
  const head = check(headTable, document, issues) as FeedHead | undefined;
  if (head) return new Feed(document as Record<string, unknown>, base, head, issues);
  const version = isRecord(document) ? own(document, 'civic') : undefined;
  return version === undefined ? { code: 'not-feed' } : { code: 'version', version };
}

/** The same for text. */
export function parseFeed(text: string, base: string): Feed | Problem {
  try {
    return openFeed(JSON.parse(text), base);
  } catch (error) {
    return { code: 'not-json', address: base, reason: String(error) };
  }
}

/** A feed. An item is checked once, when it is asked for: a card of a feed of ten thousand members costs one check. */
export class Feed {
  readonly #document: Record<string, unknown>;
  readonly #checked = new Map<unknown, Checked<unknown>>();
  readonly #positions = new Map<string, Map<unknown, number>>();

  /** Use {@link openFeed}. `issues` says what is wrong with the head; items report their own. */
  constructor(
    document: Record<string, unknown>,
    readonly base: string,
    readonly head: FeedHead,
    readonly issues: readonly Issue[],
  ) {
    this.#document = document;
  }

  /** Finds an item by its id; without an id, the only item of the section, if there is just one. */
  find<Item extends { id: string }>(section: Section<Item>, id?: string): Found<Item> {
    const index = this.position(section, id);
    if (index < 0) return { problem: { code: 'item-missing', id } };
    const { item, issues } = this.at(section, index);
    return item ? { item, issues } : { problem: { code: 'item-invalid', id, issues } };
  }

  /** Where an item stands in its section, from 0, or -1. Of two with the same id the first one counts. */
  position({ key }: Section<{ id: string }>, id?: string): number {
    const list = this.list(key);
    if (id === undefined) return list.length === 1 ? 0 : -1;
    let positions = this.#positions.get(key);
    if (!positions) {
      // A map, since a page may ask for each of thousands of items.
      this.#positions.set(key, (positions = new Map<unknown, number>()));
      for (let index = list.length; index--;) {
        const raw = list[index];
        if (isRecord(raw)) positions.set(raw['id'], index);
      }
    }
    return positions.get(id) ?? -1;
  }

  /** A section, unchecked. Where it is no list, it is empty, and an issue. */
  list(key: string, issues?: Issue[]): readonly unknown[] {
    const list = own(this.#document, key) ?? [];
    if (Array.isArray(list)) return list;
    issues?.push({ path: [key], code: 'type', expected: 'list' });
    return [];
  }

  /** The item at a position, checked once, with what is wrong with it. */
  at<Item extends { id: string }>({ key, table }: Section<Item>, index: number): Checked<Item> {
    const raw = this.list(key)[index];
    let checked = this.#checked.get(raw) as Checked<Item> | undefined;
    if (!checked) {
      const issues: Issue[] = [];
      checked = { item: check(table, raw, issues, [key, index]) as Item | undefined, issues };
      // Objects only: equal primitives would share an entry, and with it the path of their issues.
      if (isRecord(raw)) this.#checked.set(raw, checked);
    }
    return checked;
  }
}

/** Marks items for every copy of the kit: a list and its cards may come from two scripts. */
const mark = Symbol.for('civic-widgets.item');

/** An item that was checked already, on its way from a list to its cards. */
export class FeedItem<Item> {
  readonly [mark] = true;

  /** @param named the source that the list around it already names. */
  constructor(
    readonly feed: Feed,
    readonly item: Item,
    readonly named?: Source,
  ) {}
}

export const isFeedItem = (data: unknown): data is FeedItem<unknown> =>
  isRecord(data) && mark in data;
