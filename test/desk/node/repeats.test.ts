import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRepeat, writeRepeat } from '../../../desk/page/repeats/repeat-choice.js';
import { groupsIn, listIn, type JsonObject } from '../../../desk/shared/json.js';
import { keepDates } from '../../../desk/shared/keep-dates.js';

const now = Date.parse('2026-07-01T00:00Z');

const feed = (rule: string | undefined, post: JsonObject = {}): JsonObject => ({
  civic: 1,
  activities: [
    {
      id: 'a',
      posts: [
        {
          id: 'watch',
          starts: '2026-07-04T09:00+08:00',
          ends: '2026-07-04T11:00+08:00',
          capacity: 4,
          ...(rule && { repeats: { rule } }),
          ...post,
        },
      ],
    },
  ],
});

const activityOf = (document: JsonObject): JsonObject => groupsIn(document, 'activities')[0]!;
const postsOf = (document: JsonObject): JsonObject[] => groupsIn(activityOf(document), 'posts');
const idsOf = (document: JsonObject): unknown[] => postsOf(document).map(({ id }) => id);
const withPosts = (document: JsonObject, posts: JsonObject[]): JsonObject => ({
  ...document,
  activities: [{ ...activityOf(document), posts }],
});

describe('what repeats is saved with its dates', () => {
  const saved = keepDates(feed('FREQ=WEEKLY;COUNT=4'), undefined, now);

  test('once: saved again it is the same', () => {
    assert.equal(postsOf(saved).length, 4);
    assert.equal(keepDates(saved, saved, now), saved);
  });

  test('and what is said of the first one is said of all that nobody has touched', () => {
    const [first, second, ...more] = postsOf(saved);
    const changed = withPosts(saved, [
      { ...first!, capacity: 9, starts: '2026-07-04T10:00+08:00' },
      { ...second!, capacity: 1 },
      ...more,
    ]);
    const next = postsOf(keepDates(changed, saved, now));
    assert.deepEqual(
      next.map(({ id, starts, capacity }) => [
        id,
        String(starts as string).slice(11, 16),
        capacity,
      ]),
      [
        ['watch', '10:00', 9],
        ['watch-20260718', '10:00', 9],
        ['watch-20260725', '10:00', 9],
        ['watch-20260711', '09:00', 1],
      ],
    );
  });

  test('and one that is taken out of the list is an exception from then on', () => {
    const left = postsOf(saved).filter(({ id }) => id !== 'watch-20260711');
    const next = keepDates(withPosts(saved, left), saved, now);
    assert.deepEqual(idsOf(next), ['watch', 'watch-20260718', 'watch-20260725']);
    assert.deepEqual(postsOf(next)[0]!['repeats'], {
      rule: 'FREQ=WEEKLY;COUNT=4',
      except: ['2026-07-11'],
    });
    assert.equal(keepDates(next, next, now), next);
  });

  test('and a rule that is shorter, or gone, takes its dates along', () => {
    const shorter = withPosts(saved, [
      { ...postsOf(saved)[0]!, repeats: { rule: 'FREQ=WEEKLY;COUNT=2' } },
      ...postsOf(saved).slice(1),
    ]);
    assert.deepEqual(idsOf(keepDates(shorter, saved, now)), ['watch', 'watch-20260711']);
    const without = withPosts(saved, [...postsOf(feed(undefined)), ...postsOf(saved).slice(1)]);
    assert.deepEqual(idsOf(keepDates(without, saved, now)), ['watch']);
  });

  test('of an event, too: a date that was moved stays, one that was taken out does not come back', () => {
    const event = {
      id: 'e',
      title: '歌会',
      starts: '2026-07-04T19:00+08:00',
      repeats: { rule: 'FREQ=WEEKLY;COUNT=4' },
    };
    const first = keepDates({ civic: 1, events: [event] }, undefined, now);
    const [saturday, ...dates] = listIn(groupsIn(first, 'events')[0], 'dates') as JsonObject[];
    const moved = {
      starts: '2026-07-12T19:00+08:00',
      status: 'moved',
      previous: { starts: dates[0]!['starts']! },
    };
    const edited = { ...groupsIn(first, 'events')[0]!, dates: [saturday!, moved, dates[2]!] };
    const [next] = groupsIn(keepDates({ civic: 1, events: [edited] }, first, now), 'events');
    assert.deepEqual(
      groupsIn(next, 'dates')
        .map(({ starts }) => starts)
        .sort(),
      ['2026-07-04T19:00+08:00', '2026-07-12T19:00+08:00', '2026-07-25T19:00+08:00'],
    );
    assert.deepEqual((next!['repeats'] as JsonObject)['except'], ['2026-07-18']);
  });
});

test('a rule is what the form says, and the form says what a rule is', () => {
  for (const rule of [
    'FREQ=DAILY;UNTIL=20261231',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=20',
    'FREQ=WEEKLY;BYDAY=SA',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;COUNT=3',
    'FREQ=MONTHLY;COUNT=12',
    'FREQ=MONTHLY;BYDAY=1SA;UNTIL=20270101',
    'FREQ=MONTHLY;BYDAY=-1SA',
    'FREQ=YEARLY;COUNT=3',
  ]) {
    const read = readRepeat(rule);
    assert.ok(read, rule);
    assert.equal(writeRepeat(read), rule);
  }
  for (const rule of ['FREQ=HOURLY', 'FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO', 'every Saturday'])
    assert.equal(readRepeat(rule), undefined, rule);
});
