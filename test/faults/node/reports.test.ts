import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onBothDatabases } from '../../server/databases.js';
import { many, often } from '../how-much.js';
import {
  fillInReport,
  publicAnswers,
  report,
  reportFeed,
  reportsAreStored,
  smallBodies,
  takePhoto,
} from '../server/reports.js';
import { afterTries, pause, startVisit, type Matter } from './visit.js';

/** Half without a network, half in tabs that are closed, on two databases: a thousand in all. */
const reports = many(250, 60);

function reportsWithPictures(): Matter {
  const pictures = new Map<string, Buffer>();
  return {
    id: report.id,
    document: reportFeed,
    makeBody: () => fillInReport([]),
    async takePicture(secret) {
      const picture = await takePhoto();
      pictures.set(secret, picture);
      return picture;
    },
    publicCount: publicAnswers,
    compare: (_, sent, run) =>
      reportsAreStored(
        run,
        sent.map((one) => ({ sent: one, picture: pictures.get(one.submission.secret!) })),
      ),
  };
}

await onBothDatabases('reports with pictures through the outbox', ({ fresh }) => {
  test('offline, and the server killed: sent = stored = counted, and every picture is whole', async (context) => {
    const variables = { ...(await fresh()), ...smallBodies };
    const visit = await startVisit(context, variables, reportsWithPictures());
    const { run, browser } = visit;
    const tab = await visit.openTab();
    let done = false;
    const sending = tab.submit(visit.makeBodies(reports)).finally(() => (done = true));
    const isUnderWay = async (): Promise<boolean> => !done || (await tab.waiting()) > 0;
    /** Until the page has posted so many times more: by its tries first, and by its outbox when these are done. */
    const afterPosts = async (count: number): Promise<void> => {
      const end = tab.posts + count;
      while (tab.posts < end && (await isUnderWay())) await pause();
    };
    let harms = 0;
    while (await isUnderWay()) {
      await afterPosts(run.chance.between(5, 25));
      if (!(await isUnderWay())) break;
      harms += 1;
      if (harms % 2) {
        await browser.setOffline(true);
        await afterPosts(run.chance.between(3, 10));
        await browser.setOffline(false);
      } else {
        await run.collector.kill();
        await afterPosts(run.chance.between(3, 10));
        await run.restart();
      }
    }
    await sending;
    const total = await visit.check(tab);
    run.say(`${harms} harms; first tries: ${JSON.stringify(visit.firstTries)}; ${tab.posts} posts`);
    assert.equal(total, reports);
    assert.ok(harms >= often(20) && (visit.firstTries['saved'] ?? 0) >= often(50));
  });

  test('the tab closed in the middle, and opened again: what the page had called saved is there, with its picture', async (context) => {
    const variables = { ...(await fresh()), ...smallBodies };
    const visit = await startVisit(context, variables, reportsWithPictures());
    const { run, acknowledged } = visit;
    let tab = await visit.openTab();
    let closed = 0;
    let leftBehind = 0;
    const isEnough = (): boolean =>
      acknowledged.size >= reports && closed >= often(10) && leftBehind >= often(20);
    while (!isEnough()) {
      const sending = tab.submit(visit.makeBodies(40), 20).catch(() => undefined);
      await afterTries(visit, run.chance.between(5, 25));
      await tab.page.close();
      await sending;
      closed += 1;
      tab = await visit.openTab();
      leftBehind += await tab.waiting();
    }
    const total = await visit.check(tab);
    run.say(`closed ${closed} times; ${leftBehind} waited at the next opening; ${total} stored`);
    assert.ok(total >= acknowledged.size);
  });
});
