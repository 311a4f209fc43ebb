import { rules } from './rules.js';
/** Stands for a value that could not be kept. */
const left = Symbol('left out');
const hasOwn = (value, key) => Object.prototype.hasOwnProperty.call(value, key);
/**
 * Checks a value against a table and answers with a clean copy: known keys only, and without the smallest
 * optional parts that are wrong, so that one bad link does not cost a reader the whole card (docs/adr/0003).
 * @returns the copy, or `undefined` when a required part is wrong; what was wrong is added to `issues`.
 */
export function check(table, value, issues, path = []) {
    const kept = walk(table, value, issues, path);
    return kept === left ? undefined : kept;
}
function walk(table, value, issues, path) {
    const wrongType = (expected) => {
        issues.push(value === undefined ? { path, code: 'missing' } : { path, code: 'type', expected });
        return left;
    };
    switch (table[0]) {
        case 'text':
            return typeof value === 'string' ? walkText(table, value, issues, path) : wrongType('text');
        case 'number':
            return typeof value === 'number' && Number.isFinite(value) ? walkNumber(table, value, issues, path) : wrongType('number');
        case 'yes-no':
            return typeof value === 'boolean' ? value : wrongType('yes-no');
        case 'choice': {
            const choices = table.slice(1);
            if (choices.includes(value))
                return value;
            issues.push(value === undefined ? { path, code: 'missing' } : { path, code: 'choice', choices });
            return left;
        }
        case 'list':
            return Array.isArray(value) ? walkList(table, value, issues, path) : wrongType('list');
        case 'group':
            return typeof value === 'object' && value !== null && !Array.isArray(value)
                ? walkGroup(table[1], value, issues, path)
                : wrongType('group');
    }
}
function walkText([, max, rule], value, issues, path) {
    const before = issues.length;
    if (value.length > max)
        issues.push({ path, code: 'long', limit: max });
    if (!rules[rule](value))
        issues.push({ path, code: rule });
    return issues.length === before ? value : left;
}
function walkNumber([, min, max], value, issues, path) {
    const before = issues.length;
    if (min != null && value < min)
        issues.push({ path, code: 'small', limit: min });
    if (max != null && value > max)
        issues.push({ path, code: 'big', limit: max });
    return issues.length === before ? value : left;
}
function walkList([, item, max, min], value, issues, path) {
    if (max !== null && value.length > max)
        issues.push({ path, code: 'many', limit: max });
    if (min !== undefined && value.length < min)
        issues.push({ path, code: 'few', limit: min });
    const kept = [];
    // A plain loop: old host pages add to Array.prototype, and holes count as missing.
    for (let index = 0; index < value.length; index++) {
        const one = walk(item, value[index], issues, [...path, index]);
        if (one !== left && (max === null || kept.length < max))
            kept.push(one);
    }
    return min !== undefined && kept.length < min ? left : kept;
}
function walkGroup(fields, value, issues, path) {
    const kept = {};
    let whole = true;
    for (const field of Object.keys(fields)) {
        const optional = field.endsWith('?');
        const key = optional ? field.slice(0, -1) : field;
        // Own keys only: a page may have added to Object.prototype.
        const given = hasOwn(value, key) ? value[key] : undefined;
        if (given === undefined && optional)
            continue;
        const one = walk(fields[field], given, issues, [...path, key]);
        if (one !== left)
            kept[key] = one;
        else if (!optional)
            whole = false;
    }
    return whole ? kept : left;
}
