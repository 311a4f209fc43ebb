import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { openDatabase } from '../../../server/collector/database/open.js';
import { readSettings } from '../../../server/settings.js';
import type { PhotoState } from '../../../src/contract/index.js';
import { newKey, newSecret } from '../../conformance/fill.js';
import { reportForm } from '../../server/case-desk.js';
import { adminToken, testVariables } from '../../server/collector.js';
import { type DatabaseVariables, onBothDatabases } from '../../server/databases.js';
import { fromTelephone, newPhotoName, sha256 } from '../../server/photo-sender.js';
import { many, often } from '../how-much.js';
import { startCuttingProxy } from './cutting-proxy.js';
import { killAtRandom } from './killing.js';
import { startRun } from './run.js';
import { inParallel } from './sender.js';
import { startStormProxy } from './storm-proxy.js';

const reports = many(1000, 120);

interface SentReport {
  photo: string;
  what: string;
  secret: string;
  receipt: string;
}

/** Sends until it is answered: what a page's outbox does. */
async function insist(
  place: { port: number },
  agent: Agent,
  where: string,
  body: string | Buffer,
  key?: string,
): Promise<unknown> {
  for (let tries = 1; tries <= 2000; tries++) {
    const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sending = request(
        {
          agent,
          host: '127.0.0.1',
          port: place.port,
          path: `/submissions/test${where}`,
          method: 'POST',
          headers: {
            'Content-Type':
              typeof body === 'string' ? 'application/json' : 'application/octet-stream',
            'Content-Length': Buffer.byteLength(body),
            ...(key !== undefined && { 'Idempotency-Key': key }),
          },
        },
        (response) => {
          let text = '';
          response.on('data', (part: Buffer) => (text += part.toString()));
          response.on('error', reject);
          response.on('close', () =>
            response.complete
              ? resolve({ status: response.statusCode!, text })
              : reject(new Error('The answer was cut off.')),
          );
        },
      );
      sending.on('error', reject);
      sending.setTimeout(20_000, () => sending.destroy(new Error('There was no answer.')));
      sending.end(body);
    }).catch(() => undefined);
    if (answer && answer.status < 300) return JSON.parse(answer.text) as unknown;
    const isPassing = !answer || answer.status >= 500 || [409, 429].includes(answer.status);
    assert.ok(isPassing, `${where} was refused with ${answer?.status}: ${answer?.text}`);
    await new Promise((resolve) =>
      setTimeout(resolve, 1 + Math.random() * Math.min(200, 5 * tries)),
    );
  }
  throw new Error(`There was no answer to ${where}.`);
}

async function sendReport(
  place: { port: number },
  agent: Agent,
  bytes: Buffer,
): Promise<SentReport> {
  const [photo, secret, what] = [newPhotoName(), newSecret(), `路灯${newSecret()}`];
  const announced = { photo, form: 'report', bytes: bytes.length, sha256: sha256(bytes) };
  for (;;) {
    const state = (await insist(place, agent, '/photos', JSON.stringify(announced))) as PhotoState;
    if (state.state === 'ready') break;
    for (let part = 0; part * state.partBytes < bytes.length; part++) {
      if (state.parts.includes(part)) continue;
      const own = bytes.subarray(part * state.partBytes, (part + 1) * state.partBytes);
      await insist(place, agent, `/photos/${photo}/${part}?sha256=${sha256(own)}`, own);
    }
  }
  const body = {
    civic: 1,
    form: 'report',
    values: { category: 'lights', what, tel: '13812345678', photos: [photo] },
    consents: [],
    secret,
  };
  const { receipt } = (await insist(place, agent, '', JSON.stringify(body), newKey())) as {
    receipt: string;
  };
  return { photo, what, secret, receipt };
}

/** So that a picture takes several parts. */
const smallBodies = { BODY_LIMIT: '20000' };

async function startReports(context: TestContext, variables: DatabaseVariables) {
  const feed = { civic: 1, lang: 'zh-Hans', forms: [reportForm] };
  const run = await startRun(context, { ...variables, ...smallBodies }, feed);
  return { run, photos: run.photos };
}

/** One case, one row of answers and one picture for each report; nothing of any is public. */
async function reportsAreKept(
  variables: DatabaseVariables,
  { port }: { port: number },
  photos: string,
  sent: readonly SentReport[],
): Promise<void> {
  const database = await openDatabase(readSettings({ ...testVariables, ...variables }).database);
  try {
    const rows = await database
      .selectFrom('cases')
      .innerJoin('submissions', 'submissions.id', 'cases.submission')
      .select(['receipt', 'answers', 'published'])
      .execute();
    const inOrder = (list: readonly string[]): string[] => [...list].sort();
    assert.deepEqual(
      inOrder(rows.map(({ receipt, answers }) => `${receipt} ${JSON.parse(answers!).what}`)),
      inOrder(sent.map(({ receipt, what }) => `${receipt} ${what}`)),
      'each once, under the receipt that was given',
    );
    const kept = await database
      .selectFrom('photos')
      .select(['photo', 'state', 'submission'])
      .execute();
    assert.deepEqual(
      inOrder(kept.map(({ photo }) => photo)),
      inOrder(sent.map(({ photo }) => photo)),
    );
    assert.ok(kept.every(({ state, submission }) => state === 'ready' && submission !== null));
    const files = readdirSync(path.join(photos, 'test'), { recursive: true }).map(String);
    assert.equal(files.filter((file) => file.endsWith('photo.jpg')).length, sent.length);
    const counter = await database.selectFrom('counters').select('signatures').execute();
    assert.deepEqual(counter, [{ signatures: sent.length }]);
    const origin = `http://127.0.0.1:${port}`;
    const feed = await (await fetch(`${origin}/feeds/test.json`)).text();
    assert.ok(!feed.includes('"records"'), 'nobody has passed any');
    for (const { photo } of sent.slice(0, 50))
      for (const address of [
        `/feeds/test/photos/${photo}.jpg`,
        `/admin/photos/test/${photo}`,
        `/submissions/test/photos/${photo}`,
      ])
        assert.ok(!(await fetch(origin + address)).ok, address);
    const { counts } = (await (
      await fetch(`${origin}/admin/cases/test`, {
        headers: { Authorization: `Bearer ${adminToken}` },
      })
    ).json()) as { counts: { new: number } };
    assert.equal(counts.new, sent.length);
  } finally {
    await database.destroy();
  }
}

await onBothDatabases('reports with pictures', ({ fresh }) => {
  test('are kept once each while the server is killed at random moments', async (context) => {
    const variables = await fresh();
    const { run, photos } = await startReports(context, variables);
    const bytes = await fromTelephone(160, 120);
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const sent: SentReport[] = [];
    let done = false;
    const sending = inParallel(Array.from({ length: reports }), 20, async () => {
      sent.push(await sendReport(run.collector, agent, bytes));
    }).finally(() => (done = true));
    const [, kills] = await Promise.all([
      sending,
      killAtRandom(
        run,
        () => sent.length,
        () => done,
      ),
    ]);
    run.say(`${kills} kills`);
    assert.ok(kills >= often(8), `it was killed ${kills} times only`);
    agent.destroy();
    await reportsAreKept(variables, run.collector, photos, sent);
  });

  test('are kept once each through a storm of 500, 502, 503, 504 and 429, over a line that is cut', async (context) => {
    const variables = await fresh();
    const { run, photos } = await startReports(context, variables);
    const storm = await startStormProxy(run.collector.port, run.chance, {
      before: 0.2,
      after: 0.2,
    });
    const line = await startCuttingProxy(storm.port, run.chance, { request: 0.05, answer: 0.1 });
    const bytes = await fromTelephone(160, 120);
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const sent = await inParallel(Array.from({ length: reports }), 20, () =>
      sendReport(line, agent, bytes),
    );
    run.say(JSON.stringify({ ...storm.harm, ...line.harm }));
    assert.ok(storm.harm['refusedAfter']! >= often(50), 'answers were lost too rarely');
    assert.ok(line.harm['requestsCut']! >= often(20), 'photos were cut too rarely');
    agent.destroy();
    await line.close();
    await storm.close();
    await reportsAreKept(variables, run.collector, photos, sent);
  });
});
