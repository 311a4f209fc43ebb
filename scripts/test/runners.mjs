/** The two runners: Node's own for what needs no page, and the one that drives the engines. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isOnlyLong, longTests, nodeFolders } from './options.mjs';

function testFilesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return testFilesIn(file);
    return entry.name.endsWith('.test.ts') && nodeFolders.test(file) ? [file] : [];
  });
}

/** @returns whether it went well. A test that hangs ends as a failure, before CI itself gives up. */
async function run(args, { minutes, env }) {
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    timeout: minutes * 60_000,
    env: { ...process.env, ...env },
  });
  const [status] = await once(child, 'exit');
  return status === 0;
}

/** @param isLong whether the long tests are run, and these alone, in full. */
export async function runNodeTests(countsFile, { files, isLong = false } = {}) {
  const all = testFilesIn('test');
  files ??= all.filter((file) => (isLong ? longTests.test(file) : !isOnlyLong(file)));
  if (files.length === 0) return true;
  const reporters = [
    ['spec', 'stdout'],
    ['./scripts/test/node-counts.mjs', countsFile],
  ].flatMap(([reporter, to]) => [
    `--test-reporter=${reporter}`,
    `--test-reporter-destination=${to}`,
  ]);
  // Each file has folders, ports and databases of its own. One waits for a browser while another computes; the long
  // ones wait most of their time, for a server that comes back or for the next try.
  const processors = os.availableParallelism();
  const concurrency = `--test-concurrency=${isLong ? 2 * processors : Math.max(2, processors)}`;
  // All that the promises speak of is for a night, not for CI: test/faults/how-much.ts.
  const minutes = process.env.CIVIC_FULL === '1' ? 360 : 45;
  // A file that hangs, as one does whose failed test has left a server open, is told by its name before the whole run is ended.
  const timeout = `--test-timeout=${(minutes - 20) * 60_000}`;
  const args = ['--import', 'tsx', '--test', concurrency, timeout, ...reporters, ...files];
  return run(args, { minutes, env: isLong ? { CIVIC_LONG: '1' } : {} });
}

export async function runBrowserTests(countsFile, { engines, files }) {
  if (engines.length === 0 || files?.length === 0) return true;
  const args = ['node_modules/@web/test-runner/dist/bin.js'];
  if (files) args.push('--files', ...files);
  return run(args, {
    minutes: 30,
    env: { CIVIC_BROWSERS: engines.join(','), CIVIC_COUNTS_FILE: countsFile },
  });
}
