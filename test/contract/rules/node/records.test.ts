import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CivicRecord } from '../../../../src/contract/records.js';
import { faultyRecords } from '../../../../src/contract/rules/record-faults.js';
import { photoPairs } from '../../../../src/contract/rules/photo-pairs.js';
import {
  categoriesOf,
  claimOf,
  closedAt,
  closingOf,
  countsBy,
  daysTaken,
  isOverdue,
  matchesFilter,
  medianDays,
  originalsOf,
  reportsOf,
  statusAt,
  statusOf,
  timeOf,
  updatesUntil,
  yearOf,
} from '../../../../src/contract/rules/records.js';

const now = Date.parse('2023-07-20T12:00:00+08:00');
const at = (moment: string): number => Date.parse(moment);
const make = (more: Partial<CivicRecord> = {}): CivicRecord => ({
  id: 'x',
  kind: 'case',
  title: '停水',
  ...more,
});
const pipe = make({
  opened: '2023-07-04T20:30+08:00',
  updates: [
    // Out of order, as a spreadsheet may have it.
    { at: '2023-07-05T11:54+08:00', status: 'done', text: '恢复供水' },
    { at: '2023-07-05T07:00+08:00', status: 'in-progress' },
    { at: '2023-07-04T20:40+08:00', status: 'accepted' },
  ],
});

describe('the state of a record', () => {
  it('is told by its updates, at any time', () => {
    assert.equal(statusAt(pipe, at('2023-07-04T20:35:00+08:00')), 'received');
    assert.equal(statusAt(pipe, at('2023-07-05T06:00:00+08:00')), 'accepted');
    assert.equal(statusAt(pipe, at('2023-07-05T11:00:00+08:00')), 'in-progress');
    assert.equal(statusOf(pipe, now), 'done');
    assert.equal(closedAt(pipe, now), '2023-07-05T11:54+08:00');
    assert.equal(daysTaken(pipe, now), 0.6);
  });

  it('is what the record says itself, whatever the updates tell; and what is yet to come is no news', () => {
    assert.equal(statusOf({ ...pipe, status: 'in-progress' }, now), 'in-progress');
    assert.equal(closedAt({ ...pipe, status: 'in-progress' }, now), undefined);
    const later = make({ updates: [{ at: '2024-01-01', status: 'done' }] });
    assert.equal(statusOf(later, now), 'received');
  });

  it('counts nothing by an update that has its time in words only, and keeps it in its place', () => {
    const told = make({
      opened: '2023-07-04T20:30+08:00',
      updates: [
        { when: '7月4日晚', status: 'accepted' },
        { at: '2023-07-06', text: '回访' },
        { at: '2023-07-05T07:00+08:00', text: '到现场' },
        { when: '次日中午前', status: 'done' },
        { at: '2030-01-01', text: '还没有发生' },
        { when: '以后', text: '排在还没有发生的后面' },
      ],
    });
    assert.deepEqual(
      updatesUntil(told, now).map(({ at, when }) => when ?? at),
      ['7月4日晚', '2023-07-05T07:00+08:00', '次日中午前', '2023-07-06'],
    );
    assert.equal(statusAt(told, at('2023-07-04T00:00:00+08:00')), 'accepted');
    assert.equal(statusOf(told, now), 'done');
    assert.equal(closedAt(told, now), undefined);
    assert.deepEqual(closingOf(told, now), { when: '次日中午前', status: 'done' });
    assert.equal(daysTaken(told, now), undefined);
    assert.equal(medianDays([told, pipe], now), 0.6);
    // With a moment besides, that is what counts.
    const dated = make({ ...pipe, updates: [{ ...pipe.updates![0]!, when: '次日中午前' }] });
    assert.equal(daysTaken(dated, now), 0.6);
    assert.equal(yearOf(make({ updates: told.updates })), undefined);
  });

  it('is open again once it was reopened', () => {
    const reopened = make({
      updates: [...pipe.updates!, { at: '2023-07-09', status: 'accepted' }],
    });
    assert.equal(statusOf(reopened, now), 'accepted');
    assert.equal(closedAt(reopened, now), undefined);
  });

  it('is late from the end of its day on, unless it is closed', () => {
    assert.equal(isOverdue(make({ due: '2023-07-20' }), now), false);
    assert.equal(isOverdue(make({ due: '2023-07-19' }), now), true);
    assert.equal(isOverdue(make({ due: '2023-07-19', status: 'done' }), now), false);
    assert.equal(isOverdue(make(), now), false);
  });

  it('has a time of its own, else that of its first update, which may be in words', () => {
    const updates = [{ at: '2023-07-04T20:30+08:00', when: '7月4日晚8时30分左右' }];
    assert.deepEqual(timeOf(make({ updates })), updates[0]);
    assert.deepEqual(timeOf(make({ updates, opened: '2023-07-03' })), { at: '2023-07-03' });
    assert.equal(yearOf(make({ updates })), '2023');
    assert.equal(timeOf(make()), undefined);
    const inWords = make({ updates: [{ when: '随后几天' }] });
    assert.deepEqual([timeOf(inWords), yearOf(inWords)], [{ when: '随后几天' }, undefined]);
  });

  it('has the year of China’s clocks', () => {
    assert.equal(yearOf(make({ opened: '2022-12-31T17:00:00Z' })), '2023');
    assert.equal(yearOf(make({ kind: 'project', period: { from: '2019', to: '2022' } })), '2022');
    assert.equal(yearOf(make()), undefined);
  });
});

describe('duplicates', () => {
  const chain = [
    make({ id: 'a', status: 'duplicate', of: 'b' }),
    make({ id: 'b', of: 'c', reports: 2 }),
    make({ id: 'c', status: 'done', reports: 3 }),
  ];

  it('lead to the record that goes on, and their reports are added', () => {
    const originals = originalsOf(chain);
    assert.deepEqual(
      [...originals.of],
      [
        ['a', 'c'],
        ['b', 'c'],
      ],
    );
    assert.equal(reportsOf(chain[2]!, chain, originals), 6);
  });

  it('that go round in a circle stand for themselves', () => {
    const circle = [
      make({ id: 'in', of: 'a' }),
      make({ id: 'a', of: 'b' }),
      make({ id: 'b', of: 'a' }),
      make({ id: 'self', of: 'self' }),
    ];
    const { of, loops, lost } = originalsOf(circle);
    assert.equal(of.size, 0);
    assert.deepEqual([...loops], ['a', 'b', 'self']);
    assert.equal(lost.size, 0);
  });

  it('of nothing stand for themselves, and what leads to them leads there', () => {
    const { of, lost } = originalsOf([make({ id: 'a', of: 'b' }), make({ id: 'b', of: 'gone' })]);
    assert.deepEqual([...of], [['a', 'b']]);
    assert.deepEqual([...lost], ['b']);
  });

  it('are followed once each, however long the chain', () => {
    const long = Array.from({ length: 20_000 }, (_, index) =>
      make({ id: `r-${index}`, of: `r-${index + 1}` }),
    );
    const { of } = originalsOf([...long, make({ id: 'r-20000' })]);
    assert.equal(of.get('r-0'), 'r-20000');
    assert.equal(originalsOf([...long, make({ id: 'r-20000', of: 'r-19999' })]).loops.size, 2);
  });
});

describe('what is counted of records', () => {
  const records = [
    pipe,
    make({
      id: 'y',
      category: '环卫',
      area: '一网格',
      opened: '2023-07-01',
      closed: '2023-07-04',
      status: 'done',
    }),
    make({ id: 'z', category: '环卫', opened: '2022-07-01', closed: '2022-07-03', status: 'done' }),
    make({ id: 'w', category: '照明', opened: '2023-07-01' }),
  ];

  it('is chosen by everything that is asked for', () => {
    const count = (filter: Parameters<typeof matchesFilter>[1]): number =>
      records.filter((one) => matchesFilter(one, filter, now)).length;
    assert.equal(count({}), 4);
    assert.equal(count({ status: 'done', year: '2023' }), 2);
    assert.equal(count({ category: '环卫', area: '一网格' }), 1);
    assert.equal(count({ kind: 'project' }), 0);
  });

  it('comes the most frequent first', () => {
    assert.deepEqual(
      [...countsBy(records, ({ category }) => category)],
      [
        ['环卫', 2],
        ['照明', 1],
      ],
    );
  });

  it('has the days that half of what is done took', () => {
    assert.equal(medianDays(records, now), 2);
    assert.equal(medianDays(records.slice(0, 2), now), 1.8);
    assert.equal(medianDays([make()], now), undefined);
    const backwards = make({ opened: '2023-07-05', closed: '2023-07-01', status: 'done' });
    assert.equal(medianDays([backwards], now), 0);
  });
});

it('pictures of before go with those of after, in their order; what has no other comes last', () => {
  const photo = (src: string, when?: 'before' | 'after') => ({ src, ...(when && { when }) });
  const [b1, a1, b2, plain] = [
    photo('b1', 'before'),
    photo('a1', 'after'),
    photo('b2', 'before'),
    photo('p'),
  ];
  assert.deepEqual(photoPairs([a1, plain, b1, b2]), [
    { before: b1, after: a1 },
    { single: plain },
    { single: b2 },
  ]);
  assert.deepEqual(photoPairs(), []);
});

it('a need is free while its activity has a place, and claimed once somebody has it', () => {
  const post = { id: 'p', starts: '2023-08-01', ends: '2023-08-02', capacity: 1 };
  const need = make({ kind: 'need', activity: 'a' });
  assert.equal(claimOf(need, { posts: [post] }, now), 'free');
  assert.equal(claimOf(need, { posts: [{ ...post, taken: 1 }] }, now), 'claimed');
  assert.equal(claimOf({ ...need, agency: '银行' }, { posts: [post] }, now), 'claimed');
  assert.equal(claimOf(need, undefined, now), undefined);
  assert.equal(claimOf({ ...need, status: 'done' }, { posts: [post] }, now), undefined);
});

it('the categories of a feed are those of its report forms', () => {
  const field = { name: 'category', label: '分类', type: 'select' as const };
  const categories = categoriesOf([
    { kind: 'survey', fields: [{ ...field, options: [{ value: 'no', label: '不算' }] }] },
    { kind: 'report', fields: [{ ...field, options: [{ value: 'light', label: '照明' }] }] },
  ]);
  assert.deepEqual([...categories], [['light', '照明']]);
});

it('what is surely not meant is told at its place', () => {
  const faults = (record: Partial<CivicRecord>, known: readonly string[] = []): string[] =>
    faultyRecords(
      [make(record)],
      {
        members: new Set(),
        activities: new Set(),
        forms: new Set(),
        records: new Set(['x']),
        categories: new Map(known.map((one) => [one, `${one}类`])),
      },
      now,
      () => [],
    ).map(({ path, code }) => `${path.join('.')} ${code}`);

  assert.deepEqual(faults(pipe), []);
  assert.deepEqual(faults({ opened: '2023-07-05', closed: '2023-07-04', status: 'done' }), [
    'closed early',
  ]);
  assert.deepEqual(
    faults({ opened: '2023-07-05', updates: [{ at: '2023-07-01', status: 'done' }] }),
    ['updates.0.at early'],
  );
  assert.deepEqual(faults({ updates: [{ at: '2030-01-01' }] }), ['updates.0.at future']);
  assert.deepEqual(
    faults({ opened: '2023-07-05', updates: [{ when: '前一天', status: 'done' }, { text: '?' }] }),
    ['updates.1.at missing'],
  );
  assert.deepEqual(faults({ status: 'duplicate' }), ['of missing']);
  assert.deepEqual(faults({ of: 'x' }), ['of loop']);
  assert.deepEqual(faults({ of: 'gone' }), ['of reference']);
  assert.deepEqual(faults({ photos: [{ src: 'a.svg' }] }), ['photos.0.alt undescribed']);
  assert.deepEqual(faults({ category: '别的' }), []);
  assert.deepEqual(faults({ category: '别的' }, ['light']), ['category unlisted']);
  assert.deepEqual(faults({ category: 'light' }, ['light']), []);
  assert.deepEqual(faults({ category: 'light类' }, ['light']), []);
  assert.deepEqual(faults({ responsible: 'm', activity: 'a', form: 'f', related: ['x', 'r'] }), [
    'responsible reference',
    'activity reference',
    'form reference',
    'related.1 reference',
  ]);
});
