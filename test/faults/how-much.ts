/**
 * How much is sent through the faults, and how often each has to happen. `npm run test:long`, which CI runs, does what the
 * promises speak of; `npm test`, which somebody waits for, a number in which each kind of harm has to happen at least once.
 */
const isFull = process.env['CIVIC_FULL'] === '1';
const isLong = isFull || process.env['CIVIC_LONG'] === '1';

export const many = (count: number, short: number): number => (isLong ? count : short);
export const often = (times: number): number => (isLong ? times : 1);

/** What takes an hour at the size that was promised: CI does a quarter of it, and CIVIC_FULL=1 all of it before a release. */
export const atNight = (count: number, short: number): number =>
  isFull ? count : many(Math.ceil(count / 4), short);
