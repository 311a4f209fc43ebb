import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { answerFor } from '../../server/pages/answers.js';
import type { Site } from '../../server/pages/layout.js';
import type { CivicEvent } from '../../src/contract/events.js';

const siteOf = (feed: object): Site => ({
  origin: 'https://kit.example',
  name: 'site',
  defaultFeed: 'spring',
  kit: '/civic/',
  readFeed: () => Promise.resolve(feed as Record<string, unknown>),
  canDraw: () => Promise.resolve(false),
});

const feedOf = (events: readonly Partial<CivicEvent>[], more: object = {}) => ({
  civic: 1,
  lang: 'zh-Hans',
  community: { name: '示例社区' },
  events: events.map((event, index) => ({ id: `e-${index}`, title: `第${index}场`, ...event })),
  ...more,
});

async function write(feed: object, id = 'all'): Promise<string> {
  const answer = await answerFor(siteOf(feed), { name: 'agenda', feed: 'spring', id }, '.ics');
  assert.equal(answer?.type, 'text/calendar; charset=utf-8');
  return String(answer.body);
}

interface Read {
  readonly uid: string;
  readonly summary: string;
  readonly starts: string;
  readonly ends: string | undefined;
  readonly status: string;
  readonly sequence: number;
  readonly description: string;
}

/** By a parser that knows nothing of the one who wrote it, and by a second one, which has to read the same. */
async function read(feed: object, id?: string): Promise<Read[]> {
  const text = await write(feed, id);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  const instant = (time: ICAL.Time): string =>
    time.isDate ? time.toString() : time.toJSDate().toISOString();
  const all = calendar.getAllSubcomponents('vevent').map((component): Read => {
    const event = new ICAL.Event(component);
    assert.ok(component.getFirstPropertyValue('dtstamp'));
    return {
      uid: event.uid,
      summary: event.summary,
      starts: instant(event.startDate),
      ends: component.getFirstProperty('dtend') ? instant(event.endDate) : undefined,
      status: String(component.getFirstPropertyValue('status')),
      sequence: event.sequence,
      description: event.description,
    };
  });
  const second = nodeIcal.sync.parseICS(text);
  for (const { uid, summary, starts, status } of all) {
    const other = second[uid] as nodeIcal.VEvent;
    assert.equal(other.summary, summary);
    assert.equal(other.status, status);
    const { start } = other;
    // The second one reads a day as midnight where it runs.
    if (starts.length > 10) assert.equal(start.toISOString(), starts);
  }
  assert.equal(new Set(all.map(({ uid }) => uid)).size, all.length, 'no two have one UID');
  return all;
}

describe('the calendar of an agenda', () => {
  it('has every time at its instant, in three zones, on 29 February and until 24:00', async () => {
    const events = await read(
      feedOf([
        { starts: '2090-07-01T07:00+08:00', ends: '2090-07-01T08:30+08:00' },
        // Berlin goes from +01:00 to +02:00 on 26 March 2090.
        {
          timeZone: 'Europe/Berlin',
          starts: '2090-03-26T01:30+01:00',
          ends: '2090-03-26T03:30+02:00',
        },
        {
          timeZone: 'Asia/Urumqi',
          starts: '2090-05-01T10:00+06:00',
          ends: '2090-05-01T12:00+06:00',
        },
        { starts: '2092-02-29' },
        { starts: '2090-05-01T20:00+08:00', ends: '2090-05-01T24:00+08:00' },
        { starts: '2090-05-01', ends: '2090-05-03' },
        { starts: '2090-05-01T19:00+08:00' },
      ]),
    );
    assert.deepEqual(
      events.map(({ starts, ends }) => [starts, ends]),
      [
        ['2090-06-30T23:00:00.000Z', '2090-07-01T00:30:00.000Z'],
        ['2090-03-26T00:30:00.000Z', '2090-03-26T01:30:00.000Z'],
        ['2090-05-01T04:00:00.000Z', '2090-05-01T06:00:00.000Z'],
        ['2092-02-29', '2092-03-01'],
        ['2090-05-01T12:00:00.000Z', '2090-05-01T16:00:00.000Z'],
        ['2090-05-01', '2090-05-04'],
        ['2090-05-01T11:00:00.000Z', undefined],
      ],
    );
  });

  it('keeps the UID of what is moved or cancelled, tells both, and counts up', async () => {
    const dates: CivicEvent['dates'] = [
      { starts: '2090-05-01T19:00+08:00' },
      { starts: '2090-05-08T19:00+08:00' },
    ];
    const before = await read(feedOf([{ dates, updated: '2090-04-01' }]));
    const [moved, cancelled] = [
      {
        starts: '2090-05-02T19:00+08:00',
        status: 'moved',
        previous: { starts: dates[0]!.starts },
      } as const,
      { ...dates[1]!, status: 'cancelled', note: '下雨' } as const,
    ];
    const after = await read(
      feedOf([{ dates: [moved, cancelled], updated: '2090-04-02T09:00+08:00' }]),
    );
    assert.deepEqual(
      after.map(({ uid }) => uid),
      before.map(({ uid }) => uid),
    );
    assert.deepEqual(
      after.map(({ status }) => status),
      ['CONFIRMED', 'CANCELLED'],
    );
    after.forEach(({ sequence }, index) => assert.ok(sequence > before[index]!.sequence));
    assert.match(after[0]!.description, /原定2090-05-01 19:00/);
    assert.match(after[1]!.summary, /^（已取消）/);
    assert.match(after[1]!.description, /下雨/);
  });

  it('is the same for one event as for the whole agenda', async () => {
    const feed = JSON.parse(readFileSync('demo/feeds/agenda-sample.json', 'utf8')) as object;
    const all = await read(feed);
    assert.ok(
      all.some(({ uid }) => uid.startsWith('spring.zhoumo-zhiyuan.')),
      'posts as well',
    );
    assert.ok(!all.some(({ uid }) => uid.startsWith('spring.yizhen-hao.')));
    const one = await read(feed, 'hechang-pailian');
    assert.equal(one.length, 4);
    for (const entry of one) assert.ok(all.some(({ uid }) => uid === entry.uid));
    assert.ok(one.every(({ uid }) => uid.startsWith('spring.hechang-pailian.')));
  });

  it('leaves out what has no day, and is nothing where there are no events', async () => {
    const entries = await read(feedOf([{}, { starts: '2090' }, { starts: '2090-05' }]));
    assert.deepEqual(entries, []);
    const reference = { name: 'agenda', feed: 'spring', id: 'all' };
    assert.equal(await answerFor(siteOf(feedOf([])), reference, '.ics'), undefined);
    const card = { name: 'member-card', feed: 'spring', id: 'x' };
    const members = { civic: 1, members: [{ id: 'x', name: '张示例' }] };
    assert.equal(await answerFor(siteOf(members), card, '.ics'), undefined);
  });

  it('is read whatever is written into it', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, note, name) => {
        const entries = await read(
          feedOf([{ title: `x${title}`, note, place: { name: `x${name}` }, starts: '2090-05-01' }]),
        );
        assert.equal(entries.length, 1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the page of an event', () => {
  const feed = JSON.parse(readFileSync('demo/feeds/agenda-sample.json', 'utf8')) as object;
  const answer = async (id: string, part: '' | '/static.html'): Promise<string> =>
    String(
      (await answerFor(siteOf(feed), { name: 'agenda', feed: 'spring', id }, part))?.body ?? '',
    );

  it('is described for search engines, leads to its calendar and is whole without script', async () => {
    const page = await answer('sanba-yanchu', '');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
    const [data] = JSON.parse(json) as Record<string, unknown>[];
    assert.equal(data!['@type'], 'TheaterEvent');
    assert.equal(data!['startDate'], '2030-03-08T19:00+08:00');
    assert.equal(data!['eventStatus'], 'https://schema.org/EventRescheduled');
    assert.equal(
      (data!['organizer'] as Record<string, unknown>)['name'],
      '示例社区居民委员会',
      'members come along',
    );
    assert.match(
      page,
      / calendar="https:\/\/kit\.example\/civic\/agenda\/spring\/sanba-yanchu\.ics"/,
    );
    assert.match(page, /合唱《在希望的田野上》/);
  });

  it('has a plain form for mail and articles', async () => {
    const plain = await answer('sanba-yanchu', '/static.html');
    for (const words of [
      '演出',
      '已改期',
      '2030年3月8日 19:00–20:30',
      '原定',
      '文化活动中心二楼',
      '天气预报',
    ])
      assert.ok(plain.includes(words), words);
    const weekly = await answer('hechang-pailian', '/static.html');
    assert.match(weekly, /每周三下午/);
    assert.match(weekly, /已取消.*老师请假/s);
    assert.doesNotMatch(plain + weekly, /<script|undefined/);
  });

  it('lists the posts of all activities beside the events', async () => {
    const page = await answer('all', '');
    assert.match(page, /菜市场劝导/);
    assert.match(page, /calendar="https:\/\/kit\.example\/civic\/agenda\/spring\/all\.ics"/);
  });
});
