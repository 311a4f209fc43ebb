import { check } from '../contract/check.js';
import { headTable } from '../contract/generated/tables.js';
import { ProblemError } from './problem.js';
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (raw) => (isRecord(raw) ? raw['id'] : undefined);
/**
 * A feed that was read. Items are checked when they are asked for, and once: a card in a feed of ten
 * thousand costs the check of one.
 */
export class Feed {
    #document;
    #checked = new Map();
    /**
     * @param document what the feed's address answered with, parsed.
     * @param base the address that relative links and pictures start from.
     * @throws {ProblemError} when it is no feed, or one of a version that is not known here.
     */
    constructor(document, base) {
        this.base = base;
        if (!isRecord(document))
            throw new ProblemError({ code: 'not-feed' });
        const issues = [];
        const head = check(headTable, document, issues);
        if (!head) {
            const version = document['civic'];
            throw new ProblemError(version === undefined ? { code: 'not-feed' } : { code: 'version', version: String(JSON.stringify(version)).slice(0, 20) });
        }
        this.head = head;
        this.issues = issues;
        this.#document = document;
    }
    /** Finds one item by its id. Of two with the same id the first one counts. */
    find(section, id) {
        const index = this.position(section, id);
        if (index < 0)
            return { problem: { code: 'item-missing', id } };
        const { item, issues } = this.#check(section, this.#raws(section.key)[index], index);
        return item ? { item, issues } : { problem: { code: 'item-invalid', id, issues } };
    }
    /** The sole item of a section, for an element that names none. Of several none is guessed. */
    only(section) {
        const raws = this.#raws(section.key);
        if (raws.length !== 1)
            return { problem: { code: 'item-missing', id: '' } };
        const { item, issues } = this.#check(section, raws[0], 0);
        return item ? { item, issues } : { problem: { code: 'item-invalid', id: String(idOf(raws[0])).slice(0, 64), issues } };
    }
    /** The good items in their order, checked one at a time as the caller takes them; faults go to `issues`. */
    *items(section, issues = []) {
        const raws = this.#raws(section.key, issues);
        const seen = new Set();
        for (let index = 0; index < raws.length; index++) {
            const { item, issues: own } = this.#check(section, raws[index], index);
            for (const issue of own)
                issues.push(issue);
            if (!item)
                continue;
            if (seen.has(item.id))
                issues.push({ path: [section.key, index, 'id'], code: 'duplicate' });
            else
                yield item;
            seen.add(item.id);
        }
    }
    /** Where an item stands in its section, from 0; -1 when it is not there. */
    position(section, id) {
        return this.#raws(section.key).findIndex((raw) => idOf(raw) === id);
    }
    /** The name that an item's raw form gives itself, for messages about it. */
    nameAt(key, index) {
        const raw = this.#raws(key)[index];
        const name = isRecord(raw) ? (raw['name'] ?? raw['title'] ?? raw['label'] ?? raw['id']) : undefined;
        return typeof name === 'string' ? name.slice(0, 40) : undefined;
    }
    #raws(key, issues) {
        const raws = Object.prototype.hasOwnProperty.call(this.#document, key) ? this.#document[key] : undefined;
        if (Array.isArray(raws))
            return raws;
        if (raws !== undefined)
            issues?.push({ path: [key], code: 'type', expected: 'list' });
        return [];
    }
    #check(section, raw, index) {
        let known = this.#checked.get(raw);
        if (!known) {
            const issues = [];
            known = { item: check(section.table, raw, issues, [section.key, index]), issues };
            // Equal primitives would share an entry, and with it a path.
            if (isRecord(raw))
                this.#checked.set(raw, known);
        }
        return known;
    }
}
/** Wraps one item that a script handed over, so that it is checked like any other. */
export function feedOfOne(section, item, base) {
    return new Feed({ civic: 1, [section.key]: [item] }, base);
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
