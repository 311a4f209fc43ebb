import assert from 'node:assert/strict';
import {
  freeIn,
  isPass,
  postToFill,
  readActivity,
  roomyPost,
  signUp,
  takenBecomes,
  type Owner,
} from '../activity-client.js';
import { isProblem, post, send } from '../client.js';
import { fillInSignUp, newKey, newSecret } from '../fill.js';
import type { Check } from '../target.js';

const needs = 'activity' as const;
const pointers = (problem: {
  errors?: { pointer: string; code: string }[] | undefined;
}): string[] => (problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

export const signUps: Check[] = [
  {
    name: 'a sign-up is answered with 201 and a pass; the feed counts it',
    needs,
    async run(target) {
      const activity = await readActivity(target);
      const { id, taken = 0 } = roomyPost(activity, 5);
      const { pass } = await signUp(target, activity, [{ post: id }]);
      assert.deepEqual(pass.posts, [{ post: id, state: 'confirmed' }]);
      assert.equal(pass.people, 1);
      await takenBecomes(target, id, taken + 1);
    },
  },
  {
    name: 'the same key gets the same pass and takes no second place; with another body it is refused',
    needs,
    async run(target) {
      const activity = await readActivity(target);
      const { id, taken = 0 } = roomyPost(activity, 5);
      const body = fillInSignUp(activity, [id]);
      const key = newKey();
      const first = isPass(await post(target, body, { key }), 201);
      assert.deepEqual(isPass(await post(target, body, { key }), 200), first);
      const other = fillInSignUp(activity, [id]);
      isProblem(await post(target, other, { key }), 422, 'key-reused');
      await takenBecomes(target, id, taken + 1);
    },
  },
  {
    name: 'a post that is not there, or that is named twice, is refused by its pointer',
    needs,
    async run(target) {
      const activity = await readActivity(target);
      const { id } = roomyPost(activity, 5);
      for (const [asked, pointer] of [
        [['no-such-post'], /^\/posts\/0/],
        [[id, id], /^\/posts\/1/],
      ] as const) {
        const answer = await post(target, fillInSignUp(activity, [...asked]));
        const { errors = [] } = isProblem(answer, 422, 'invalid');
        assert.ok(
          errors.some((error) => pointer.test(error.pointer)),
          JSON.stringify(errors),
        );
      }
    },
  },
  {
    name: 'posts that overlap are refused at the second of them',
    needs,
    async run(target) {
      const activity = await readActivity(target);
      const ahead = activity.posts.filter(({ starts }) => Date.parse(starts) > Date.now());
      for (const one of ahead) {
        const other = ahead.find(
          ({ id, starts, ends }) => id !== one.id && starts < one.ends && one.starts < ends,
        );
        if (!other) continue;
        const answer = await post(target, fillInSignUp(activity, [one.id, other.id]));
        const problem = isProblem(answer, 422, 'invalid');
        assert.ok(pointers(problem).includes('/posts/1 overlap'), JSON.stringify(problem));
        return;
      }
    },
  },
  {
    name: 'a full post is 409 full and named; all posts or none; who waits moves up when a place falls free',
    needs,
    async run(target) {
      const activity = await readActivity(target);
      const tight = postToFill(activity);
      // The activity has no small post with a waiting list: there is nothing to check.
      if (!tight) return;
      const { id, taken = 0 } = tight;
      const free = freeIn(tight);
      const roomy = roomyPost(activity, 30);
      const owners: Owner[] = [];
      for (let place = 0; place < free; place++)
        owners.push(await signUp(target, activity, [{ post: id }]));
      const refused = await post(target, fillInSignUp(activity, [roomy.id, id]));
      assert.deepEqual(pointers(isProblem(refused, 409, 'full')), ['/posts/1 full']);
      const [first, second] = [
        await signUp(target, activity, [{ post: id, waiting: true }]),
        await signUp(target, activity, [{ post: id, waiting: true }]),
      ];
      assert.equal(first.pass.posts[0]!.state, 'waiting');
      const [one, two] = [first, second].map(({ pass }) => pass.posts[0]!.position!);
      assert.equal(two, one! + 1);
      const cancelled = await owners[0]!.ask('withdraw');
      assert.equal(cancelled.status, 200);
      const again = await owners[0]!.ask('withdraw');
      assert.deepEqual([again.status, again.body], [200, cancelled.body], 'again');
      const moved = isPass(await first.ask('pass'), 200);
      assert.equal(moved.posts[0]!.state, 'confirmed');
      assert.ok(moved.sequence > first.pass.sequence);
      assert.equal(isPass(await second.ask('pass'), 200).posts[0]!.position, one);
      await takenBecomes(target, id, taken + free);
      assert.equal(
        (await readActivity(target)).posts.find((p) => p.id === roomy.id)!.taken,
        roomy.taken,
      );
      // Left as it was found.
      for (const owner of [...owners, second, first]) await owner.ask('withdraw');
      await takenBecomes(target, id, taken);
    },
  },
  {
    name: 'a change is done once, however often it is sent, and its number goes up',
    needs,
    async run(target) {
      const activity = await readActivity(target);
      const [one, other] = activity.posts.filter(
        (found) => freeIn(found) > 1 && Date.parse(found.starts) > Date.now(),
      );
      if (!one || !other) return;
      const owner = await signUp(target, activity, [{ post: one.id }]);
      const changed = isPass(await owner.ask('change', [{ post: other.id }]), 200);
      assert.ok(changed.sequence > owner.pass.sequence);
      const state = (id: string) => changed.posts.find(({ post: found }) => found === id)?.state;
      assert.deepEqual([state(one.id) ?? 'cancelled', state(other.id)], ['cancelled', 'confirmed']);
      const again = isPass(await owner.ask('change', [{ post: other.id }]), 200);
      assert.equal(again.sequence, changed.sequence);
      await owner.ask('withdraw');
      await takenBecomes(target, other.id, other.taken ?? 0);
    },
  },
  {
    name: 'a pass is for its owner alone: an unknown number and a wrong secret are answered alike',
    needs,
    async run(target) {
      const activity = await readActivity(target);
      const { pass, body } = await signUp(target, activity, [{ post: roomyPost(activity, 5).id }]);
      const ask = (receipt: string, secret: string) =>
        send(`${target.url}/pass`, JSON.stringify({ receipt, secret }), {
          'Content-Type': 'application/json',
        });
      const wrong = isProblem(await ask(pass.receipt, newSecret()), 404, 'not-found');
      const unknown = isProblem(await ask('ZZZZ-ZZZZ-ZZZZ', body.secret), 404, 'not-found');
      assert.deepEqual(unknown, wrong);
    },
  },
];
