/**
 * The instant that a date with or without a time names, in milliseconds since 1970; NaN where it names none.
 *
 * Not by `Date.parse`, which belongs to the page: MooTools More and Datejs put their own in its place, and the former
 * reads `T09:00+08:00` as nine o'clock in London. The constructor reads as the standard says.
 */
export const instantOf = (moment: string): number => new Date(moment).getTime();
