import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeActivity, makePost } from './activities.js';
import { adminToken } from './collector.js';
import { onEachDatabase } from './databases.js';
import { along, openDesk, statesOf, type Desk, type Volunteer } from './sign-ups.js';

const bearer = { Authorization: `Bearer ${adminToken}` };
const duty = () =>
  makeActivity([
    makePost('a', 0, { capacity: 2, waitlist: 9 }),
    makePost('b', 2, { capacity: 1, waitlist: 9 }),
  ]);

const setAside = ({ admin }: Desk, { pass }: Volunteer, what: 'trial' | 'withdraw') =>
  admin(`/admin/responses/test/${pass.receipt}/${what}`, {});

async function summary(desk: Desk): Promise<any> {
  const response = await desk.collector.get('/admin/summary', bearer);
  assert.equal(response.status, 200);
  return ((await response.json()) as { activities: any[] }).activities[0];
}

/** What the counters say, and what is counted when every claim is read again. */
async function recounted({ collector: { database } }: Desk) {
  const counters = await database.selectFrom('post_counters').selectAll().execute();
  const claims = await database.selectFrom('claims').selectAll().where('trial', '=', 0).execute();
  const people = (post: string, state: string): number =>
    claims
      .filter((claim) => claim.post === post && claim.state === state)
      .reduce((sum, claim) => sum + claim.people, 0);
  const signUps = await database.selectFrom('sign_ups').selectAll().execute();
  const placed = signUps.filter(({ state }) => state === 'placed');
  const activity = await database
    .selectFrom('activity_counters')
    .selectAll()
    .executeTakeFirstOrThrow();
  return {
    said: [
      ...counters.map(({ post, taken, waiting }) => [post, taken, waiting]),
      [activity.sign_ups, activity.people],
    ],
    found: [
      ...counters.map(({ post }) => [post, people(post, 'confirmed'), people(post, 'waiting')]),
      [
        signUps.filter(({ state }) => state === 'placed' || state === 'waiting').length,
        placed.reduce((sum, one) => sum + one.people, 0),
      ],
    ],
  };
}

async function adds(desk: Desk): Promise<void> {
  const { said, found } = await recounted(desk);
  assert.deepEqual(said, found);
}

await onEachDatabase('a sign-up that the organiser sets aside', ({ fresh }) => {
  for (const what of ['trial', 'withdraw'] as const)
    test(`${what}: its place goes to who is next, in the same moment`, async () => {
      const desk = await openDesk(await fresh(), duty());
      const first = await desk.signUp(['a'], along(1));
      const second = await desk.signUp(['a?', 'b']);
      const third = await desk.signUp(['a?'], along(1));
      assert.deepEqual(statesOf(second.pass), { a: 'waiting 1', b: 'confirmed' });
      assert.equal((await setAside(desk, first, what)).status, 200);
      assert.deepEqual(await second.states(), { a: 'confirmed', b: 'confirmed' });
      assert.deepEqual(await third.states(), { a: 'waiting 1' }, 'two do not fit yet');
      assert.deepEqual(await desk.figures(), { a: '1/2', b: '1/0' });
      await adds(desk);
      for (let again = 0; again < 2; again++)
        assert.equal((await setAside(desk, first, what)).status, 200);
      assert.deepEqual(await desk.figures(), { a: '1/2', b: '1/0' }, 'again frees nothing more');
      await adds(desk);
      await desk.collector.close();
    });

  test('one that only waits leaves the line; those behind it move up', async () => {
    const desk = await openDesk(await fresh(), duty());
    await desk.signUp(['b']);
    const ahead = await desk.signUp(['b?']);
    const behind = await desk.signUp(['b?']);
    await setAside(desk, ahead, 'trial');
    assert.deepEqual(await behind.states(), { b: 'waiting 1' });
    assert.deepEqual((await desk.figures())['b'], '1/1');
    await adds(desk);
    await desk.collector.close();
  });

  test('a test that is then withdrawn is erased and frees nothing twice', async () => {
    const desk = await openDesk(await fresh(), duty());
    const first = await desk.signUp(['b']);
    const second = await desk.signUp(['b?']);
    await setAside(desk, first, 'trial');
    assert.deepEqual(await second.states(), { b: 'confirmed' });
    assert.equal((await setAside(desk, first, 'withdraw')).status, 200);
    assert.deepEqual((await desk.figures())['b'], '1/0');
    const list = await desk.collector.get('/admin/responses/test/duty', bearer);
    const { responses } = (await list.json()) as { responses: { answers: unknown }[] };
    assert.deepEqual(
      responses.map(({ answers }) => answers === null),
      [false, true],
    );
    await adds(desk);
    await desk.collector.close();
  });

  test('whoever has been at the post stays counted, and it is said', async () => {
    const desk = await openDesk(await fresh(), duty());
    const there = await desk.signUp(['a']);
    desk.collector.clock.now = Date.parse('2090-03-05T09:10:00+08:00');
    const [receipt, code] = there.pass.checkIn!.split('#')[1]!.split('.');
    const came = await desk.admin('/admin/check-in', { receipt, code, post: 'a' });
    assert.equal(came.status, 200, JSON.stringify(came.body));
    assert.equal((await setAside(desk, there, 'trial')).status, 409);
    assert.equal((await setAside(desk, there, 'withdraw')).status, 409);
    assert.equal((await summary(desk)).states.placed, 1);
    await desk.collector.close();
  });

  test('at once by two editors and its owner: freed once', async () => {
    const desk = await openDesk(await fresh(), duty());
    const first = await desk.signUp(['a', 'b']);
    const waiting = [await desk.signUp(['b?']), await desk.signUp(['b?'])];
    await Promise.all([
      setAside(desk, first, 'trial'),
      setAside(desk, first, 'withdraw'),
      first.cancel(),
      setAside(desk, first, 'trial'),
    ]);
    assert.deepEqual(await Promise.all(waiting.map((one) => one.states())), [
      { b: 'confirmed' },
      { b: 'waiting 1' },
    ]);
    assert.deepEqual(await desk.figures(), { a: '0/0', b: '1/1' });
    await adds(desk);
    await desk.collector.close();
  });

  test('said to be a test while its owner changes it, at whatever moment: it takes no place, and comes to no post', async () => {
    const desk = await openDesk(await fresh(), duty());
    for (let moment = 0; moment < 40; moment++) {
      const one = await desk.signUp(['a']);
      const aside = setAside(desk, one, 'trial');
      for (let waited = 0; waited < moment; waited++) await Promise.resolve();
      await Promise.all([aside, one.change(['a', 'b'])]);
      await adds(desk);
      const claims = await desk.collector.database
        .selectFrom('claims')
        .innerJoin('sign_ups', 'sign_ups.id', 'claims.sign_up')
        .select('claims.trial')
        .where('receipt', '=', one.pass.receipt)
        .execute();
      assert.deepEqual(new Set(claims.map(({ trial }) => trial)), new Set([1]));
      assert.deepEqual(await desk.figures(), { a: '0/0', b: '0/0' }, `moment ${moment}`);
    }
    await desk.collector.close();
  });

  test('is in the summary of the activity', async () => {
    const desk = await openDesk(await fresh(), duty());
    const first = await desk.signUp(['a'], along(1));
    await desk.signUp(['a?']);
    const third = await desk.signUp(['b']);
    await setAside(desk, third, 'withdraw');
    assert.deepEqual(await summary(desk), {
      feed: 'test',
      activity: 'duty',
      signUps: 2,
      people: 2,
      states: { placed: 1, waiting: 1, trial: 0, withdrawn: 1 },
      posts: [
        { post: 'a', taken: 2, waiting: 1, attended: 0 },
        { post: 'b', taken: 0, waiting: 0, attended: 0 },
      ],
      days: [{ day: '2090-03-01', signUps: 2 }],
    });
    await setAside(desk, first, 'trial');
    const { signUps, people, states, posts } = await summary(desk);
    assert.deepEqual(
      [signUps, people, states, posts[0]],
      [
        1,
        1,
        { placed: 1, waiting: 0, trial: 1, withdrawn: 1 },
        { post: 'a', taken: 1, waiting: 0, attended: 0 },
      ],
    );
    await desk.collector.close();
  });
});
