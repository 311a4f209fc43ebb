import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { encode } from 'iconv-lite';
import { feed as feedSchema } from '../../src/contract/index.js';
import { fillIn } from '../conformance/fill.js';
import { openCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge, plainPledge } from './feed.js';

await onEachDatabase('feeds', ({ fresh }) => {
  test('the count goes to the part labelled online, or to a new value; all else is passed on', async () => {
    const collector = await openCollector(await fresh());
    await collector.sign(fillIn(openPledge));
    await collector.sign(fillIn(plainPledge));
    const feed = await (await collector.get('/feeds/test.json')).json();
    const [open, plain] = feed.pledges;
    assert.deepEqual(open.signed.parts, [
      { label: '线上', value: 3 },
      { label: '纸质', value: 40 },
    ]);
    assert.deepEqual(open.signed.steps, [100]);
    assert.equal(plain.signed.value, 1);
    assert.equal(plain.wall.length, 1);
    assert.deepEqual(
      open.wall.map(({ name }: { name: string }) => name),
      ['测**', '赵**'],
      'the feed’s own names stay',
    );
    assert.deepEqual(feed.later, [{ id: 'later' }], 'a section that we do not know');
    assert.equal(feed.pledges.length, 5, 'a pledge that is wrong is for the page to report');
    const { pledges, ...rest } = feed;
    const checked = feedSchema.safeParse({ ...rest, pledges: pledges.slice(0, 4) });
    assert.ok(checked.success, JSON.stringify(checked.error?.issues));
    await collector.close();
  });

  test('a reader with the same ETag gets 304; a signature changes it', async () => {
    const collector = await openCollector(await fresh());
    const first = await collector.get('/feeds/test.json');
    const etag = first.headers.get('ETag')!;
    assert.match(etag, /^"[0-9a-f]+"$/);
    assert.match(
      first.headers.get('Cache-Control')!,
      /^public, max-age=10, stale-while-revalidate=60/,
    );
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await collector.get('/feeds/test.json', { 'If-None-Match': tag });
      assert.equal(again.status, 304, tag);
      assert.equal(again.headers.get('ETag'), etag);
      assert.equal(await again.text(), '');
    }
    await collector.sign(fillIn(openPledge));
    const changed = await collector.get('/feeds/test.json', { 'If-None-Match': etag });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.get('ETag'), etag);
    await collector.close();
  });

  test('a 304 asks neither the database nor the disk', async () => {
    const collector = await openCollector(await fresh());
    const etag = (await collector.get('/feeds/test.json')).headers.get('ETag')!;
    await collector.database.destroy();
    collector.saveFeed('not JSON at all');
    const again = await collector.get('/feeds/test.json', { 'If-None-Match': etag });
    assert.equal(again.status, 304);
    await collector.close();
  });

  test('a trial, a duplicate and a refusal leave the feed as it is', async () => {
    const collector = await openCollector(await fresh());
    const person = fillIn(openPledge);
    await collector.sign(person);
    const etag = (await collector.get('/feeds/test.json')).headers.get('ETag')!;
    await collector.sign(fillIn(openPledge, { test: true }));
    await collector.sign({ ...person, secret: 's'.repeat(24) });
    await collector.sign({ ...person, values: {} });
    assert.equal((await collector.get('/feeds/test.json', { 'If-None-Match': etag })).status, 304);
    await collector.close();
  });

  test('where a pledge asks by a consent named wall, only those who gave it are shown', async () => {
    const collector = await openCollector(await fresh());
    const submission = fillIn(openPledge);
    await collector.sign({
      ...submission,
      consents: submission.consents.filter(({ id }) => id !== 'wall'),
    });
    const { wall, signed } = await collector.pledge();
    assert.deepEqual(wall, [{ name: '赵**' }]);
    assert.equal(signed.parts![0]!.value, 3);
    await collector.close();
  });

  test('what another server counted shows here as well', async () => {
    const variables = await fresh();
    const [one, other] = [await openCollector(variables), await openCollector(variables)];
    await one.pledge();
    await other.sign(fillIn(openPledge));
    const patience = performance.now() + 60_000;
    while ((await one.pledge()).signed.parts![0]!.value !== 3) {
      assert.ok(performance.now() < patience, 'the count never came');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await Promise.all([one.close(), other.close()]);
  });

  test('an editor’s change is taken up; a half-saved file is not', async () => {
    const collector = await openCollector(await fresh());
    await collector.pledge();
    collector.saveFeed('{"civic":1,"pledges":[');
    await collector.sign(fillIn(openPledge));
    assert.equal((await collector.pledge()).signed.parts![0]!.value, 3, 'the last good one');
    collector.saveFeed({
      civic: 1,
      lang: 'en',
      pledges: [{ ...openPledge, signed: { parts: [{ label: 'Paper', value: 7 }] } }],
    });
    await collector.sign(fillIn(openPledge));
    assert.deepEqual((await collector.pledge()).signed.parts, [
      { label: 'Paper', value: 7 },
      { label: 'Online', value: 2 },
    ]);
    await collector.close();
  });

  test('a feed in GBK, or in UTF-16, is read by its charset', async () => {
    const document = { civic: 1, lang: 'zh-Hans', pledges: [openPledge] };
    for (const charset of ['gbk', 'gb18030', 'utf-16', 'utf-16be']) {
      const collector = await openCollector(await fresh());
      collector.saveFeed(encode(JSON.stringify(document), charset, { addBOM: true }));
      const response = await collector.get('/feeds/test.json');
      assert.equal(response.headers.get('Content-Type'), 'application/json; charset=utf-8');
      const { pledges } = (await response.json()) as { pledges: { title: string }[] };
      assert.equal(pledges[0]!.title, openPledge.title, charset);
      await collector.close();
    }
  });

  test('a feed that is saved after the clock went back is seen, also where its size and time are the same', async (context) => {
    const variables = await fresh();
    const collector = await openCollector(variables);
    const save = (title: string): void => {
      collector.saveFeed({ civic: 1, pledges: [{ ...openPledge, title }] });
      utimesSync(path.join(collector.feeds, 'test.json'), 1e9, 1e9);
    };
    const shown = async (title: string): Promise<void> => {
      const patience = performance.now() + 60_000;
      for (;;) {
        if (((await collector.pledge()) as unknown as { title: string }).title === title) return;
        assert.ok(performance.now() < patience, `${title} never came`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    save('第一版');
    await shown('第一版');
    const { now } = Date;
    context.after(() => (Date.now = now));
    Date.now = () => now() - 400 * 86_400_000;
    save('第二版');
    await shown('第二版');
    await collector.close();
  });

  test('a server that is stopped while it still connects does not wait for ever', async () => {
    for (let times = 0; times < 5; times++) await (await openCollector(await fresh())).close();
  });

  test('names that are not feeds are 404 and reach no file', async () => {
    const collector = await openCollector(await fresh());
    for (const path of [
      '/feeds/none.json',
      '/feeds/..%2Ftest.json',
      '/feeds/%2e%2e/test.json',
      '/feeds/TEST.json',
      '/feeds/test',
      `/feeds/${'x'.repeat(65)}.json`,
      `/feeds/${'x'.repeat(251)}.json`,
      `/feeds/${'x'.repeat(4000)}.json`,
      `/feeds/${'x'.repeat(251)}/duty.ics`,
      '/submissions',
    ]) {
      const response = await collector.get(path);
      assert.equal(response.status, 404, path);
      assert.match(response.headers.get('Content-Type')!, /problem\+json/);
    }
    await collector.close();
  });
});
