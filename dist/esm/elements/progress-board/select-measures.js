import { feedItems } from '../../data/feed-items.js';
import { countOf, isOld } from '../../data/progress.js';
/** The measures that fit; what is wrong with the feed goes to `issues`. */
export function selectMeasures({ measureSection }, feed, { group, member, items }, issues) {
    const found = [];
    for (const measure of feedItems(feed, measureSection, issues)) {
        if ((!group || measure.group === group) &&
            (!member || measure.member === member) &&
            (items.length === 0 || items.includes(measure.id)))
            found.push(measure);
    }
    return items.length ? found.sort((a, b) => items.indexOf(a.id) - items.indexOf(b.id)) : found;
}
/** What all of several things have in common, or nothing. */
function common(list) {
    const [first] = list;
    return first !== undefined &&
        list.length > 1 &&
        list.every((one) => JSON.stringify(one) === JSON.stringify(first))
        ? first
        : undefined;
}
export function ledgerOf({ measureSection }, feed, measures, issues) {
    const source = common(measures.map((measure) => measure.source));
    const period = common(measures.map((measure) => measure.period));
    // A line that is out of date says so itself.
    const isAnyOld = measures.some(({ asOf, staleAfter }) => asOf && isOld(asOf, staleAfter));
    const asOf = isAnyOld ? undefined : common(measures.map((measure) => measure.asOf));
    const lines = measures.map((measure) => {
        // What was wrong is known here and not in the meter: a part that was left out leaves no sum.
        const position = feed.position(measureSection, measure.id);
        const value = countOf(measure, issues.filter(({ path }) => path[1] === position));
        return {
            ...measure,
            value,
            parts: value === undefined ? undefined : measure.parts,
            source: source ? undefined : measure.source,
            period: period ? undefined : measure.period,
            asOf: asOf ? undefined : measure.asOf,
        };
    });
    return {
        heading: measures.length === 1 ? measures[0].group : common(measures.map(({ group }) => group)),
        lines,
        source,
        asOf,
        period,
    };
}
