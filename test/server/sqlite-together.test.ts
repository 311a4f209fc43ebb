import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fillIn, newKey } from '../conformance/fill.js';
import { adminToken } from './collector.js';
import { makeFeedsFolder, openPledge } from './feed.js';
import { startProcess } from './process.js';

/** Enough that two of them meet in each of the steps that a new file goes through. */
const together = 4;

await test('servers that open a new SQLite file at the same moment all start, with one key and one set of tables', async (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-together-'));
  const feeds = makeFeedsFolder();
  context.after(() => {
    feeds.remove();
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, 'c.sqlite');
  const variables = {
    ADMIN_TOKEN: adminToken,
    RATE_LIMIT: 'off',
    DATABASE_FILE: file,
    FEEDS_DIR: feeds.folder,
    PHOTOS_DIR: path.join(folder, 'photos'),
  };
  const started = await Promise.allSettled(
    Array.from({ length: together }, () => startProcess(variables)),
  );
  const processes = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  context.after(() => Promise.all(processes.map((one) => one.stop())));
  for (const one of started) if (one.status === 'rejected') throw one.reason;

  const submission = fillIn(openPledge);
  const key = newKey();
  const receipts = new Set<string>();
  for (const { port } of processes) {
    const response = await fetch(`http://127.0.0.1:${port}/submissions/test`, {
      method: 'POST',
      body: JSON.stringify(submission),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    });
    assert.ok(response.ok, await response.clone().text());
    receipts.add(((await response.json()) as { receipt: string }).receipt);
  }
  assert.equal(receipts.size, 1, 'all know what one of them has stored');
  assert.ok(readFileSync(`${file}.hash-key`, 'utf8').trim().length >= 32);
});
