declare function isDate(text: string): boolean;
export declare const rules: {
    /** Not only white space. */
    empty: (text: string) => boolean;
    /** Lower-case ASCII letters, digits and single hyphens: the fragment of an address and a path segment. */
    id: (text: string) => boolean;
    /** http, https or a relative address, which has no colon before its first `/`, `?` or `#`. */
    link: (text: string) => boolean;
    /** A year, a year and month, or a day that exists: `2020`, `2022-12`, `2020-06-10`. */
    date: typeof isDate;
    /** A date as above, or a day with a time and its offset (RFC 3339): `2023-07-04T20:30+08:00`. */
    moment: (text: string) => boolean;
};
/** The most UTF-16 code units that a text of each rule may have; other texts state their own. */
export declare const longest: {
    id: number;
    link: number;
    date: number;
    moment: number;
};
/** The name of a rule. */
export type RuleName = keyof typeof rules;
export {};
