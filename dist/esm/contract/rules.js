/**
 * What a text must be beyond its length. The zod schemas and the page's compact checks both call these
 * functions, so a date such as 2021-02-30 fails in both. A rule's name is also its issue code.
 */
const calendarDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const clockTime = /^T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
function isCalendarDate(text) {
    const [, year, month = '01', day = '01'] = calendarDate.exec(text) ?? [];
    if (year === undefined)
        return false;
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
    // Engines roll 30 February over to March instead of refusing it.
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
/** A name made of ASCII words and hyphens: it becomes the fragment of an address and a path segment. */
const identifier = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Control characters and spaces that URL parsers drop before they look for a scheme. */
// eslint-disable-next-line no-control-regex -- matching control characters is the point
const droppedByUrlParsers = /^[\u0000-\u0020]+|[\t\n\r]/g;
export const rules = {
    /** Not only white space. */
    empty: (text) => /\S/.test(text),
    /** Lower-case ASCII letters, digits and single hyphens. */
    id: (text) => identifier.test(text),
    /** http, https or a relative address; nothing that could run. */
    link: (text) => {
        const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text.replace(droppedByUrlParsers, ''))?.[1];
        return rules.empty(text) && (scheme === undefined || /^https?$/i.test(scheme));
    },
    /** A year, a year and month, or a day that exists: `2020`, `2022-12`, `2020-06-10`. */
    date: isCalendarDate,
    /** A date as above, or a day with a time and its offset (RFC 3339): `2023-07-04T20:30+08:00`. */
    moment: (text) => {
        const time = text.slice(10);
        return isCalendarDate(text.slice(0, 10)) && (time === '' || clockTime.test(time));
    },
};
