import { joined } from './joined.js';
const formats = new Map();
function formatNumber(value, language, notation) {
    const key = language + notation;
    let format = formats.get(key);
    if (!format) {
        // Four digits stay together in Chinese, as newspapers print them: `8437`, `12,345`.
        const useGrouping = (language < 'z' || 'min2');
        // Making one costs more than using it a thousand times.
        formats.set(key, (format = new Intl.NumberFormat(language, {
            notation,
            useGrouping,
            maximumFractionDigits: 6,
        })));
    }
    return format.format(value);
}
/** The number in full. */
export const exactNumber = (value, language) => formatNumber(value, language, 'standard');
/** As a newspaper sets it: in Chinese by 万 and 亿 where two decimals lose nothing (`10万`, `7.43万`), else in full. */
export function shortNumber(value, language) {
    const size = Math.abs(value);
    const exact = language !== 'en' && size >= 1e4 && value % (size < 1e8 ? 1e2 : 1e6) === 0;
    return formatNumber(value, language, exact ? 'compact' : 'standard');
}
/** Dates in words: putting one into words costs as much as drawing a whole meter, and a page repeats few dates often. */
const moments = new Map();
/**
 * A date of the contract in words: year, month or day, with the time where there is one. The time is the
 * one at the place, as it was written; it is not moved into the reader's time zone.
 */
export function formatMoment(moment, language) {
    const key = moment + language;
    let words = moments.get(key);
    if (!words) {
        const [date = '', time] = moment.split('T');
        const month = date.length > 4 ? 'long' : undefined;
        const day = date.length > 7 ? 'numeric' : undefined;
        const options = { timeZone: 'UTC', year: 'numeric', month, day };
        words = joined(' ', new Date(date).toLocaleDateString(language, options), time?.slice(0, 5));
        moments.set(key, words);
    }
    return words;
}
/** A point in time in the reader's own time zone. */
export const formatInstant = (instant, language) => new Date(instant).toLocaleString(language, {
    dateStyle: 'long',
    timeStyle: 'short',
});
