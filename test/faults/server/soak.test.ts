import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fillIn, newKey } from '../../conformance/fill.js';
import { testVariables } from '../../server/collector.js';
import { makeFeedsFolder, openPledge } from '../../server/feed.js';
import { atNight } from '../how-much.js';
import { inParallel } from './sender.js';

const requests = atNight(100_000, 6000);
const rounds = 6;

interface Held {
  heap: number;
  /** What keeps the process alive, by Node's own name. */
  handles: Record<string, number>;
}

/** The kinds of handles of which there are more, but for connections of the senders, which come and go. */
const grown = (before: Held, last: Held): string[] =>
  Object.entries(last.handles)
    .filter(([name, count]) => name !== 'TCPSocketWrap' && count > (before.handles[name] ?? 0))
    .map(([name, count]) => `${name}: ${before.handles[name] ?? 0}, then ${count}`);

await test(`${requests} requests of a day: memory stays flat and no handle is left`, async (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-soak-'));
  const feeds = makeFeedsFolder();
  const child = fork(fileURLToPath(new URL('soak-server.ts', import.meta.url)), [], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: {
      PATH: process.env['PATH'],
      ...testVariables,
      RATE_LIMIT: '1000000/60',
      MIN_SECONDS: '0',
      FEEDS_DIR: feeds.folder,
      PHOTOS_DIR: path.join(folder, 'photos'),
      DATABASE_FILE: path.join(folder, 'c.sqlite'),
    },
  });
  context.after(async () => {
    child.kill();
    await once(child, 'exit');
    feeds.remove();
    rmSync(folder, { recursive: true });
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const at = `http://127.0.0.1:${port}`;
  /** On a busy machine a connection may be closed as idle at the moment when it is used again. */
  const ask = async (address: string, init?: RequestInit): Promise<Response> => {
    for (let tries = 1; ; tries++) {
      try {
        return await fetch(at + address, init);
      } catch (error) {
        if (tries === 5 || child.exitCode !== null) throw error;
      }
    }
  };
  const post = async (address: string, body: object, headers = {}): Promise<Response> => {
    for (;;) {
      const response = await ask(address, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...headers },
      });
      // While the file is written anew after something was erased, a form may have to come again.
      if (response.status !== 503) return response;
      await response.arrayBuffer();
    }
  };

  /** As pages do it: most read, some sign, a few take it back, and some send what is wrong. */
  async function one(_item: undefined, number: number): Promise<void> {
    const kind = number % 10;
    const submission = fillIn(openPledge);
    if (kind < 6) await (await ask('/feeds/test.json')).arrayBuffer();
    else if (kind === 6) await (await ask(`/nothing/${newKey()}`)).arrayBuffer();
    else if (kind === 7) await (await post('/submissions/test', { civic: 1 })).arrayBuffer();
    else {
      const key = { 'Idempotency-Key': newKey() };
      const stored = await post('/submissions/test', submission, key);
      assert.ok([200, 201].includes(stored.status), String(stored.status));
      const { receipt } = (await stored.json()) as { receipt: string };
      if (kind === 9) {
        const withdrawal = { receipt, secret: submission.secret };
        const taken = await post('/submissions/test/withdraw', withdrawal);
        assert.equal(taken.status, 200);
        await taken.arrayBuffer();
      }
    }
  }
  const measure = async (): Promise<Held & { files: number }> => {
    const answer = once(child, 'message') as Promise<[Held]>;
    child.send('measure');
    const [held] = await answer;
    const open = `/proc/${child.pid}/fd`;
    const files = process.platform === 'linux' ? readdirSync(open).length : 0;
    return { ...held, files };
  };

  const held: Awaited<ReturnType<typeof measure>>[] = [];
  for (let round = 0; round < rounds; round++) {
    let number = 0;
    await inParallel(Array<undefined>(Math.ceil(requests / rounds)).fill(undefined), 16, (item) =>
      one(item, number++),
    );
    held.push(await measure());
  }
  context.diagnostic(
    held
      .map(
        ({ heap, handles, files }) =>
          `${(heap / 1e6).toFixed(1)} MB, ${JSON.stringify(handles)}, ${files} files`,
      )
      .join('; '),
  );
  // The first rounds fill caches; from then on nothing grows with the number of requests.
  const [, before, ...rest] = held;
  let last = rest.at(-1)!;
  const since = (requests / rounds) * (rounds - 2);
  const hasHeapGrown = (): boolean => last.heap - before!.heap >= Math.max(3_000_000, since * 20);
  // Connections of the sixteen senders come and go.
  const haveFilesGrown = (): boolean => last.files > before!.files + 16;
  const isGrown = (): boolean =>
    hasHeapGrown() || haveFilesGrown() || grown(before!, last).length > 0;
  // Now and then a worker writes the file anew, and a request waits for it; not all is collected at once. Both end by
  // themselves; what has leaked does not.
  for (let looks = 0; looks < 100 && isGrown(); looks++) {
    await pause(100);
    last = await measure();
  }
  assert.ok(
    !hasHeapGrown(),
    `the heap grew by ${last.heap - before!.heap} bytes over ${since} requests`,
  );
  assert.deepEqual(grown(before!, last), [], 'handles');
  assert.ok(!haveFilesGrown(), 'open files');
});
