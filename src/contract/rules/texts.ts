/**
 * Milliseconds since 1970 of a date with or without a time; NaN where it is none.
 *
 * Not by `Date.parse`: MooTools More and Datejs replace it on the page, and the former reads `T09:00+08:00` as nine o'clock
 * in London. The constructor follows the standard.
 */
export const instantOf = (moment: string): number => new Date(moment).getTime();

const clockTime = /^T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

function isDate(text: string): boolean {
  // Some engines roll 30 February over to March; others make it an invalid date.
  return (
    /^\d{4}(-\d\d){0,2}$/.test(text) && new Date(text).getUTCDate() === Number(text.slice(8) || 1)
  );
}

/** What URL parsers drop before they look for a scheme. */
// eslint-disable-next-line no-control-regex -- matching control characters is the point
const dropped = /^[\u0000-\u0020]+|[\t\n\r]/g;

/** What a text must be beyond its length, for the zod schemas and the pages' tables alike. A rule's name is also its issue code. */
export const rules = {
  /** Not only white space. */
  empty: (text: string): boolean => /\S/.test(text),
  /** Lower-case ASCII letters, digits and single hyphens: the fragment of an address and a path segment. */
  id: (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text),
  /**
   * http, https or a relative address, which has no colon before its first `/`, `?` or `#`. A single word is no link:
   * editors write a newspaper's page (`T01`) into such fields, which would lead nowhere.
   */
  link: (text: string): boolean =>
    /^(https?:|[^:]*(\.[^:]*$|[/?#]))/i.test(text.replace(dropped, '')),
  /** A year, a year and month, or a day that exists: `2020`, `2022-12`, `2020-06-10`. */
  date: isDate,
  /** A date as above, or a day with a time and its offset (RFC 3339): `2023-07-04T20:30+08:00`. */
  moment: (text: string): boolean =>
    isDate(text.slice(0, 10)) &&
    (text.length < 11 || (clockTime.test(text.slice(10)) && !Number.isNaN(instantOf(text)))),
} satisfies Record<string, (text: string) => boolean>;

/** The most UTF-16 code units that a text of each rule may have; other texts state their own. */
export const longest = { id: 64, link: 2000, date: 10, moment: 40 };

/** The name of a rule. */
export type RuleName = keyof typeof rules;

/**
 * Bytes of the largest feed that is read: some 8,000 members, which `JSON.parse` takes about 200 ms for on a slow phone.
 * Larger communities publish a feed for each part.
 */
export const largestFeed = 5_000_000;
