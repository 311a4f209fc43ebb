import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Holiday } from '../../../../src/contract/feed.js';
import type { OpeningHours, Weekday } from '../../../../src/contract/member.js';
import {
  clockIn,
  faultyHours,
  openAt,
  readClock,
} from '../../../../src/contract/rules/opening-hours.js';

const workdays: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
const office: OpeningHours[] = [
  { days: workdays, opens: '08:30', closes: '11:30' },
  { days: workdays, opens: '13:30', closes: '17:00' },
];
const holidays: Holiday[] = [
  { name: '国庆节', from: '2026-10-01', to: '2026-10-07', workdays: ['2026-09-20', '2026-10-10'] },
];
const said = (clock: string, hours: OpeningHours[], days: Holiday[] = holidays): string => {
  const state = openAt(clock, hours, days);
  return state.status === 'open'
    ? `open ${state.until}`
    : state.status === 'closed'
      ? `closed ${state.next?.days} ${state.next?.at}`
      : state.status;
};

describe('opening hours', () => {
  it('have a break at noon', () => {
    // 2 March 2026 is a Monday.
    assert.equal(said('2026-03-02T08:29', office), `closed 0 ${8 * 60 + 30}`);
    assert.equal(said('2026-03-02T08:30', office), `open ${11 * 60 + 30}`);
    assert.equal(said('2026-03-02T11:30', office), `closed 0 ${13 * 60 + 30}`);
    assert.equal(said('2026-03-02T16:59', office), `open ${17 * 60}`);
    assert.equal(said('2026-03-06T17:00', office), `closed 3 ${8 * 60 + 30}`, 'over the weekend');
  });

  it('go on past midnight, until 24:00 and around the clock', () => {
    const late: OpeningHours[] = [{ days: ['SA'], opens: '17:00', closes: '02:00' }];
    assert.equal(said('2026-03-07T23:59', late), `open ${26 * 60}`);
    assert.equal(said('2026-03-08T01:59', late), 'open 120');
    assert.equal(said('2026-03-08T02:00', late), `closed 6 ${17 * 60}`);
    assert.equal(said('2026-03-02T23:59', [{ opens: '08:00', closes: '24:00' }]), 'open 1440');
    assert.equal(said('2026-03-02T12:00', [{ opens: '00:00', closes: '24:00' }]), 'open undefined');
    assert.equal(said('2026-03-02T12:00', [{ opens: '09:00', closes: '09:00' }]), 'open undefined');
  });

  it('that overlap or meet are one', () => {
    const both: OpeningHours[] = [
      { opens: '08:00', closes: '12:00' },
      { opens: '11:00', closes: '15:00' },
    ];
    assert.equal(said('2026-03-02T09:00', both), `open ${15 * 60}`);
    assert.deepEqual(
      faultyHours(both, ['members', 0]).map(({ path, code }) => `${path.join('.')} ${code}`),
      ['members.0.hours.1 clash'],
    );
    assert.deepEqual(faultyHours(office, []), []);
  });

  it('are by the season, over the turn of the year and on 29 February', () => {
    const seasons: OpeningHours[] = [
      { opens: '09:00', closes: '20:00', from: '05-01', to: '09-30' },
      { opens: '09:00', closes: '18:00', from: '10-01', to: '04-30' },
    ];
    assert.equal(said('2026-07-01T19:00', seasons), `open ${20 * 60}`);
    assert.equal(said('2026-01-05T19:00', seasons), `closed 1 ${9 * 60}`);
    assert.equal(said('2028-02-29T10:00', seasons), `open ${18 * 60}`);
    const once: OpeningHours[] = [
      ...office,
      { from: '2028-02-29', to: '2028-02-29', opens: '10:00', closes: '11:00' },
    ];
    assert.equal(said('2028-02-29T09:00', once), 'closed 0 600');
    assert.equal(said('2028-02-29T10:30', once), 'open 660');
  });

  it('know public holidays and the weekend days that are worked for them', () => {
    assert.equal(said('2026-10-01T09:00', office), 'unsaid');
    assert.equal(
      said('2026-10-01T09:00', [...office, { on: 'holiday' }]),
      `closed 7 ${8 * 60 + 30}`,
    );
    const withHours: OpeningHours[] = [
      ...office,
      { on: 'holiday', opens: '10:00', closes: '12:00' },
    ];
    assert.equal(said('2026-10-02T11:00', withHours), 'open 720');
    // 10 October 2026 is a Saturday: worked as a Monday, or as it says itself.
    assert.equal(said('2026-10-10T09:00', office), `open ${11 * 60 + 30}`);
    assert.equal(said('2026-10-10T09:00', office, []), `closed 2 ${8 * 60 + 30}`);
    assert.equal(
      said('2026-10-10T09:00', [
        ...office,
        { on: 'made-up-workday', opens: '10:00', closes: '12:00' },
      ]),
      'closed 0 600',
    );
  });

  it('that are no times say nothing, and are told', () => {
    const bad: OpeningHours[] = [
      { opens: '25:00', closes: '八点' },
      { opens: '09:00' },
      { opens: '09:00', closes: '10:00', from: '02-30', to: '13-01' },
    ];
    assert.equal(openAt('2026-03-02T09:30', bad.slice(0, 2)).status, 'unknown');
    assert.equal(openAt('2026-03-02T09:30', []).status, 'unknown');
    assert.deepEqual(
      faultyHours(bad, ['members', 7]).map(({ path, code }) => `${path.join('.')} ${code}`),
      [
        'members.7.hours.0.opens clock',
        'members.7.hours.0.closes clock',
        'members.7.hours.1.closes clock',
        'members.7.hours.2.from season',
        'members.7.hours.2.to season',
      ],
    );
    assert.equal(readClock('24:01'), undefined);
    assert.equal(readClock('８：３０'), 510);
  });

  it('are by the clock of the place', () => {
    const noon = Date.parse('2026-07-01T12:00:00Z');
    assert.equal(clockIn(undefined, noon), '2026-07-01T20:00');
    assert.equal(clockIn('Asia/Urumqi', noon), '2026-07-01T18:00');
    assert.equal(clockIn('Europe/Berlin', noon), '2026-07-01T14:00');
    assert.equal(clockIn('Europe/Berlin', Date.parse('2026-12-01T12:00:00Z')), '2026-12-01T13:00');
    assert.equal(clockIn('Nowhere/At_All', noon), '2026-07-01T20:00', 'China’s');
  });
});
