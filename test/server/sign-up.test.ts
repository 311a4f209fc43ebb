import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Pass, pass as passSchema, type ProblemDetails } from '../../src/contract/index.js';
import { fillIn, fillInSignUp, giveConsent, newKey } from '../conformance/fill.js';
import { makeActivity, makePost } from './activities.js';
import { onEachDatabase } from './databases.js';
import { plainPledge } from './feed.js';
import { along, beforehand, errorsOf, openDesk, statesOf } from './sign-ups.js';

const posts = [
  makePost('a', 0, { capacity: 3, taken: 1, waitlist: 3 }),
  makePost('b', 1, { capacity: 2, waitlist: 1 }),
  makePost('c', 2, { capacity: 10 }),
  makePost('across', 0.5),
];

await onEachDatabase('signing up', ({ fresh }) => {
  test('a pass says which posts were given; the feed’s own figures are the base', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const { pass } = await desk.signUp(['a', 'b'], along(1));
    assert.ok(passSchema.safeParse(pass).success, JSON.stringify(pass));
    assert.deepEqual(statesOf(pass), { a: 'confirmed', b: 'confirmed' });
    assert.deepEqual([pass.people, pass.sequence, pass.count], [2, 0, 3]);
    assert.match(pass.checkIn!, /^\.\.\/check-in#[0-9A-Z-]{14}\.[\w-]{16}$/);
    assert.deepEqual(await desk.figures(), { a: '3/0', b: '2/0', c: '0/0', across: '0/0' });
    await desk.collector.close();
  });

  test('all posts or none: a refusal names each that is full, and takes nothing', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    await desk.signUp(['a', 'b'], along(1));
    const body = fillInSignUp(desk.activity, ['c', 'b', 'a']);
    const key = newKey();
    const refused = await desk.send(body, key);
    assert.deepEqual([refused.status, refused.body.code], [409, 'full']);
    assert.deepEqual(errorsOf(refused), ['/posts/1 full', '/posts/2 full']);
    assert.deepEqual(await desk.figures(), { a: '3/0', b: '2/0', c: '0/0', across: '0/0' });
    // The key was not used up.
    desk.edit(makeActivity(posts.map((post) => ({ ...post, capacity: 10 }))));
    assert.equal((await desk.send(body, key)).status, 201);
    await desk.collector.close();
  });

  test('a party gets its places together, or is told how many there are', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const party = await desk.send(fillInSignUp(desk.activity, ['a'], along(2)));
    assert.deepEqual(
      [party.status, party.body.errors],
      [409, [{ pointer: '/posts/0', code: 'full', limit: 2 }]],
    );
    // A party that is larger than the post would wait for ever, and everybody behind it.
    const large = fillInSignUp(desk.activity, [{ post: 'a', waiting: true }], along(3));
    assert.equal((await desk.send(large)).status, 409);
    await desk.collector.close();
  });

  test('who waits stands in line, and the line has an end', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    await desk.signUp(['b?'], along(1));
    const second = await desk.signUp(['b?']);
    assert.deepEqual(statesOf(second.pass), { b: 'waiting 1' });
    const third = await desk.send(
      fillInSignUp(desk.activity, [{ post: 'c' }, { post: 'b', waiting: true }]),
    );
    assert.deepEqual([third.status, errorsOf(third)], [409, ['/posts/1 full']]);
    assert.deepEqual(await desk.figures(), { a: '1/0', b: '2/1', c: '0/0', across: '0/0' });
    // One of the posts may wait while the other is given.
    const both = await desk.signUp(['c', 'a?'], along(2));
    assert.deepEqual(statesOf(both.pass), { a: 'waiting 1', c: 'confirmed' });
    // The one free place of “a” is not for who comes later: somebody waits.
    const later = await desk.send(fillInSignUp(desk.activity, ['a']));
    assert.deepEqual([later.status, later.body.errors[0].limit], [409, 0]);
    await desk.collector.close();
  });

  test('people who wait on paper are ahead of those who wait here', async () => {
    const post = makePost('a', 0, { capacity: 2, taken: 1, waiting: 2, waitlist: 5 });
    const desk = await openDesk(await fresh(), makeActivity([post]));
    const one = await desk.signUp(['a?']);
    assert.deepEqual(statesOf(one.pass), { a: 'waiting 3' });
    assert.deepEqual(await desk.figures(), { a: '1/3' });
    desk.edit(makeActivity([{ ...post, taken: 1, waiting: 0 }]));
    assert.deepEqual(await one.states(), { a: 'confirmed' }, 'both have given up');
    await desk.collector.close();
  });

  test('the same key with the same body is answered again, with another it is refused', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts), { pledges: [plainPledge] });
    const body = fillInSignUp(desk.activity, [{ post: 'b', waiting: true }]);
    const key = newKey();
    const first = await desk.send(body, key);
    await desk.signUp(['b']);
    for (const changed of [{}, { elapsed: 99_000, captcha: 'new' }]) {
      const again = await desk.send({ ...body, ...changed }, key);
      assert.deepEqual([again.status, again.body], [200, first.body]);
    }
    const other = await desk.send({ ...body, posts: [{ post: 'a' }] }, key);
    assert.deepEqual([other.status, other.body.code], [422, 'key-reused']);
    const pledge = await desk.collector.sign(fillIn(plainPledge), { key });
    assert.deepEqual([pledge.status, pledge.body.code], [422, 'key-reused']);
    // Also once it is all over.
    desk.collector.clock.now = Date.parse('2090-04-01T00:00:00Z');
    assert.deepEqual((await desk.send(body, key)).body, first.body);
    assert.deepEqual(await desk.figures(), { a: '1/0', b: '2/0', c: '0/0', across: '0/0' });
    await desk.collector.close();
  });

  test('ten at once with one key are one, on two servers too', async () => {
    const variables = await fresh();
    const desk = await openDesk(variables, makeActivity(posts));
    const other = await openDesk(variables, makeActivity(posts));
    const body = fillInSignUp(desk.activity, ['c']);
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) => (place % 2 ? desk : other).send(body, key)),
    );
    const stored = answers.filter(({ status }) => status === 201);
    assert.equal(stored.length, 1);
    for (const { status, body: answer } of answers) {
      if (status === 409) assert.equal(answer.code, 'in-progress');
      else assert.deepEqual(answer, stored[0]!.body);
    }
    await other.collector.close();
    assert.equal((await desk.figures())['c'], '1/0');
    await desk.collector.close();
  });

  test('those who come together share a commit: each gets what is left, and a refusal undoes nobody', async () => {
    const places = [
      makePost('a', 0, { capacity: 3, waitlist: 1 }),
      makePost('b', 1, { capacity: 1 }),
    ];
    const desk = await openDesk(await fresh(), makeActivity(places));
    const refused = fillInSignUp(desk.activity, ['a', 'b']);
    const key = newKey();
    const answers = await Promise.all([
      desk.send(fillInSignUp(desk.activity, ['b', 'a'])),
      // Its place at “a” is not taken from those who come after it.
      desk.send(refused, key),
      desk.send({ ...fillInSignUp(desk.activity, ['a']), test: true }),
      desk.send(fillInSignUp(desk.activity, ['a'], along(1))),
      desk.send(fillInSignUp(desk.activity, [{ post: 'a', waiting: true }])),
      desk.send(fillInSignUp(desk.activity, ['a'])),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 409, 201, 201, 201, 409],
    );
    assert.deepEqual(errorsOf(answers[1]), ['/posts/1 full']);
    const passes = [0, 2, 3, 4].map((place) => answers[place]!.body as Pass);
    assert.deepEqual(passes.map(statesOf), [
      { a: 'confirmed', b: 'confirmed' },
      { a: 'confirmed' },
      { a: 'confirmed' },
      { a: 'waiting 1' },
    ]);
    // As if they had come one after the other.
    assert.deepEqual(
      passes.map(({ count }) => count),
      [1, 1, 3, 3],
    );
    assert.deepEqual(await desk.figures(), { a: '3/1', b: '1/0' });
    // The key of who was refused is free, and that of who was not gives the same pass again.
    desk.edit(makeActivity(places.map((post) => ({ ...post, capacity: 10 }))));
    assert.equal((await desk.send(refused, key)).status, 201);
    assert.deepEqual(await desk.figures(), { a: '5/0', b: '2/0' });
    await desk.collector.close();
  });

  test('sign-ups for several activities that come together are counted each where it belongs', async () => {
    const activity = (id: string) => makeActivity([makePost(id, 0, { capacity: 5 })], { id });
    const all = ['x', 'y', 'z'].map(activity);
    const desk = await openDesk(await fresh(), all[0]!, { activities: all });
    const answers = await Promise.all(
      [2, 0, 1, 0, 2, 0].map((place) =>
        desk.send(fillInSignUp(all[place]!, [all[place]!.posts[0]!.id])),
      ),
    );
    assert.deepEqual(
      answers.map(({ status, body }) => [status, Number(body.count)]),
      [1, 1, 1, 2, 2, 3].map((count) => [201, count]),
    );
    await desk.collector.close();
  });

  test('two servers never give the last place twice', async () => {
    const variables = await fresh();
    const many = Array.from({ length: 8 }, (_, place) =>
      makePost(`p${place}`, place, { capacity: 5 }),
    );
    const desks = [
      await openDesk(variables, makeActivity(many)),
      await openDesk(variables, makeActivity(many)),
    ];
    // Each wants two posts, in either order: locks that were taken as they are asked for would wait for each other.
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, place) => {
        const pair = [many[place % 8]!.id, many[(place * 3 + 1) % 8]!.id];
        const asked = place % 3 === 0 ? pair : pair.reverse();
        return desks[place % 2]!.send(fillInSignUp(desks[0]!.activity, [...new Set(asked)]));
      }),
    );
    const counted: Record<string, number> = {};
    for (const { status, body } of answers) {
      assert.ok(status === 201 || status === 409, `${status} ${JSON.stringify(body)}`);
      if (status === 409) continue;
      for (const post of Object.keys(statesOf(body))) counted[post] = (counted[post] ?? 0) + 1;
    }
    const rows = await desks[0]!.collector.database
      .selectFrom('post_counters')
      .selectAll()
      .execute();
    for (const { post, taken } of rows) {
      assert.equal(taken, counted[post] ?? 0, post);
      assert.ok(taken <= 5, post);
    }
    for (const desk of desks) await desk.collector.close();
  });

  test('what cannot be: another activity’s post, one that is over, one twice, two at once, too many people', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts, { people: 2 }));
    const wrong = async (asked: string[], changes = {}): Promise<string[]> => {
      const answer = await desk.send(fillInSignUp(desk.activity, asked, changes));
      assert.deepEqual([answer.status, answer.body.code], [422, 'invalid']);
      return errorsOf(answer);
    };
    assert.deepEqual(await wrong(['c', 'elsewhere']), ['/posts/1 reference']);
    assert.deepEqual(await wrong(['c', 'c']), ['/posts/1 duplicate']);
    assert.deepEqual(await wrong(['a', 'across']), ['/posts/1 overlap']);
    assert.deepEqual(await wrong(['across', 'c', 'b']), ['/posts/2 overlap']);
    assert.deepEqual(await wrong(['a'], along(2)), ['/people many']);
    assert.deepEqual(await wrong([]), ['/posts small']);
    // One begins when the other ends.
    await desk.signUp(['a', 'b']);
    desk.collector.clock.now = Date.parse('2090-03-05T09:59:59+08:00');
    await desk.signUp(['c', 'a']);
    desk.collector.clock.now += 1000;
    assert.deepEqual(await wrong(['c', 'a']), ['/posts/1 past']);
    await desk.collector.close();
  });

  test('fields, consents, guardian, trap, time and opening hours as for a pledge', async () => {
    const consent = { id: 'guardian', version: '1', text: '我是监护人，我同意。' };
    const fields = [
      { name: 'name', type: 'name' as const, label: '姓名', required: true },
      { name: 'age', type: 'number' as const, label: '年龄', required: true },
    ];
    const guardian = { below: 16, consent };
    const hours = { opens: '2090-02-01', closes: '2090-03-03' };
    const desk = await openDesk(await fresh(), makeActivity(posts, { fields, guardian, ...hours }));
    const good = fillInSignUp(desk.activity, ['c']);
    const status = async (changes: object): Promise<unknown[]> => {
      const answer = await desk.send({ ...good, ...changes });
      const { code, errors } = answer.body as ProblemDetails;
      return [answer.status, code, ...(errors ? errorsOf(answer) : [])];
    };
    assert.deepEqual(await status({ values: { age: 30 } }), [
      422,
      'invalid',
      '/values/name missing',
    ]);
    assert.deepEqual(await status({ consents: [] }), [422, 'invalid', '/consents/- missing']);
    const child = { values: { name: '小王', age: 12 } };
    assert.deepEqual(await status(child), [422, 'invalid', '/guardian missing']);
    assert.deepEqual(await status({ trap: 'x' }), [422, 'refused']);
    assert.deepEqual(await status({ elapsed: 1999 }), [422, 'refused']);
    assert.deepEqual(await status({ activity: 'none' }), [404, 'not-found']);
    const named = { name: '监护人', consent: giveConsent(consent) };
    assert.equal((await status({ ...child, guardian: named }))[0], 201);
    desk.collector.clock.now = Date.parse('2090-01-31T23:59:59+08:00');
    assert.deepEqual(await status({}), [409, 'not-open']);
    desk.collector.clock.now = Date.parse('2090-03-04T00:00:00+08:00');
    assert.deepEqual(await status({}), [409, 'closed']);
    assert.equal((await desk.figures())['c'], '1/0');
    await desk.collector.close();
  });

  test('a trial is answered like any other and takes nothing', async () => {
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const trial = await desk.signUp(['b'], { test: true, ...along(1) });
    assert.equal(trial.pass.test, true);
    assert.deepEqual(statesOf(trial.pass), { b: 'confirmed' });
    assert.deepEqual(await desk.figures(), { a: '1/0', b: '0/0', c: '0/0', across: '0/0' });
    const real = await desk.signUp(['b'], along(1));
    const waits = await desk.signUp(['b?'], { test: true });
    assert.deepEqual(statesOf(waits.pass), { b: 'waiting 1' });
    assert.equal((await trial.change(['c'])).status, 200);
    assert.equal((await trial.cancel()).status, 200);
    await real.cancel();
    assert.deepEqual(await waits.states(), { b: 'waiting 1' }, 'a trial is never promoted');
    assert.deepEqual(await desk.figures(), { a: '1/0', b: '0/0', c: '0/0', across: '0/0' });
    assert.equal(beforehand, desk.collector.clock.now);
    await desk.collector.close();
  });
});
