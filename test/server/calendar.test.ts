import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { postsCalendar } from '../../server/collector/sign-ups/calendar.js';
import { makeActivity, makePost } from './activities.js';
import { adminToken } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openDesk, type Desk } from './sign-ups.js';

interface Read {
  uid: string;
  summary: string;
  starts: string;
  ends: string;
  status: unknown;
  sequence: number;
  description: string;
  location: string;
}

/** Reads the calendar back with a parser that knows nothing of the one who wrote it. */
async function read(
  desk: Desk,
  path = '/feeds/test/duty.ics',
  token = false,
): Promise<Map<string, Read>> {
  const response = await desk.collector.get(
    path,
    token ? { Authorization: `Bearer ${adminToken}` } : {},
  );
  assert.equal(response.status, 200);
  assert.match(response.headers.get('Content-Type')!, /^text\/calendar; charset=utf-8/);
  const text = await response.text();
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  const entries = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    assert.ok(component.getFirstPropertyValue('dtstamp'));
    const instant = (time: ICAL.Time): string =>
      time.isDate ? time.toString() : time.toJSDate().toISOString();
    return {
      uid: event.uid,
      summary: event.summary,
      starts: instant(event.startDate),
      ends: instant(event.endDate),
      status: component.getFirstPropertyValue('status'),
      sequence: event.sequence,
      description: event.description,
      location: event.location,
    };
  });
  const byPost = new Map(entries.map((entry) => [entry.uid.split('@')[0]!.split('.')[2]!, entry]));
  assert.equal(byPost.size, entries.length, 'no two have one UID');
  return byPost;
}

await onEachDatabase('the organiser’s calendar', ({ fresh }) => {
  test('every post at its instant, in Shanghai and in Berlin on both sides of the change of time', async () => {
    const at = (id: string, starts: string, ends: string) => makePost(id, 0, { starts, ends });
    const desk = await openDesk(
      await fresh(),
      makeActivity([
        at('shanghai', '2090-07-01T07:00:00+08:00', '2090-07-01T08:30:00+08:00'),
        at('night', '2090-07-01T21:30+08:00', '2090-07-02T00:00+08:00'),
        // Berlin goes from +01:00 to +02:00 on 26 March 2090 and back on 29 October.
        at('berlin-winter', '2090-03-25T09:00:00+01:00', '2090-03-25T10:00:00+01:00'),
        at('berlin-summer', '2090-03-26T09:00:00+02:00', '2090-03-26T10:00:00+02:00'),
        at('spring-night', '2090-03-26T01:30:00+01:00', '2090-03-26T03:30:00+02:00'),
        at('autumn-night', '2090-10-29T01:30:00+02:00', '2090-10-29T02:30:00+01:00'),
        at('whole-day', '2090-05-01', '2090-05-01'),
        at('days', '2090-05-01', '2090-05-03'),
        at('backwards', '2090-05-03', '2090-05-01'),
      ]),
    );
    const times = [...(await read(desk))].map(([post, { starts, ends }]) => [post, starts, ends]);
    assert.deepEqual(times, [
      ['shanghai', '2090-06-30T23:00:00.000Z', '2090-07-01T00:30:00.000Z'],
      ['night', '2090-07-01T13:30:00.000Z', '2090-07-01T16:00:00.000Z'],
      ['berlin-winter', '2090-03-25T08:00:00.000Z', '2090-03-25T09:00:00.000Z'],
      ['berlin-summer', '2090-03-26T07:00:00.000Z', '2090-03-26T08:00:00.000Z'],
      ['spring-night', '2090-03-26T00:30:00.000Z', '2090-03-26T01:30:00.000Z'],
      ['autumn-night', '2090-10-28T23:30:00.000Z', '2090-10-29T01:30:00.000Z'],
      ['whole-day', '2090-05-01', '2090-05-02'],
      ['days', '2090-05-01', '2090-05-04'],
    ]);
    await desk.collector.close();
  });

  test('text, place and organiser come through as they are', async () => {
    const post = makePost('a', 0, {
      title: '东门, 西门; "北门"\\n',
      place: {
        name: '老街口',
        address: '示例路1号',
        position: { latitude: 39.9, longitude: 116.4 },
      },
      requirements: '年满18周岁。\n穿反光背心。',
    });
    const more = {
      summary: '早晚高峰在路口值守。'.repeat(9),
      organiser: '示例社区',
      contact: { name: '服务台', tel: '010-5550 0123' },
    };
    const desk = await openDesk(await fresh(), makeActivity([post], more));
    const { summary, location, description } = (await read(desk)).get('a')!;
    assert.equal(summary, post.title);
    assert.equal(location, '老街口\n示例路1号');
    assert.equal(
      description,
      [more.summary, post.requirements, '示例社区', '服务台 010-5550 0123'].join('\n'),
    );
    await desk.collector.close();
  });

  test('a UID stays, a moved post has a new sequence number, one that was taken out is cancelled', async () => {
    const posts = [makePost('a', 0), makePost('b', 2), makePost('c', 4)];
    const desk = await openDesk(await fresh(), makeActivity(posts));
    await desk.signUp(['a', 'b']);
    const before = await read(desk);
    desk.edit(makeActivity([makePost('a', 1), makePost('c', 4)]));
    const after = await read(desk);
    assert.equal(after.get('a')!.uid, before.get('a')!.uid);
    assert.deepEqual([before.get('a')!.sequence, after.get('a')!.sequence], [0, 1]);
    assert.equal(after.get('a')!.starts, '2090-03-05T02:00:00.000Z');
    assert.deepEqual(
      [...after].map(([post, { status, sequence }]) => [post, status, sequence]),
      [
        ['a', 'CONFIRMED', 1],
        ['c', 'CONFIRMED', 0],
        ['b', 'CANCELLED', 1],
      ],
    );
    assert.equal(after.get('b')!.starts, before.get('b')!.starts);
    await desk.collector.close();
  });

  test('how many have signed up is for the organiser', async () => {
    const desk = await openDesk(
      await fresh(),
      makeActivity([makePost('a', 0, { taken: 1, waitlist: 2 })]),
    );
    await desk.signUp(['a']);
    await desk.signUp(['a?']);
    const path = '/admin/activities/test/duty.ics';
    assert.equal((await desk.collector.get(path)).status, 401);
    assert.match(
      (await read(desk, path, true)).get('a')!.description,
      /已报名2人，名额2人，候补1人。/,
    );
    assert.doesNotMatch((await read(desk)).get('a')!.description ?? '', /报名/);
    assert.equal((await desk.collector.get('/feeds/test/none.ics')).status, 404);
    await desk.collector.close();
  });
});

const awkward = [
  '\r\n',
  '\r',
  '\n',
  '\nEND:VEVENT',
  '\r\nATTENDEE:mailto:x@example.org',
  '\r\n ',
  ...':;,"\\^ \t=\0\u0007\u007f\ufffe\ud800\udc00\u2028a中😀',
  '中'.repeat(12),
];
const text = fc
  .array(fc.constantFrom(...awkward), { maxLength: 12 })
  .map((parts) => `x${parts.join('')}`.slice(0, 80));

test('no text of a feed writes a line into the calendar, and each comes back as it is', () => {
  fc.assert(
    fc.property(text, text, text, text, (title, summary, place, words) => {
      const activity = makeActivity(
        [makePost('a', 0, { title: words, place: { name: place, address: words } })],
        { title, summary, organiser: words, contact: { url: `https://example.org/${words}` } },
      );
      const feed = { name: 'test', document: {} } as Parameters<typeof postsCalendar>[0]['feed'];
      const counters = new Map();
      const source = { feed, activity, counters, utcOffset: '+08:00', now: 0, withPeople: true };
      const ics = postsCalendar(source);
      assert.doesNotMatch(ics.replace(/\r\n/g, ''), /[^\P{C}\t\p{Cf}\p{Cn}\p{Co}]/u);
      for (const line of ics.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
      const calendar = new ICAL.Component(ICAL.parse(ics) as string);
      const spoken = (given: string): string =>
        Buffer.from(
          given.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}|\ufffe/gu, '\ufffd'),
        ).toString();
      const heads = ['name', 'x-wr-calname', 'x-wr-caldesc'].map((key) =>
        // The parser does not know these, and leaves them as they are written.
        String(calendar.getFirstPropertyValue(key)).replace(/\\([^])/g, (_, one: string) =>
          one === 'n' ? '\n' : one,
        ),
      );
      assert.deepEqual(heads, [spoken(title), spoken(title), spoken(summary)]);
      const events = calendar.getAllSubcomponents('vevent');
      assert.equal(events.length, 1);
      const event = new ICAL.Event(events[0]);
      assert.equal(event.summary, spoken(words));
      assert.equal(event.location, spoken(`${place}\n${words}`));
      assert.equal(event.uid, 'test.duty.a@civic-widgets');
      const names = [calendar, events[0]!].map((one) =>
        one.getAllProperties().map((property) => property.name),
      );
      assert.deepEqual(names, [
        [
          'version',
          'prodid',
          'name',
          'x-wr-calname',
          'x-wr-caldesc',
          'refresh-interval',
          'x-published-ttl',
          'x-wr-timezone',
        ],
        [
          'uid',
          'sequence',
          'dtstamp',
          'dtstart',
          'dtend',
          'summary',
          'location',
          'description',
          'url',
          'status',
        ],
      ]);
    }),
  );
});
