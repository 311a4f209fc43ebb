import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Retention, anonymise } from '../../server/collector/retention.js';
import { FeedFolder } from '../../server/collector/feeds/feed-file.js';
import { SyncedFeeds } from '../../server/collector/sign-ups/sync-posts.js';
import type { Activity, Post } from '../../src/contract/index.js';
import { makeActivity, makePost } from './activities.js';
import { onEachDatabase } from './databases.js';
import { beforehand, openDesk, type Desk } from './sign-ups.js';

const day = 86_400_000;
const terms = { retentionDays: 3650, signUpRetentionDays: 30 };

/** A post at noon in China on a day in 2090. */
const on = (id: string, date: string, more: Partial<Post> = {}): Post =>
  makePost(id, 0, {
    starts: `2090-${date}T12:00:00+08:00`,
    ends: `2090-${date}T13:00:00+08:00`,
    capacity: 50,
    ...more,
  });
const noon = (date: string): number => Date.parse(`2090-${date}T13:00:00+08:00`);

/** Erases what is due at a time, as the daily run does. */
async function erase(desk: Desk, now: number): Promise<number> {
  desk.collector.clock.now = now;
  return anonymise(desk.collector.database, terms, now);
}

/** Asks for something: a feed that was saved is taken up before anybody is answered. */
async function takeUp(desk: Desk): Promise<void> {
  const nobody = { receipt: '0000-0000-0000', secret: 's'.repeat(32) };
  const { status } = await desk.post('/submissions/test/pass', nobody);
  assert.equal(status, 404);
}

/** Saves the feed and reads it, so that it is taken up. */
async function edit(desk: Desk, posts: Post[], more: Partial<Activity> = {}): Promise<void> {
  desk.edit(makeActivity(posts, more));
  await takeUp(desk);
}

await onEachDatabase('the term of a sign-up', ({ fresh }) => {
  test('a postponed activity keeps its names until it is over, and thirty days', async () => {
    const desk = await openDesk(await fresh(), makeActivity([on('a', '03-05')]));
    await desk.signUp(['a']);
    await edit(desk, [on('a', '06-05')]);
    assert.equal(await erase(desk, noon('05-01')), 0);
    assert.equal(await erase(desk, noon('06-05') + 30 * day), 0);
    assert.equal(await erase(desk, noon('06-05') + 30 * day + 1), 1);
    await desk.collector.close();
  });

  test('one that is held earlier loses them earlier', async () => {
    const desk = await openDesk(await fresh(), makeActivity([on('a', '06-05')]));
    await desk.signUp(['a']);
    await edit(desk, [on('a', '03-05')]);
    assert.equal(await erase(desk, noon('03-05') + 30 * day), 0);
    assert.equal(await erase(desk, noon('03-05') + 30 * day + 1), 1);
    await desk.collector.close();
  });

  test('one that is moved into the past, which may be a slip, counts from that day', async () => {
    const desk = await openDesk(await fresh(), makeActivity([on('a', '06-05')]));
    await desk.signUp(['a']);
    const slip = { starts: '2080-06-05T12:00:00+08:00', ends: '2080-06-05T13:00:00+08:00' };
    await edit(desk, [on('a', '06-05', slip)]);
    assert.equal(await erase(desk, beforehand + 29 * day), 0);
    await edit(desk, [on('a', '06-05', slip), on('b', '03-05')]);
    assert.equal(await erase(desk, beforehand + 29 * day), 0, 'another edit does not change that');
    await edit(desk, [on('a', '06-05')]);
    assert.equal(await erase(desk, noon('06-05')), 0, 'put right');
    await desk.collector.close();
  });

  test('of several posts the last one counts, of a post that was split the rest, of a cancelled one nothing', async () => {
    const posts = [on('a', '03-05'), on('b', '03-06')];
    const desk = await openDesk(await fresh(), makeActivity(posts));
    const both = await desk.signUp(['a', 'b']);
    const back = await desk.signUp(['a', 'b']);
    assert.equal((await back.change(['a'])).status, 200);
    await edit(desk, [on('a', '03-05'), on('b', '06-06'), on('c', '09-09')]);
    assert.equal(await erase(desk, noon('03-05') + 30 * day + 1), 1);
    assert.equal((await both.read()).posts.length, 2);
    assert.equal(await erase(desk, noon('06-06') + 30 * day), 0);
    assert.equal(await erase(desk, noon('06-06') + 30 * day + 1), 1);
    await desk.collector.close();
  });

  test('a post that is taken out ends when it would have; so does one whose activity is taken out', async () => {
    for (const rest of [
      [makeActivity([on('b', '03-05')])],
      [makeActivity([on('b', '03-05')], { id: 'other' })],
    ]) {
      const desk = await openDesk(await fresh(), makeActivity([on('a', '03-05')]));
      await desk.signUp(['a']);
      desk.collector.saveFeed({ civic: 1, lang: 'zh-Hans', activities: rest });
      await takeUp(desk);
      assert.equal(await erase(desk, noon('03-05') + 30 * day), 0);
      assert.equal(await erase(desk, noon('03-05') + 30 * day + 1), 1);
      await desk.collector.close();
    }
  });

  test('a later post that is taken out still counts as long as it would have taken; so does one that was changed to', async () => {
    const posts = [on('a', '03-05'), on('b', '06-06')];
    const desk = await openDesk(await fresh(), makeActivity(posts));
    await desk.signUp(['a', 'b']);
    const other = await desk.signUp(['a']);
    assert.equal((await other.change(['b'])).status, 200);
    assert.equal(await erase(desk, noon('03-05') + 30 * day + 1), 0);
    desk.collector.clock.now = beforehand;
    await edit(desk, [on('a', '03-05')]);
    assert.equal(await erase(desk, noon('06-06') + 30 * day), 0);
    assert.equal(await erase(desk, noon('06-06') + 30 * day + 1), 2);
    await desk.collector.close();
  });

  test('while a post cannot be read, its end left out, nobody knows when it ends: names are kept', async () => {
    const desk = await openDesk(await fresh(), makeActivity([on('a', '03-05')]));
    await desk.signUp(['a']);
    const open = { ...on('a', '06-05'), ends: undefined };
    const save = async (post: object): Promise<void> => {
      const activity = { ...makeActivity([on('b', '03-05')]), posts: [post] };
      desk.collector.saveFeed({ civic: 1, lang: 'zh-Hans', activities: [activity] });
      await takeUp(desk);
    };
    await save(open);
    assert.equal(await erase(desk, noon('12-31')), 0);
    desk.collector.clock.now = beforehand;
    await save(on('a', '06-05'));
    assert.equal(await erase(desk, noon('06-05') + 30 * day), 0);
    assert.equal(await erase(desk, noon('06-05') + 30 * day + 1), 1);
    await desk.collector.close();
  });

  test('a database of before, in which the term has not followed, follows at the next look; nobody needs to read the feed', async () => {
    const desk = await openDesk(await fresh(), makeActivity([on('a', '06-05')]));
    await desk.signUp(['a']);
    const { database, clock, folder } = desk.collector;
    await database.updateTable('post_counters').set({ ends_at: null }).execute();
    await database
      .updateTable('sign_ups')
      .set({ over_at: new Date(noon('03-05')).toISOString() })
      .execute();
    const now = (): number => clock.now;
    const feeds = new SyncedFeeds(new FeedFolder(folder), {
      database,
      acceptHours: 0,
      utcOffset: '+08:00',
      now,
    });
    const kept = async () =>
      (
        await database
          .selectFrom('sign_ups')
          .select(['receipt', 'answers'])
          .executeTakeFirstOrThrow()
      ).answers;
    clock.now = noon('05-01');
    const parts = { database, hashKey: 'k', terms, feeds, now, log: () => undefined };
    const retention = new Retention(parts);
    await retention.confirm();
    assert.ok(await kept());
    clock.now = noon('06-05') + 30 * day + 1;
    await retention.confirm();
    assert.equal(await kept(), null);
    await desk.collector.close();
  });
});
