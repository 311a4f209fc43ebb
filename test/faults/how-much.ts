/**
 * How much is sent through the faults, and how often each has to happen. `npm test`, which somebody waits for, sends a number in
 * which each kind of harm has to happen at least once. `npm run test:long`, which CI runs, sends a quarter of what the promises
 * speak of, and with CIVIC_FULL=1 all of it: before a release, in an hour or two.
 */
const isFull = process.env['CIVIC_FULL'] === '1';
const isLong = isFull || process.env['CIVIC_LONG'] === '1';
const share = isFull ? 1 : 1 / 4;

export const many = (count: number, short: number): number =>
  isLong ? Math.max(short, Math.ceil(count * share)) : short;
export const often = (times: number): number => (isLong ? Math.ceil(times * share) : 1);
/** What a quarter would not show: how many want a place at once. */
export const whole = (count: number, short: number): number => (isLong ? count : short);
