import { longest, rules } from './rules.js';
export const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Own keys only: a page may have added to Object.prototype. */
export const own = (value, key) => Object.prototype.hasOwnProperty.call(value, key)
    ? value[key]
    : undefined;
const isA = {
    text: (value) => typeof value === 'string',
    number: Number.isFinite,
    'yes-no': (value) => typeof value === 'boolean',
    list: Array.isArray,
    group: isRecord,
};
/** Names of fields without their `?`: made once, since a page checks thousands of items. */
const keys = {};
/**
 * Checks a value against a table and answers with a clean copy: known keys only, and without the smallest
 * optional parts that are wrong, so that one bad link does not cost a reader the whole card (docs/adr/0003).
 * @returns the copy, or `undefined` when a required part is wrong; what was wrong is added to `issues`.
 */
export function check(table, value, issues, path = []) {
    let good = true;
    const bad = (code, more) => {
        good = false;
        issues.push({ path, code, ...more });
    };
    const list = Array.isArray(table) ? table : [];
    const [kind = typeof table === 'object' ? 'group' : 'text', first, second] = list;
    if (value === undefined)
        bad('missing');
    else if (kind === 'choice') {
        const choices = list.slice(1);
        if (!choices.includes(value))
            bad(kind, { choices });
    }
    else if (!isA[kind](value))
        bad('type', { expected: kind });
    else if (kind === 'text') {
        const rule = typeof table === 'string' ? table : 'empty';
        const limit = rule === 'empty' ? table : longest[rule];
        if (value.length > limit)
            bad('long', { limit });
        if (!rules[rule](value))
            bad(rule);
    }
    else if (kind === 'number') {
        if (value > (second ?? Infinity))
            bad('big', { limit: second });
        if (value < (first ?? -Infinity))
            bad('small', { limit: first });
    }
    else if (kind === 'list') {
        const given = value;
        const limit = second ?? Infinity;
        if (given.length > limit)
            bad('many', { limit });
        const kept = [];
        // A plain loop: old host pages add to Array.prototype, and holes count as missing.
        for (let index = 0; index < given.length; index++) {
            const one = check(first, given[index], issues, [...path, index]);
            if (one !== undefined && kept.length < limit)
                kept.push(one);
        }
        return kept;
    }
    else if (kind === 'group') {
        const kept = {};
        for (const field of Object.keys(table)) {
            const key = keys[field] ?? (keys[field] = field.replace('?', ''));
            const given = own(value, key);
            if (given === undefined && key !== field)
                continue;
            const one = check(table[field], given, issues, [...path, key]);
            if (one !== undefined)
                kept[key] = one;
            else if (key === field)
                good = false;
        }
        return good ? kept : undefined;
    }
    return good ? value : undefined;
}
