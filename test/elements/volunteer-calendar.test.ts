import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { Activity, Post } from '../../src/contract/activity.js';
import type { Pass } from '../../src/contract/submission.js';
import { calendarOf } from '../../src/elements/volunteer-signup/lazy/calendar.js';
import { markup } from '../helpers/mutate.js';
import { activityAt, morning, night, passOf } from './volunteer-support.js';

const link = 'https://example.org/volunteers#civic-pass=V7QM-2F9D.secret';

interface Entry {
  uid: string;
  start: string;
  end: string;
  status: unknown;
  sequence: number;
  summary: string;
  description: string;
  location: string;
  geo: unknown;
  organizer: string;
  names: string[];
}

/** Reads a file with somebody else's parser. */
function read(text: string): { method: unknown; entries: Entry[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      status: component.getFirstPropertyValue('status'),
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      location: event.location,
      geo: component.getFirstPropertyValue('geo'),
      organizer: event.organizer,
      names: component.getAllProperties().map(({ name }) => name),
    };
  });
  return { method: calendar.getFirstPropertyValue('method'), entries };
}

const calendar = (
  rest: Partial<Activity>,
  pass: Partial<Pass> = {},
  away = false,
): ReturnType<typeof read> =>
  read(calendarOf({ activity: activityAt('/send', rest), pass: passOf(pass), link, away }));

const entryOf = (post: Partial<Post>, rest: Partial<Activity> = {}): Entry =>
  calendar({ posts: [{ ...morning, ...post }], ...rest }).entries[0]!;

describe('the calendar file of a pass', () => {
  it('has no line that a text of the feed wrote', () => {
    const awkward = ['\r\n', '\r', '\n', '\r\nATTENDEE:mailto:x@example.org', '\r\n '].concat([
      ...':;,"\\^ \t=\0\u0007\u007f\ufffe\ud800a中😀',
    ]);
    const text = fc
      .array(fc.constantFrom(...awkward), { maxLength: 12 })
      .map((parts) => `x${parts.join('')}`);
    // What has no bytes is replaced first: a WebKit's patterns overlook what comes behind half of a pair.
    const whole = (given: string): string =>
      new TextDecoder().decode(new TextEncoder().encode(given));
    const spoken = (given: string): string =>
      whole(given)
        .replace(/\r\n?/g, '\n')
        .replace(/(?![\n\t])\p{Cc}|\ufffe/gu, '\ufffd');
    fc.assert(
      fc.property(text, text, text, (title, place, organiser) => {
        const posts = [{ ...morning, title, place: { name: place, address: title } }];
        const { entries } = calendar({ posts, organiser, title: organiser });
        expect(entries).to.have.length(1);
        const [entry] = entries as [Entry];
        expect(entry.summary).to.equal(spoken(title));
        expect(entry.location).to.equal(spoken(`${place}\n${title}`));
        expect(entry.description.startsWith(spoken(organiser))).to.equal(true);
        expect(entry.organizer).to.equal('mailto:fuwu@example.org');
        expect(entry.uid).to.equal('V7QM-2F9D-gang-am@civic-widgets');
        expect(entry.names).to.deep.equal([
          'uid',
          'sequence',
          'dtstamp',
          'dtstart',
          'dtend',
          'summary',
          'location',
          'description',
          'organizer',
          'url',
          'status',
        ]);
      }),
    );
  });

  it('says what, when, where, and who asks', () => {
    const { method, entries } = calendar({
      posts: [
        { ...morning, place: { name: '老街口', position: { latitude: 42.9, longitude: 125.1 } } },
      ],
    });
    expect(method).to.equal('PUBLISH');
    expect(entries).to.have.length(1);
    const [entry] = entries as [Entry];
    expect(entry.uid).to.equal('V7QM-2F9D-gang-am@civic-widgets');
    expect(entry.start).to.equal('2098-03-03T23:00:00.000Z');
    expect(entry.end).to.equal('2098-03-04T00:30:00.000Z');
    expect(entry.status).to.equal('CONFIRMED');
    expect(entry.summary).to.equal('老街口文明交通岗');
    expect(entry.location).to.contain('老街口');
    expect(entry.geo).to.deep.equal([42.9, 125.1]);
    expect(entry.organizer).to.equal('mailto:fuwu@example.org');
    expect(entry.description).to.contain('文明交通岗志愿者').and.contain('V7QM-2F9D');
  });

  it('has the right instants in China and on both sides of Europe’s clock changes', () => {
    for (const [timeZone, starts, ends, start, end] of [
      [
        'Asia/Shanghai',
        '2030-03-31T07:00:00+08:00',
        '2030-03-31T08:30:00+08:00',
        '2030-03-30T23:00:00.000Z',
        '2030-03-31T00:30:00.000Z',
      ],
      // The night in which an hour is missing: 01:30 to 03:30 is one hour.
      [
        'Europe/Berlin',
        '2030-03-31T01:30:00+01:00',
        '2030-03-31T03:30:00+02:00',
        '2030-03-31T00:30:00.000Z',
        '2030-03-31T01:30:00.000Z',
      ],
      // The night in which an hour comes twice: 02:30 to 02:30 is one hour.
      [
        'Europe/Berlin',
        '2030-10-27T02:30:00+02:00',
        '2030-10-27T02:30:00+01:00',
        '2030-10-27T00:30:00.000Z',
        '2030-10-27T01:30:00.000Z',
      ],
      [
        'Europe/Berlin',
        '2030-10-28T09:00:00+01:00',
        '2030-10-28T11:00:00+01:00',
        '2030-10-28T08:00:00.000Z',
        '2030-10-28T10:00:00.000Z',
      ],
      // Days without a time are whole days in China; an end is the first instant after (RFC 5545).
      [
        'Asia/Shanghai',
        '2030-05-01',
        '2030-05-02',
        '2030-04-30T16:00:00.000Z',
        '2030-05-02T16:00:00.000Z',
      ],
    ] as const) {
      const entry = entryOf({ starts, ends }, { timeZone });
      expect([entry.start, entry.end], `${timeZone} ${starts}`).to.deep.equal([start, end]);
    }
  });

  it('updates an entry by the same UID and a higher sequence, and says what is only waited for or cancelled', () => {
    const changed: Partial<Pass> = {
      sequence: 3,
      posts: [
        { post: 'gang-am', state: 'cancelled' },
        { post: 'xunluo', state: 'waiting', position: 2 },
        { post: 'not-in-the-feed', state: 'confirmed' },
      ],
    };
    const { entries } = calendar({ posts: [morning, night] }, changed);
    expect(entries.map(({ uid, status, sequence }) => [uid, status, sequence])).to.deep.equal([
      ['V7QM-2F9D-gang-am@civic-widgets', 'CANCELLED', 3],
      ['V7QM-2F9D-xunluo@civic-widgets', 'TENTATIVE', 3],
    ]);
  });

  it('takes the entries away by METHOD:CANCEL, newer than what it cancels', () => {
    const { method, entries } = calendar({ posts: [morning] }, { sequence: 1 }, true);
    expect(method).to.equal('CANCEL');
    expect(entries.map(({ uid, status, sequence }) => [uid, status, sequence])).to.deep.equal([
      ['V7QM-2F9D-gang-am@civic-widgets', 'CANCELLED', 2],
    ]);
  });

  it('keeps text of feeds and servers within its place', () => {
    const break_ = 'a\r\nEND:VEVENT\r\nATTACH:http://example.org/x';
    const { entries } = calendar(
      {
        title: break_,
        organiser: break_,
        contact: { email: `x@example.org\r\nATTACH:y` },
        posts: [
          {
            ...morning,
            title: `${markup.slice(0, 60)};,\\`,
            requirements: break_,
            place: { name: break_ },
          },
        ],
      },
      { receipt: break_ },
    );
    expect(entries).to.have.length(1);
    expect(entries[0]!.summary).to.equal(`${markup.slice(0, 60)};,\\`);
    expect(entries[0]!.uid).not.to.contain('\n');
    expect(entries[0]!.description).to.contain('END:VEVENT');
  });
});
