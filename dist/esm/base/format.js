/** Region subtags make engines agree on digits and on the order of a date. */
const intlTag = { 'zh-Hans': 'zh-Hans-CN', 'zh-Hant': 'zh-Hant-TW', en: 'en-GB' };
const formats = new Map();
function numberFormat(language, options) {
    const key = language + JSON.stringify(options);
    let format = formats.get(key);
    // Making one costs more than using it a thousand times.
    if (!format)
        formats.set(key, (format = new Intl.NumberFormat(intlTag[language], options)));
    return format;
}
/** The number in full: `8437`, `74,300`. Four digits stay together, as Chinese newspapers print them. */
export function exactNumber(value, language) {
    const grouped = language === 'en' ? Math.abs(value) >= 1000 : Math.abs(value) >= 10_000;
    return numberFormat(language, { maximumFractionDigits: 6, useGrouping: grouped }).format(value);
}
/**
 * The number as a newspaper sets it: in Chinese by 万 and 亿 where two decimals lose nothing (`10万`,
 * `7.43万`), else in full.
 */
export function shortNumber(value, language) {
    const size = Math.abs(value);
    const step = size >= 1e8 ? 1e8 : 1e4;
    const exact = language !== 'en' && size >= 1e4 && Number.isInteger(value) && value % (step / 100) === 0;
    return exact ? numberFormat(language, { notation: 'compact', maximumFractionDigits: 2, useGrouping: false }).format(value) : exactNumber(value, language);
}
/**
 * A date of the contract in words: year, month or day, with the time where there is one. The time is the
 * one at the place, as it was written; it is not moved into the reader's time zone.
 */
export function formatMoment(moment, language) {
    const [date = '', time] = moment.split('T');
    const [, month, day] = date.split('-');
    const clock = time?.slice(0, 5);
    const utc = new Date(`${date}${month ? (day ? '' : '-01') : '-01-01'}T${clock ?? '00:00'}:00Z`);
    const options = { timeZone: 'UTC', year: 'numeric' };
    if (month)
        options.month = 'long';
    if (day)
        options.day = 'numeric';
    const words = new Intl.DateTimeFormat(intlTag[language], options).format(utc);
    return clock ? `${words} ${clock}` : words;
}
/** A point in time in the reader's own time zone. */
export function formatInstant(instant, language) {
    return new Intl.DateTimeFormat(intlTag[language], { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
}
