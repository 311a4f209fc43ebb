import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResponsePage } from '../../server/collector/admin/responses.js';
import type { Post } from '../../src/contract/index.js';
import { makeActivity, makePost } from './activities.js';
import { adminToken } from './collector.js';
import { onEachDatabase } from './databases.js';
import { beforehand, openDesk } from './sign-ups.js';

const day = 86_400_000;

/** Every week from 5 March 2090, a Sunday, at nine. */
const weekly = (rule: string, more: Partial<Post> = {}, except?: string[]): Post =>
  makePost('watch', 0, { repeats: { rule, ...(except && { except }) }, ...more });

await onEachDatabase('a shift that repeats', ({ fresh }) => {
  test('is offered on each of its dates, and each has places of its own', async () => {
    const desk = await openDesk(await fresh(), makeActivity([weekly('FREQ=WEEKLY;COUNT=3')]));
    await desk.signUp(['watch-20900312']);
    await desk.signUp(['watch-20900312', 'watch']);
    assert.deepEqual(await desk.figures(), {
      watch: '1/0',
      'watch-20900312': '2/0',
      'watch-20900319': '0/0',
    });
    await desk.collector.close();
  });

  test('keeps everybody in place when it is extended, moved to another hour or given more room', async () => {
    const desk = await openDesk(
      await fresh(),
      makeActivity([weekly('FREQ=WEEKLY;COUNT=3', { waitlist: 5 })]),
    );
    const first = await desk.signUp(['watch-20900312']);
    const second = await desk.signUp(['watch-20900319']);
    desk.edit(
      makeActivity([
        weekly('FREQ=WEEKLY;UNTIL=20900601', {
          waitlist: 5,
          capacity: 7,
          starts: '2090-03-05T10:00:00+08:00',
          ends: '2090-03-05T12:00:00+08:00',
        }),
      ]),
    );
    assert.deepEqual(await first.states(), { 'watch-20900312': 'confirmed' });
    assert.deepEqual(await second.states(), { 'watch-20900319': 'confirmed' });
    const { posts } = (await desk.feed()).activities[0] as { posts: Post[] };
    assert.equal(posts.length, 13);
    assert.equal(posts[1]!.starts, '2090-03-12T10:00+08:00');
    assert.equal(posts[1]!.capacity, 7);
    assert.equal(posts[1]!.taken, 1);
    await desk.collector.close();
  });

  test('is called off on the day that is taken out, and on no other', async () => {
    const desk = await openDesk(await fresh(), makeActivity([weekly('FREQ=WEEKLY;COUNT=3')]));
    const off = await desk.signUp(['watch-20900312']);
    const on = await desk.signUp(['watch-20900319']);
    desk.edit(makeActivity([weekly('FREQ=WEEKLY;COUNT=3', {}, ['2090-03-12'])]));
    const listed = await desk.collector.get('/admin/responses/test/duty?search=', {
      Authorization: `Bearer ${adminToken}`,
    });
    const { responses } = (await listed.json()) as ResponsePage;
    assert.deepEqual(
      responses.map(({ receipt, posts }) => [receipt, posts![0]!.gone]),
      [
        [on.pass.receipt, false],
        [off.pass.receipt, true],
      ],
    );
    assert.deepEqual(Object.keys(await desk.figures()), ['watch', 'watch-20900319']);
    await desk.collector.close();
  });

  test('without an end goes on by itself: half a year from any day, with the file untouched', async () => {
    const desk = await openDesk(await fresh(), makeActivity([weekly('FREQ=WEEKLY')]));
    const early = await desk.signUp(['watch-20900312']);
    const before = Object.keys(await desk.figures());
    desk.collector.clock.now = beforehand + 200 * day;
    // A date that the file knows nothing of; whoever has signed up before is still there.
    await desk.signUp(['watch-20900917']);
    assert.deepEqual(await early.states(), { 'watch-20900312': 'confirmed' });
    const after = Object.keys(await desk.figures());
    assert.deepEqual(after.slice(0, before.length), before);
    assert.ok(after.length > before.length + 25, `${before.length} and ${after.length}`);
    await desk.collector.close();
  });

  test('by a rule that cannot be read is offered once', async () => {
    const desk = await openDesk(await fresh(), makeActivity([weekly('every Sunday')]));
    assert.deepEqual(await desk.figures(), { watch: '0/0' });
    await desk.collector.close();
  });
});
