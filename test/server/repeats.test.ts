import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRule } from '../../server/formats/repeat-rule.js';
import { datesOf, horizonDays, mostDates } from '../../server/formats/repeats.js';
import { hasRepeats, withDates } from '../../server/formats/write-dates.js';

const now = Date.parse('2026-07-01T00:00Z');
const day = 24 * 60 * 60 * 1000;

const starts = (
  first: string,
  rule: string,
  more: { ends?: string; timeZone?: string; except?: string[] } = {},
): string[] =>
  datesOf(
    {
      starts: first,
      ends: more.ends,
      timeZone: more.timeZone,
      repeats: { rule, ...(more.except && { except: more.except }) },
    },
    now,
  ).map((date) => date.starts);

describe('a rule gives the dates', () => {
  for (const [said, first, rule, more, dates] of [
    [
      'of every Saturday until a day, which is part of it',
      '2026-07-04T09:00+08:00',
      'FREQ=WEEKLY;BYDAY=SA;UNTIL=20260718',
      {},
      ['2026-07-04T09:00+08:00', '2026-07-11T09:00+08:00', '2026-07-18T09:00+08:00'],
    ],
    [
      'of some working days, with the first one even where the rule does not name its weekday',
      '2026-07-04T09:00+08:00',
      'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3',
      {},
      ['2026-07-04T09:00+08:00', '2026-07-06T09:00+08:00', '2026-07-08T09:00+08:00'],
    ],
    [
      'of the last Saturday of each month',
      '2026-07-25T09:00+08:00',
      'FREQ=MONTHLY;BYDAY=-1SA;COUNT=3',
      {},
      ['2026-07-25T09:00+08:00', '2026-08-29T09:00+08:00', '2026-09-26T09:00+08:00'],
    ],
    [
      'of 29 February in the years that have one',
      '2024-02-29T09:00+08:00',
      'FREQ=YEARLY;COUNT=2',
      {},
      ['2024-02-29T09:00+08:00', '2028-02-29T09:00+08:00'],
    ],
    ['of whole days', '2026-07-01', 'FREQ=DAILY;COUNT=2', {}, ['2026-07-01', '2026-07-02']],
    [
      'at the same time by the clock when summer time begins',
      '2026-03-28T09:00+01:00',
      'FREQ=DAILY;COUNT=2',
      { timeZone: 'Europe/Berlin' },
      ['2026-03-28T09:00+01:00', '2026-03-29T09:00+02:00'],
    ],
    [
      'and when it ends',
      '2026-10-24T09:00+02:00',
      'FREQ=DAILY;COUNT=2',
      { timeZone: 'Europe/Berlin' },
      ['2026-10-24T09:00+02:00', '2026-10-25T09:00+01:00'],
    ],
    [
      'by the clocks of Urumqi, also where it is written by those of Peking',
      '2026-07-01T09:00+08:00',
      'FREQ=DAILY;COUNT=2',
      { timeZone: 'Asia/Urumqi' },
      ['2026-07-01T09:00+08:00', '2026-07-02T07:00+06:00'],
    ],
    [
      'without the days on which it does not take place',
      '2026-10-01T09:00+08:00',
      'FREQ=DAILY;COUNT=4',
      { except: ['2026-10-02', '2026-10-03T01:00Z'] },
      ['2026-10-01T09:00+08:00', '2026-10-04T09:00+08:00'],
    ],
  ] as const)
    test(said, () => assert.deepEqual(starts(first, rule, { ...more } as never), dates));

  describe('that heeds the public holidays of its feed', () => {
    // 国庆节 2026, as the State Council's office has published it, and a holiday that is one day.
    const holidays = [
      {
        name: '国庆节',
        from: '2026-10-01',
        to: '2026-10-07',
        workdays: ['2026-09-20', '2026-10-10'],
      },
      { name: '重阳节', from: '2026-10-19' },
    ];
    const held = (how?: 'skip' | 'follow', except: string[] = []) =>
      datesOf(
        {
          starts: '2026-09-29T09:00+08:00',
          ends: '2026-09-29T10:30+08:00',
          repeats: {
            rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261020',
            except,
            ...(how && { holidays: how }),
          },
          holidays,
        },
        now,
      );
    const days = (...more: Parameters<typeof held>) =>
      held(...more).map((date) => date.starts.slice(5, 10));
    const second = ['10-12', '10-13', '10-14', '10-15', '10-16'];

    test('only where it says so', () => {
      assert.equal(days().length, 16);
      assert.ok(days().includes('10-01'));
    });

    test('not on days off', () =>
      assert.deepEqual(days('skip'), ['09-29', '09-30', '10-08', '10-09', ...second, '10-20']));

    test('and on weekend days that are worked for them, as long as on others, but not before it begins', () => {
      assert.deepEqual(days('follow'), [
        '09-29',
        '09-30',
        '10-08',
        '10-09',
        '10-10',
        ...second,
        '10-20',
      ]);
      const saturday = held('follow').find(({ day }) => day === '20261010')!;
      assert.deepEqual(
        [saturday.starts, saturday.ends],
        ['2026-10-10T09:00+08:00', '2026-10-10T10:30+08:00'],
      );
    });

    test('and its own exceptions all the same', () =>
      assert.ok(!days('follow', ['2026-10-10']).includes('10-10')));

    test('in events and posts of the feed; what of a holiday is written wrongly is nobody’s day off', () => {
      const repeats = { rule: 'FREQ=DAILY;COUNT=3', holidays: 'skip' };
      const feed = {
        civic: 1,
        holidays: [...holidays, { name: '错', from: 'soon' }, 'x'],
        events: [{ id: 'e', starts: '2026-09-30', repeats }],
        activities: [
          {
            id: 'a',
            posts: [
              {
                id: 'p',
                starts: '2026-09-30T09:00+08:00',
                ends: '2026-09-30T10:00+08:00',
                repeats,
              },
            ],
          },
        ],
      };
      const { events, activities } = withDates<Record<string, unknown>>(feed, now) as unknown as {
        events: { dates: { starts: string }[] }[];
        activities: { posts: { id: string }[] }[];
      };
      assert.deepEqual(
        events[0]!.dates.map((date) => date.starts),
        ['2026-09-30'],
      );
      assert.deepEqual(
        activities[0]!.posts.map(({ id }) => id),
        ['p'],
      );
    });
  });

  test('of nights that are as long by the clock, whatever the clocks do', () => {
    const nights = datesOf(
      {
        starts: '2026-03-27T22:00+01:00',
        ends: '2026-03-28T06:00+01:00',
        timeZone: 'Europe/Berlin',
        repeats: { rule: 'FREQ=DAILY;COUNT=2' },
      },
      now,
    );
    assert.equal(nights[1]!.ends, '2026-03-29T06:00+02:00');
  });

  test('for half a year where it has no end, and no more than can be looked through', () => {
    const endless = starts('2026-07-04T09:00+08:00', 'FREQ=WEEKLY;BYDAY=SA');
    assert.equal(endless.length, Math.floor(horizonDays / 7) + 1);
    const old = starts('2019-01-01T09:00+08:00', 'FREQ=DAILY');
    assert.equal(old.length, mostDates);
    assert.ok(Date.parse(old[old.length - 1]!) > now + (horizonDays - 2) * day);
    assert.equal(starts('2026-07-01T09:00+08:00', 'FREQ=DAILY;COUNT=5000').length, mostDates);
  });

  test('and of one that cannot be read the first alone', () => {
    for (const rule of [
      'every Saturday',
      'FREQ=HOURLY',
      'FREQ=DAILY;COUNT=2;UNTIL=20300101',
      'FREQ=DAILY;FREQ=DAILY',
      'FREQ=DAILY;BYDAY=XX',
      '',
    ]) {
      assert.equal(readRule(rule), undefined, rule);
      assert.deepEqual(starts('2026-07-04', rule), ['2026-07-04']);
    }
    assert.deepEqual(starts('soon', 'FREQ=DAILY'), []);
    assert.deepEqual(starts('2026-07-04', 'FREQ=DAILY;COUNT=2', { timeZone: 'Mars/Base' }), [
      '2026-07-04',
      '2026-07-05',
    ]);
  });
});

describe('the dates of a feed', () => {
  const feed = (rule: string, posts: { id: string; starts?: string }[] = []) => ({
    civic: 1,
    activities: [
      {
        id: 'lu-kou',
        posts: [
          {
            id: 'zao-gao-feng',
            title: '早高峰',
            starts: '2026-07-04T07:00+08:00',
            ends: '2026-07-04T08:30+08:00',
            capacity: 4,
            taken: 3,
            repeats: { rule },
          },
          ...posts,
        ],
      },
    ],
    events: [{ id: 'ge-hui', title: '歌会', starts: '2026-07-04T19:00+08:00', repeats: { rule } }],
  });
  const idsOf = (document: ReturnType<typeof feed>): string[] =>
    document.activities[0]!.posts.map(({ id }) => id);

  test('are written beside the rule, with ids that are the same however far it goes', () => {
    const short = withDates(feed('FREQ=WEEKLY;COUNT=3'), now);
    assert.deepEqual(idsOf(short), [
      'zao-gao-feng',
      'zao-gao-feng-20260711',
      'zao-gao-feng-20260718',
    ]);
    assert.deepEqual(short.activities[0]!.posts[1], {
      id: 'zao-gao-feng-20260711',
      title: '早高峰',
      starts: '2026-07-11T07:00+08:00',
      ends: '2026-07-11T08:30+08:00',
      capacity: 4,
    });
    const long = withDates(feed('FREQ=WEEKLY;COUNT=9'), now);
    assert.deepEqual(idsOf(long).slice(0, 3), idsOf(short));
    const { dates } = long.events[0] as unknown as { dates: { starts: string }[] };
    assert.equal(dates.length, 9);
    assert.equal(dates[8]!.starts, '2026-08-29T19:00+08:00');
  });

  test('leave alone what an editor has written for one of them', () => {
    const moved = { id: 'zao-gao-feng-20260711', starts: '2026-07-12T07:00+08:00' };
    const { posts } = withDates(feed('FREQ=WEEKLY;COUNT=3', [moved]), now).activities[0]!;
    assert.equal(posts.length, 3);
    assert.deepEqual(posts[2], moved);
  });

  test('are written once: a feed that has them, or has no rule, stays the same document', () => {
    const written = withDates(feed('FREQ=WEEKLY;COUNT=3'), now);
    assert.equal(withDates(written, now), written);
    const plain = {
      civic: 1,
      activities: [{ id: 'a', posts: [null, 'x', { id: 'b' }] }],
      events: 7,
    };
    assert.equal(withDates(plain, now), plain);
    assert.equal(hasRepeats(plain), false);
    assert.equal(hasRepeats(written), true);
  });

  test('end where the contract does', () => {
    const { posts } = withDates(
      feed(
        'FREQ=DAILY;COUNT=900',
        Array.from({ length: 1500 }, (_, index) => ({ id: `p${index}` })),
      ),
      now,
    ).activities[0]!;
    assert.equal(posts.length, 2000);
  });
});
