import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { FormAnswer } from '../../../src/contract/index.js';
import { keysOf, openDatabase } from '../../../server/collector/database/open.js';
import { readSettings } from '../../../server/settings.js';
import { testVariables } from '../../server/collector.js';
import { onEachDatabase } from '../../server/databases.js';
import { atNight, often } from '../how-much.js';
import { startCuttingProxy } from '../server/cutting-proxy.js';
import { startRun } from '../server/run.js';
import { startChromium } from './chromium.js';
import type { Desk, Place } from './in-page.js';
import { startPageServer } from './page-server.js';
import { pause } from './visit.js';

declare const desk: Desk;

const reports = atNight(1000, 30);
const report = {
  id: 'report',
  kind: 'report',
  title: '随手拍',
  fields: [
    { name: 'what', type: 'text', label: '什么问题', required: true },
    { name: 'photos', type: 'photos', label: '照片' },
  ],
  submit: { url: '/submissions/test' },
};

await onEachDatabase(
  'photos through cuts, without a network, in tabs that are closed',
  ({ fresh }) => {
    test('sent = stored, and every photo is whole', async (context) => {
      const browser = await startChromium(context);
      const origin = await startPageServer(context);
      const variables = {
        ...(await fresh()),
        ALLOWED_ORIGINS: origin,
        // Small parts, so that there are many to be cut.
        BODY_LIMIT: '6000',
      };
      const run = await startRun(context, variables, { civic: 1, forms: [report] });
      const { chance } = run;
      const proxy = await startCuttingProxy(run.collector.port, chance, {
        request: 0.03,
        answer: 0.03,
      });
      context.after(() => proxy.close());
      const url = `http://127.0.0.1:${proxy.port}/submissions/test`;
      const form = `${url}#${report.id}`;

      const acknowledged = new Set<string>();
      let tried = 0;
      await browser.exposeFunction('acknowledge', (key: string) => void acknowledged.add(key));
      await browser.exposeFunction('tried', () => void (tried += 1));
      const openTab = async () => {
        const page = await browser.newPage();
        await page.goto(origin);
        const place: Place = { url, form, seed: chance.between(0, 2 ** 31) };
        await page.evaluate((given) => {
          Object.assign(globalThis, { desk: window.openDesk(given) });
        }, place);
        return page;
      };

      let page = await openTab();
      let closed = 0;
      let offline = 0;
      while (acknowledged.size < reports) {
        const until = tried + chance.between(1, 8);
        const sending = page
          .evaluate(([id, count]) => desk.report(id, count), [report.id, 50] as const)
          .catch(() => undefined);
        const isOffline = closed % 2 === 0;
        if (isOffline) {
          offline += 1;
          await browser.setOffline(true);
        }
        while (tried < until) await pause();
        await browser.setOffline(false);
        await page.close();
        await sending;
        closed += 1;
        page = await openTab();
      }
      const kept = async () => page.evaluate(() => desk.kept());
      while ((await kept()).some(({ status }) => status === 'saved')) await pause();
      const all = await kept();
      assert.deepEqual(
        all.filter(({ status }) => status !== 'accepted'),
        [],
        'nothing was refused',
      );
      const keys = new Set(all.map(({ key }) => key));
      assert.deepEqual(
        [...acknowledged].filter((key) => !keys.has(key)),
        [],
        'nothing is lost',
      );

      const settings = readSettings({ ...testVariables, ...variables });
      const database = await openDatabase(settings.database);
      context.after(() => database.destroy());
      const rows = await database
        .selectFrom('submissions')
        .select(['id', 'receipt', 'answers'])
        .execute();
      assert.equal(rows.length, keys.size, 'stored once each');
      const photos = await database.selectFrom('photos').selectAll().execute();
      for (const { id, answers } of rows) {
        const { photos: names } = JSON.parse(answers!) as FormAnswer['values'];
        const own = photos.filter(({ submission }) => Number(submission) === Number(id));
        assert.deepEqual(own.map(({ photo }) => photo).sort(), [...(names as string[])].sort());
        for (const { photo, state, digest } of own) {
          const file = `test/${photo}/photo.jpg`;
          const bytes = keysOf(database).openBytes(readFileSync(path.join(run.photos, file)), file);
          assert.equal(state, 'ready');
          // The collector has compared the whole file with the page's digest before it drew it anew.
          assert.equal(createHash('sha256').update(bytes).digest('hex'), digest);
        }
      }
      const { requestsCut, answersCut, answersCutInHalf } = proxy.harm;
      run.say(
        `${rows.length} reports; closed ${closed} times, offline ${offline} times; ` +
          `${requestsCut} requests and ${answersCut! + answersCutInHalf!} answers cut`,
      );
      assert.ok(closed >= often(20) && offline >= often(5), 'too little was closed, or offline');
      assert.ok(requestsCut! + answersCut! + answersCutInHalf! >= often(50), 'too little was cut');
    });
  },
);
