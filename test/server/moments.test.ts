import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageOn, dayOf } from '../../src/contract/rules/ages.js';
import { endOf, startOf } from '../../src/contract/rules/moments.js';

const at = (text: string): number => Date.parse(text);

await test('a day begins and ends in the community’s own time zone', () => {
  assert.equal(startOf('2024-05-01', '+08:00'), at('2024-04-30T16:00:00Z'));
  assert.equal(endOf('2024-05-01', '+08:00'), at('2024-05-01T16:00:00Z'));
  assert.equal(endOf('2024-02-29', '-05:30'), at('2024-03-01T05:30:00Z'));
});

await test('years and months include their last day', () => {
  assert.equal(startOf('2024', '+00:00'), at('2024-01-01T00:00:00Z'));
  assert.equal(endOf('2024', '+00:00'), at('2025-01-01T00:00:00Z'));
  assert.equal(endOf('2024-12', '+08:00'), at('2024-12-31T16:00:00Z'));
});

await test('a time with an offset is that instant', () => {
  assert.equal(startOf('2024-05-01T20:30+08:00', '-01:00'), at('2024-05-01T12:30:00Z'));
  assert.equal(endOf('2024-05-01T20:30+08:00', '-01:00'), at('2024-05-01T12:30:00Z'));
});

await test('the day of an instant, and an age on a day', () => {
  assert.equal(dayOf(at('2024-04-30T16:00:00Z'), '+08:00'), '2024-05-01');
  assert.equal(dayOf(at('2024-05-01T03:00:00Z'), '-03:30'), '2024-04-30');
  assert.equal(ageOn('2010-05-02', '2024-05-01'), 13);
  assert.equal(ageOn('2010-05-02', '2024-05-02'), 14);
});
