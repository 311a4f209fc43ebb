import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feed as feedSchema, type Activity } from '../../src/contract/index.js';
import { fillIn, fillInSignUp } from '../conformance/fill.js';
import { makeActivity, makePost } from './activities.js';
import { onEachDatabase } from './databases.js';
import { plainPledge } from './feed.js';
import { along, errorsOf, openDesk, statesOf } from './sign-ups.js';

const measures = [
  { id: 'times', label: '上岗', value: 84, unit: '人次', asOf: '2030-02-20' },
  {
    id: 'hours',
    label: '时长',
    parts: [
      { label: '线上', value: 1 },
      { label: '纸质', value: 126 },
    ],
  },
  { id: 'people', label: '志愿者', asOf: '2099-01-01', value: 5 },
  { id: 'signed', label: '报名' },
  { id: 'broken', label: 7, value: 'many' },
];
const members = [
  {
    id: 'team',
    name: '志愿服务队',
    facts: [{ label: '时长', value: 126, asOf: '2030-01-01' }, null],
  },
  { id: 'other', name: '别的队' },
];
const live = [
  { into: 'times', of: 'duty', count: 'attended' },
  { into: 'hours', of: 'duty', count: 'hours' },
  { into: 'people', of: 'duty', count: 'people' },
  { into: 'signed', of: 'duty', count: 'signed' },
  { into: 'signed', of: 'plain', count: 'signed' },
  { into: 'broken', of: 'duty', count: 'people' },
  { into: 'team', fact: '时长', of: 'duty', count: 'hours' },
  { into: 'nobody', of: 'nothing', count: 'people' },
];

await onEachDatabase('activities in the feed', ({ fresh }) => {
  test('taken and waiting are live, with an ETag that follows them', async () => {
    const posts = [makePost('a', 0, { capacity: 3, taken: 2, waitlist: 2 }), makePost('b', 1)];
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const read = (tag: string) => desk.collector.get('/feeds/test.json', { 'If-None-Match': tag });
    const before = await read('');
    const etag = before.headers.get('ETag')!;
    assert.deepEqual((await before.json()).activities, [desk.activity], 'untouched as it is');
    assert.equal((await read(etag)).status, 304);
    const mine = await desk.signUp(['a']);
    await desk.signUp(['a?']);
    const after = await read(etag);
    assert.equal(after.status, 200);
    const feed = await after.json();
    assert.ok(feedSchema.safeParse(feed).success);
    assert.deepEqual(
      (feed as { activities: [Activity] }).activities[0].posts.map(({ id, taken, waiting }) => [
        id,
        taken,
        waiting,
      ]),
      [
        ['a', 3, 1],
        ['b', undefined, undefined],
      ],
    );
    const next = after.headers.get('ETag')!;
    await desk.signUp(['b'], { test: true });
    await mine.cancel();
    assert.equal((await read(next)).status, 200);
    assert.deepEqual(await desk.figures(), { a: '3/0', b: '0/0' });
    await desk.collector.close();
  });

  test('what the collector counts becomes the value of measures and facts', async () => {
    const more = { measures, members, live, pledges: [plainPledge] };
    const activity = makeActivity([
      makePost('a', 0, { waitlist: 1 }),
      makePost('b', 2, { capacity: 9 }),
    ]);
    const desk = await openDesk(await fresh(), activity, more);
    const before = await desk.feed();
    assert.deepEqual(before.measures.slice(0, 3), measures.slice(0, 3));
    assert.deepEqual(before.members, members);
    const party = await desk.signUp(['a', 'b'], along(1));
    await desk.signUp(['a?']);
    await desk.collector.sign(fillIn(plainPledge));
    desk.collector.clock.now = Date.parse('2090-03-05T09:00:00+08:00');
    const checkIn = (post: string, rest = {}) =>
      desk.admin('/admin/check-in', { receipt: party.pass.receipt, post, ...rest });
    assert.equal((await checkIn('a')).status, 200);
    assert.equal((await checkIn('b', { people: 1, hours: 1.55 })).status, 200);
    const feed = await desk.feed();
    const [times, hours, people, signed, broken] = feed.measures;
    assert.equal(times.value, 87, 'two at one post, one at the other');
    assert.equal(times.asOf, '2090-03-05T01:00:00.000Z');
    assert.deepEqual(hours.parts, [
      { label: '线上', value: 4.55 },
      { label: '纸质', value: 126 },
    ]);
    assert.deepEqual(
      [people.value, people.asOf],
      [7, '2099-01-01'],
      'a later day of the editor stays',
    );
    assert.equal(signed.value, 3, 'two sign-ups and a signature');
    assert.deepEqual(broken, measures[4]);
    assert.deepEqual(feed.members[0].facts[0], {
      label: '时长',
      value: 129.55,
      asOf: '2090-03-05',
    });
    assert.deepEqual(feed.members[1], members[1]);
    await checkIn('a', { people: 0 });
    const after = await desk.feed();
    assert.deepEqual([after.measures[0].value, after.members[0].facts[0].value], [85, 127.55]);
    await desk.collector.close();
  });

  test('bad input: what cannot be a post is left out, and the others go on', async () => {
    const good = makePost('good', 0);
    const bad = [
      makePost('backwards', 2, { ends: '2090-03-05T08:00:00+08:00' }),
      makePost('nobody', 3, { capacity: 0, waitlist: 2 }),
      makePost('crowded', 4, { capacity: 2, taken: 7 }),
      makePost('good', 6, { capacity: 50 }),
    ];
    const activity = makeActivity([good, ...bad]);
    activity.posts.push({ id: 'Bad Id' } as never, null as never);
    const desk = await openDesk(await fresh(), activity);
    const refused = async (id: string, waiting = false): Promise<string> => {
      const answer = await desk.send(fillInSignUp(activity, [{ post: id, waiting }]));
      return `${answer.status} ${answer.body.code} ${errorsOf(answer).join()}`;
    };
    assert.equal(await refused('backwards'), '422 invalid /posts/0 reference');
    assert.equal(await refused('nobody'), '409 full /posts/0 full');
    assert.equal(
      await refused('nobody', true),
      '409 full /posts/0 full',
      'nobody can ever be next',
    );
    assert.equal(await refused('crowded'), '409 full /posts/0 full');
    await desk.signUp(['good'], along(1));
    assert.equal(await refused('good'), '409 full /posts/0 full', 'the first of two with one id');
    const { activities } = await desk.feed();
    assert.equal(activities[0].posts.length, 7, 'what is wrong is for the page to report');
    assert.deepEqual([activities[0].posts[0].taken, activities[0].posts[3].taken], [2, 7]);
    await desk.collector.close();
  });

  test('bad input: no posts, posts that are no list, an activity that is none', async () => {
    const desk = await openDesk(await fresh(), makeActivity([]));
    const sent = fillInSignUp(desk.activity, ['a']);
    assert.deepEqual(errorsOf(await desk.send(sent)), ['/posts/0 reference']);
    assert.deepEqual(await desk.figures(), {});
    const broken = { ...makeActivity([makePost('a', 0)]), id: 'broken', posts: 'none' };
    desk.edit(makeActivity([]), { activities: [null, 7, broken], pledges: [plainPledge] });
    assert.equal((await desk.send({ ...sent, activity: 'broken' })).status, 404);
    assert.equal((await desk.collector.get('/feeds/test.json')).status, 200);
    await desk.collector.close();
  });

  test('a thousand posts are served and signed up for', async () => {
    const many = Array.from({ length: 1000 }, (_, place) => makePost(`p${place}`, place));
    const desk = await openDesk(await fresh(), makeActivity(many));
    const fifty = many.slice(100, 150).map(({ id }) => id);
    const { pass } = await desk.signUp(fifty);
    assert.equal(Object.values(statesOf(pass)).filter((state) => state === 'confirmed').length, 50);
    const figures = await desk.figures();
    assert.equal(Object.keys(figures).length, 1000);
    assert.equal(Object.values(figures).filter((figure) => figure === '1/0').length, 50);
    const ics = await (await desk.collector.get('/feeds/test/duty.ics')).text();
    assert.equal(ics.split('BEGIN:VEVENT').length, 1001);
    await desk.collector.close();
  });
});
