import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distributionOf } from '../../../../src/contract/rules/distribution.js';
import { optionsOf } from '../../../../src/contract/rules/rating.js';
import { randomFrom } from '../../../helpers/mutate.js';

const levels = (...values: number[]) =>
  optionsOf({ type: 'rating' }).map(({ label }, index) => ({ label, value: values[index]! }));

test('exact figures have an exact share, and 0 is 0', () => {
  const { rows, satisfied, whole } = distributionOf({ value: 10 }, levels(5, 3, 1, 1, 0));
  assert.deepEqual(satisfied, { levels: 3, percent: 90 });
  assert.equal(whole, 10);
  assert.deepEqual(
    rows.map(({ isHidden }) => isHidden),
    [false, false, false, false, false],
  );
});

test('below the minimum a row is hidden, and never 0', () => {
  const { rows } = distributionOf(
    { value: 20, approx: 'over', minimum: 5 },
    levels(15, 0, 5, 0, 0),
  );
  assert.deepEqual(
    rows.map(({ isHidden }) => isHidden),
    [false, true, false, true, true],
  );
});

test('the share of the satisfied is what is certain, whatever the numbers were before they were rounded', () => {
  const random = randomFrom(20);
  const shares = { told: 0, none: 0 };
  for (let run = 0; run < 5000; run++) {
    const minimum = 2 + Math.floor(random() * 9);
    const exact = Array.from({ length: 5 }, () => Math.floor(random() ** 3 * 60));
    const all = exact.reduce((sum, one) => sum + one, 0);
    const floor = (count: number): number => Math.floor(count / minimum) * minimum;
    const good = exact[0]! + exact[1]! + exact[2]!;
    // Some leave the question out, and under a condition nobody is told how many were asked.
    const value = run % 3 ? floor(all + Math.floor(random() * 90)) : undefined;
    const measure = { approx: 'over' as const, minimum, ...(value !== undefined && { value }) };
    const { satisfied, whole } = distributionOf(measure, levels(...exact.map(floor)));
    assert.ok(whole >= exact.map(floor).reduce((sum, one) => sum + one, 0));
    if (!satisfied) {
      shares.none++;
      continue;
    }
    shares.told++;
    assert.ok(
      satisfied.percent <= (good / all) * 100,
      JSON.stringify({ exact, minimum, satisfied }),
    );
  }
  assert.ok(shares.told > 1000, JSON.stringify(shares));
});

test('other words are a list and no levels; a full length is everybody, else the longest', () => {
  const parts = [
    { label: '停车', value: 45 },
    { label: '噪声', value: 20 },
  ];
  assert.equal(distributionOf({}, parts).satisfied, undefined);
  assert.equal(distributionOf({}, parts).whole, 45);
  assert.equal(distributionOf({ value: 120 }, parts).whole, 120);
  assert.ok(distributionOf({ value: 10 }, levels(5, 3, 1, 1, 0)).satisfied);
  const korean = optionsOf({ type: 'rating' }, 'ko').map(({ label }) => ({ label, value: 1 }));
  assert.deepEqual(distributionOf({}, korean).satisfied, { levels: 3, percent: 60 });
});
