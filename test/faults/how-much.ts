/**
 * How much is sent through the faults, and how often each has to happen. `npm run test:long` does what the promises speak
 * of; `npm test`, which somebody waits for, the shorter number, in which each kind of harm has to happen at least once.
 */
const isLong = process.env['CIVIC_LONG'] === '1';

export const many = (count: number, short: number): number => (isLong ? count : short);
export const often = (times: number): number => (isLong ? times : 1);
