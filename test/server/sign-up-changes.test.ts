import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSecret } from '../conformance/fill.js';
import { makeActivity, makePost } from './activities.js';
import { onEachDatabase } from './databases.js';
import { along, errorsOf, openDesk, statesOf } from './sign-ups.js';

const posts = [
  makePost('a', 0, { capacity: 2, waitlist: 9 }),
  makePost('b', 1, { capacity: 1, waitlist: 9 }),
  makePost('c', 2, { capacity: 10 }),
  makePost('across', 0.5),
];

await onEachDatabase('changing and cancelling', ({ fresh }) => {
  test('a place that falls free goes to who is next, in the same moment', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const first = await desk.signUp(['b', 'c']);
    const second = await desk.signUp(['b?']);
    const third = await desk.signUp(['b?', 'a']);
    assert.deepEqual(statesOf(third.pass), { a: 'confirmed', b: 'waiting 2' });
    const cancelled = await first.cancel();
    assert.deepEqual([cancelled.status, cancelled.body], [200, { count: 2 }]);
    assert.deepEqual(await second.states(), { b: 'confirmed' });
    assert.deepEqual(await third.states(), { a: 'confirmed', b: 'waiting 1' });
    assert.equal((await second.read()).sequence, 1, 'a calendar must hear of it');
    assert.equal((await third.read()).sequence, 0);
    assert.deepEqual(await desk.figures(), { a: '1/0', b: '1/1', c: '0/0', across: '0/0' });
    for (let again = 0; again < 2; again++)
      assert.deepEqual((await first.cancel()).body, { count: 2 }, 'again changes nothing');
    await desk.signUp(['c'], along(1));
    assert.deepEqual((await first.cancel()).body, { count: 2 }, 'nor does it say who came since');
    assert.deepEqual(await first.states(), { b: 'cancelled', c: 'cancelled' });
    await desk.collector.close();
  });

  test('a party that does not fit yet is not jumped over', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const [one, other] = [await desk.signUp(['a']), await desk.signUp(['a'])];
    const party = await desk.signUp(['a?'], along(1));
    const single = await desk.signUp(['a?']);
    assert.deepEqual(statesOf(single.pass), { a: 'waiting 3' }, 'two people are ahead');
    await one.cancel();
    assert.deepEqual(await party.states(), { a: 'waiting 1' });
    assert.deepEqual(await single.states(), { a: 'waiting 3' });
    assert.deepEqual((await desk.figures())['a'], '1/3');
    await other.cancel();
    assert.deepEqual(await party.states(), { a: 'confirmed' });
    assert.deepEqual(await single.states(), { a: 'waiting 1' });
    // Whoever is ahead may also leave.
    await party.cancel();
    assert.deepEqual(await single.states(), { a: 'confirmed' });
    await desk.collector.close();
  });

  test('a change is all or nothing, and the same change again is none', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const other = await desk.signUp(['b']);
    const mine = await desk.signUp(['a']);
    const refused = await mine.change(['c', 'b']);
    assert.deepEqual([refused.status, refused.body.code], [409, 'full']);
    assert.deepEqual(errorsOf(refused), ['/posts/1 full']);
    assert.deepEqual(await mine.states(), { a: 'confirmed' });
    assert.equal((await mine.read()).sequence, 0);
    const changed = await mine.change(['c', 'b?']);
    assert.equal(changed.status, 200);
    const after = { a: 'cancelled', b: 'waiting 1', c: 'confirmed' };
    assert.deepEqual([statesOf(changed.body), changed.body.sequence], [after, 1]);
    assert.deepEqual((await mine.change(['b?', 'c'])).body, changed.body);
    assert.deepEqual((await mine.change(['b', 'c'])).body, changed.body, 'what is held is kept');
    await other.cancel();
    const promoted = await mine.change(['c', 'b?']);
    assert.deepEqual(statesOf(promoted.body), { ...after, b: 'confirmed' });
    assert.equal(promoted.body.sequence, 2);
    // Back to a post that was given back: at the end of its line.
    await desk.signUp(['a'], along(1));
    const third = await desk.signUp(['a?']);
    assert.equal(statesOf((await mine.change(['c', 'b', 'a?'])).body)['a'], 'waiting 2');
    assert.deepEqual(await third.states(), { a: 'waiting 1' });
    assert.deepEqual(await desk.figures(), { a: '2/2', b: '1/0', c: '1/0', across: '0/0' });
    for (const [asked, error] of [
      [['a', 'across'], '/posts/1 overlap'],
      [['c', 'c'], '/posts/1 duplicate'],
      [['elsewhere'], '/posts/0 reference'],
    ] as const)
      assert.deepEqual(errorsOf(await mine.change([...asked])), [error]);
    await desk.collector.close();
  });

  test('two changes of one sign-up at once end as one of them', async () => {
    const variables = await fresh();
    const desk = await openDesk(variables, makeActivity(posts));
    const other = await openDesk(variables, makeActivity(posts));
    for (let round = 0; round < 10; round++) {
      const mine = await desk.signUp(['c']);
      const owner = { receipt: mine.pass.receipt, secret: mine.body.secret };
      const answers = await Promise.all([
        mine.change(['a']),
        other.post('/submissions/test/change', { ...owner, posts: [{ post: 'b' }] }),
        round % 2 ? mine.cancel() : mine.change(['across']),
      ]);
      for (const { status } of answers) assert.ok([200, 409].includes(status), String(status));
      const held = Object.values(await mine.states()).filter((state) => state === 'confirmed');
      assert.ok(held.length <= 1, held.join());
      await mine.cancel();
      assert.deepEqual(await desk.figures(), { a: '0/0', b: '0/0', c: '0/0', across: '0/0' });
    }
    await other.collector.close();
    await desk.collector.close();
  });

  test('after the deadline it is too late, but for what was done before', async () => {
    const activity = makeActivity(posts, { cancelUntil: '2090-03-03T20:00:00+08:00' });
    const desk = await openDesk(await fresh(), activity);
    const gone = await desk.signUp(['c']);
    const kept = await desk.signUp(['c']);
    desk.collector.clock.now = Date.parse('2090-03-03T19:59:59+08:00');
    await gone.cancel();
    const changed = await kept.change(['a']);
    desk.collector.clock.now += 1000;
    assert.equal((await gone.cancel()).status, 200);
    assert.deepEqual((await kept.change(['a'])).body, changed.body);
    for (const late of [await kept.cancel(), await kept.change(['b']), await gone.change(['b'])])
      assert.deepEqual([late.status, late.body.code], [409, 'too-late']);
    assert.equal((await kept.read()).sequence, 1);
    // Without a deadline, what is over stays as it is.
    desk.edit(makeActivity(posts));
    desk.collector.clock.now = Date.parse('2090-03-05T10:00:00+08:00');
    assert.deepEqual((await kept.cancel()).body.code, 'too-late');
    const more = await kept.change(['c']);
    assert.deepEqual(statesOf(more.body), { a: 'confirmed', c: 'confirmed' });
    assert.equal((await kept.cancel()).status, 200);
    assert.deepEqual(await kept.states(), { a: 'confirmed', c: 'cancelled' });
    await desk.collector.close();
  });

  test('an unknown number and a wrong secret are answered alike', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const { pass, body } = await desk.signUp(['c']);
    for (const path of ['withdraw', 'pass', 'change']) {
      const ask = (receipt: string, secret: string) =>
        desk.post(`/submissions/test/${path}`, { receipt, secret, posts: [{ post: 'a' }] });
      const wrong = await ask(pass.receipt, newSecret());
      const unknown = await ask('ZZZZ-ZZZZ-ZZZZ', body.secret);
      assert.deepEqual([wrong.status, wrong.body], [404, unknown.body], path);
      const typed = await ask(` ${pass.receipt.toLowerCase().replace(/-/g, ' ')} `, body.secret);
      assert.equal(typed.status, path === 'withdraw' ? 200 : typed.status, path);
    }
    await desk.collector.close();
  });

  test('more places in the feed are given to who waits, in order; fewer take nobody’s place', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const people = [];
    for (let place = 0; place < 4; place++) people.push(await desk.signUp(['b?']));
    const withCapacity = (capacity: number) =>
      makeActivity(posts.map((post) => (post.id === 'b' ? { ...post, capacity } : post)));
    desk.edit(withCapacity(3));
    assert.deepEqual(
      await Promise.all(people.map((person) => person.states())),
      ['confirmed', 'confirmed', 'confirmed', 'waiting 1'].map((b) => ({ b })),
    );
    assert.equal((await people[1]!.read()).sequence, 1);
    desk.edit(withCapacity(0));
    assert.deepEqual(await people[2]!.states(), { b: 'confirmed' });
    await people[0]!.cancel();
    assert.deepEqual(await people[3]!.states(), { b: 'waiting 1' });
    desk.edit(withCapacity(3));
    assert.equal((await desk.figures())['b'], '3/0', 'reading the feed is enough');
    await desk.collector.close();
  });

  test('a post that the organiser takes out is cancelled in the pass; moved, the pass says so; misspelt, nothing happens', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const mine = await desk.signUp(['a', 'c']);
    const without = (id: string) => posts.filter((post) => post.id !== id);
    desk.edit(makeActivity(without('a')));
    const called = await mine.read();
    assert.deepEqual([statesOf(called), called.sequence], [{ a: 'cancelled', c: 'confirmed' }, 1]);
    assert.equal(called.count, 1);
    desk.edit(makeActivity(without('c')));
    const other = await mine.read();
    assert.deepEqual([statesOf(other), other.sequence], [{ a: 'confirmed', c: 'cancelled' }, 3]);
    desk.edit(makeActivity(posts));
    const both = await mine.read();
    assert.deepEqual([statesOf(both), both.sequence], [{ a: 'confirmed', c: 'confirmed' }, 4]);
    const moved = posts.map((post) =>
      post.id === 'c' ? makePost('c', 5, { capacity: 10 }) : post,
    );
    desk.edit(makeActivity(moved));
    assert.equal((await mine.read()).sequence, 5);
    const activity = makeActivity(posts);
    Object.assign(activity.posts[2]!, { starts: 'tomorrow' });
    desk.edit(activity);
    const misspelt = await mine.read();
    assert.deepEqual([statesOf(misspelt)['c'], misspelt.sequence], ['confirmed', 5]);
    // Nobody has a place in an activity whose only post was called off.
    desk.edit(makeActivity([makePost('new', 0)]));
    assert.equal((await mine.read()).count, 0);
    assert.equal((await mine.cancel()).status, 200);
    await desk.collector.close();
  });
});
