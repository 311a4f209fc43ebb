export declare const china = "Asia/Shanghai";
/** The time zone of a place; one that does not exist is taken for China's. */
export declare function zoneOf(timeZone?: string): string;
/**
 * What clocks show in a zone: `2098-03-04T07:00`. China has one time, without a change in summer, and goes without Intl,
 * whose first use costs a phone more than a list of posts (docs/adr/0012).
 */
export declare function clockAt(timeZone: string): (instant: number) => string;
