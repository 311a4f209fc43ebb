/**
 * How much is sent through the faults, and how often each has to happen. `npm run test:long` does what the promises speak
 * of; `npm test`, which somebody waits for, a quarter of it, in which each kind of harm has to happen at least once.
 */
const isLong = process.env['CIVIC_LONG'] === '1';

export const many = (count: number): number => (isLong ? count : Math.ceil(count / 4));
export const often = (times: number): number => (isLong ? times : 1);
