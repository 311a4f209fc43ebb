import { check, isRecord, own } from '../contract/check.js';
import { headTable } from '../contract/generated/head-table.js';
/** Opens what a feed's address answered with; `base` is the address that its relative links start from. */
export function openFeed(document, base) {
    const issues = [];
    const head = check(headTable, document, issues);
    if (head)
        return new Feed(document, base, head, issues);
    const version = isRecord(document) ? own(document, 'civic') : undefined;
    return version === undefined ? { code: 'not-feed' } : { code: 'version', version };
}
/** The same for text. */
export function parseFeed(text, base) {
    try {
        return openFeed(JSON.parse(text), base);
    }
    catch (error) {
        return { code: 'not-json', address: base, reason: String(error) };
    }
}
/**
 * A feed that was read. Items are checked when they are asked for, and once: a card in a feed of ten
 * thousand costs the check of one.
 */
export class Feed {
    #document;
    #checked = new Map();
    #positions = new Map();
    /** Use {@link openFeed}. `issues` says what is wrong with the head; items report their own. */
    constructor(document, base, head, issues) {
        this.base = base;
        this.head = head;
        this.issues = issues;
        this.#document = document;
    }
    /** Finds an item by its id; without one, the sole item: of several none is guessed. */
    find(section, id) {
        const index = this.position(section, id);
        if (index < 0)
            return { problem: { code: 'item-missing', id } };
        const { item, issues } = this.at(section, index);
        return item ? { item, issues } : { problem: { code: 'item-invalid', id, issues } };
    }
    /** Where an item stands in its section, from 0, or -1. Of two with the same id the first one counts. */
    position({ key }, id) {
        const list = this.list(key);
        if (id === undefined)
            return list.length === 1 ? 0 : -1;
        let positions = this.#positions.get(key);
        if (!positions) {
            // A page may ask for each of thousands of items by its id.
            this.#positions.set(key, (positions = new Map()));
            for (let index = list.length; index--;) {
                const raw = list[index];
                if (isRecord(raw))
                    positions.set(raw['id'], index);
            }
        }
        return positions.get(id) ?? -1;
    }
    /** A section as it came, unchecked; empty, and an issue, where it is no list. */
    list(key, issues) {
        const list = own(this.#document, key) ?? [];
        if (Array.isArray(list))
            return list;
        issues?.push({ path: [key], code: 'type', expected: 'list' });
        return [];
    }
    /** The item at a position, clean or left out, with its faults; the work is done once. */
    at({ key, table }, index) {
        const raw = this.list(key)[index];
        let checked = this.#checked.get(raw);
        if (!checked) {
            const issues = [];
            checked = { item: check(table, raw, issues, [key, index]), issues };
            // Equal primitives would share an entry, and with it a path.
            if (isRecord(raw))
                this.#checked.set(raw, checked);
        }
        return checked;
    }
}
/** An item that was checked already, on its way from a list to its cards. */
export class FeedItem {
    /** @param named the source that the list around it names already. */
    constructor(feed, item, named) {
        this.feed = feed;
        this.item = item;
        this.named = named;
    }
}
