import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { event, type CivicEvent } from '../../../../src/contract/events.js';
import { faultyEvents } from '../../../../src/contract/rules/event-faults.js';
import {
  dateIdOf,
  isOver,
  occurrenceEnd,
  occurrencesOf,
} from '../../../../src/contract/rules/events.js';

const at = (moment: string): number => Date.parse(moment);
const make = (more: Partial<CivicEvent> = {}): CivicEvent => ({
  id: 'meeting',
  title: '单元会',
  ...more,
});

describe('the times of an event', () => {
  it('are its own without dates, and its dates where it has some', () => {
    const once = make({ starts: '2026-05-01T19:00+08:00' });
    assert.deepEqual(
      occurrencesOf(once).map(({ id, starts }) => [id, starts]),
      [['meeting', '2026-05-01T19:00+08:00']],
    );
    const place = { name: '党群服务中心' };
    const weekly = make({
      starts: '2026-05-02',
      place,
      repeats: { rule: 'FREQ=WEEKLY;COUNT=2' },
      dates: [
        { starts: '2026-05-02T09:00+08:00' },
        { id: 'second', starts: '2026-05-09T09:00+08:00', place: { name: '广场' } },
      ],
    });
    assert.deepEqual(
      occurrencesOf(weekly).map(({ id, place }) => [id, place?.name]),
      [
        ['2026-05-02t09-00', '党群服务中心'],
        ['second', '广场'],
      ],
    );
  });

  it('keep their names when they are moved, and have one each', () => {
    const moved = {
      starts: '2026-05-03T09:00+08:00',
      status: 'moved',
      previous: { starts: '2026-05-02T09:00+08:00' },
    } as const;
    assert.equal(dateIdOf(moved), dateIdOf({ starts: '2026-05-02T09:00+08:00' }));
    assert.equal(dateIdOf({ starts: '2026-05-02' }), '2026-05-02');
    assert.equal(occurrencesOf(make({ dates: [moved, moved] })).length, 1);
  });

  it('are all cancelled with the event, and one alone by itself', () => {
    const dates: CivicEvent['dates'] = [
      { starts: '2026-05-02' },
      { starts: '2026-05-09', status: 'cancelled' },
    ];
    const statuses = (event: CivicEvent) => occurrencesOf(event).map(({ status }) => status);
    assert.deepEqual(statuses(make({ dates })), ['planned', 'cancelled']);
    assert.deepEqual(statuses(make({ dates, status: 'cancelled' })), ['cancelled', 'cancelled']);
  });

  it('end with the day without an end, at 24:00, on 29 February, and never without a date', () => {
    const end = (starts?: string, ends?: string) => occurrenceEnd({ starts, ends });
    assert.equal(end('2026-05-01T19:00+08:00'), at('2026-05-02T00:00+08:00'));
    assert.equal(
      end('2026-05-01T19:00+08:00', '2026-05-01T24:00+08:00'),
      at('2026-05-02T00:00+08:00'),
    );
    assert.equal(end('2028-02-29'), at('2028-03-01T00:00+08:00'));
    assert.equal(end('2026-05'), at('2026-06-01T00:00+08:00'));
    assert.equal(end(), Infinity);
  });

  it('are over once somebody says so, or when they have passed', () => {
    const now = at('2026-05-01T20:00+08:00');
    const [evening] = occurrencesOf(make({ starts: '2026-05-01T19:00+08:00' }));
    assert.equal(isOver(evening!, now), false);
    assert.equal(isOver({ ...evening!, status: 'held' }, now), true);
    assert.equal(isOver(evening!, at('2026-05-02T00:00+08:00')), true);
  });

  it('have no end that is not after the start', () => {
    const [found] = occurrencesOf(make({ starts: '2026-05-02', ends: '2026-05-01' }));
    assert.equal(found!.ends, undefined);
  });
});

describe('an event that is not meant as it is written', () => {
  const known = { members: new Set(['team']), activities: new Set(['tidy']) };
  const faults = (more: Partial<CivicEvent>): string[] =>
    faultyEvents([make(more)], known, () => ['events', 0]).map(
      ({ path, code }) => `${path.slice(2).join('.')} ${code}`,
    );

  it('is told where it is', () => {
    assert.deepEqual(faults({ starts: '2026-05-02T11:00+08:00', ends: '2026-05-02T09:00+08:00' }), [
      'ends reversed',
    ]);
    assert.deepEqual(faults({ repeats: { rule: 'FREQ=WEEKLY;BYDAY=SA' } }), [
      'repeats.rule endless',
    ]);
    assert.deepEqual(faults({ organiser: 'nobody', seats: 'none', participants: ['team', 'x'] }), [
      'organiser reference',
      'seats reference',
      'participants.1 reference',
    ]);
    assert.deepEqual(faults({ timeZone: 'Asia/Nowhere' }), ['timeZone zone']);
    assert.deepEqual(faults({ status: 'moved', starts: '2026-05-02' }), ['previous missing']);
    assert.deepEqual(
      faults({
        dates: [
          { starts: '2026-05-02', ends: '2026-05-01' },
          { starts: '2026-05-02', status: 'moved' },
        ],
      }),
      ['dates.0.ends reversed', 'dates.1.previous missing', 'dates.1 duplicate'],
    );
  });

  it('is nothing where all is well, or open still', () => {
    assert.deepEqual(faults({}), []);
    assert.deepEqual(
      faults({
        organiser: 'team',
        seats: 'tidy',
        repeats: { rule: 'FREQ=WEEKLY;UNTIL=20261231' },
        dates: [{ starts: '2026-05-02T22:00+08:00', ends: '2026-05-02T24:00+08:00' }],
      }),
      [],
    );
  });

  it('is refused by the contract only where it has no id or no title', () => {
    assert.ok(event.safeParse({ id: 'x', title: '百家宴' }).success);
    assert.ok(!event.safeParse({ id: 'x' }).success);
    assert.ok(event.safeParse({ id: 'x', title: '巡逻', starts: '2022' }).success);
  });
});
