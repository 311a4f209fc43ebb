import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { longestBackoff, longestRetryAfter, nextDelay } from '../../src/submit/delivery.js';
import { readRetryAfter } from '../../src/submit/transport.js';

describe('nextDelay', () => {
  it('grows twofold up to its cap, with all of it jitter', () => {
    const longest = (tries: number): number => nextDelay(tries, undefined, () => 1);
    expect([1, 2, 3, 4].map(longest)).to.deep.equal([2000, 4000, 8000, 16_000]);
    expect(longest(5000)).to.equal(longestBackoff);
    expect(nextDelay(3, undefined, () => 0)).to.equal(0);
    expect(nextDelay(3, undefined, () => 0.5)).to.equal(4000);
  });

  it('never comes before the server asked for, nor waits longer than a day for it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.nat({ max: 10 * longestRetryAfter }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (tries, after, random) => {
          const delay = nextDelay(tries, after, () => random);
          return (
            delay >= Math.min(after, longestRetryAfter) &&
            delay <= longestRetryAfter + longestBackoff
          );
        },
      ),
    );
  });
});

describe('readRetryAfter', () => {
  const now = Date.UTC(2024, 0, 1, 12);
  const read = (headers: Record<string, string>): number | undefined =>
    readRetryAfter(new Headers(headers), now);

  it('takes seconds and HTTP dates', () => {
    expect(read({ 'Retry-After': '120' })).to.equal(120_000);
    expect(read({ 'Retry-After': 'Mon, 01 Jan 2024 12:00:30 GMT' })).to.equal(30_000);
  });

  it("measures the server's date with the server's clock", () => {
    expect(
      read({
        'Retry-After': 'Fri, 05 Jan 2024 08:00:30 GMT',
        Date: 'Fri, 05 Jan 2024 08:00:00 GMT',
      }),
    ).to.equal(30_000);
  });

  it('has nothing to say of what is past, missing or nonsense', () => {
    expect(read({})).to.equal(undefined);
    expect(read({ 'Retry-After': 'soon' })).to.equal(undefined);
    expect(read({ 'Retry-After': 'Sun, 31 Dec 2023 12:00:00 GMT' })).to.equal(undefined);
  });
});
