/** What the benchmark keeps of a release, and what is said when a ratio has changed since. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figure } from '../bench/support/figure.js';
import { changesSince, ratiosOf } from '../bench/support/releases.js';
import type { Results } from '../bench/support/results.js';

const measured = (ratio: number): Results =>
  ({
    cards: {
      figures: [
        figure('kit / hand-written', 'ratio', [ratio], { atMost: 1.4 }),
        figure('peer / hand-written', 'ratio', [9]),
        figure('kit', 'ms', [100], { atMost: 200 }),
      ],
    },
  }) as unknown as Results;

const release = { version: '1.0.0', date: '2026-11-25', ratios: ratiosOf(measured(1)) };

describe('a release', () => {
  it('keeps the ratios that have a target', () => {
    assert.deepEqual(release.ratios, { 'cards: kit / hand-written': 1 });
  });

  it('is spoken of once a ratio has changed by more than a tenth, either way', () => {
    for (const same of [0.91, 1, 1.09]) assert.deepEqual(changesSince(release, measured(same)), []);
    for (const changed of [0.89, 1.11]) {
      const [warning = '', ...others] = changesSince(release, measured(changed));
      assert.deepEqual(others, []);
      assert.match(warning, new RegExp(`1\\.00 in 1\\.0\\.0 of 2026-11-25, ${changed} now`));
    }
  });

  it('says nothing of a ratio that it did not know', () => {
    assert.deepEqual(changesSince({ ...release, ratios: {} }, measured(2)), []);
  });
});
