/** The tests that need no page: of tooling, servers and what else runs in Node. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { longTests, nodeFolders } from './options.mjs';

function testFilesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return testFilesIn(file);
    return entry.name.endsWith('.test.ts') && nodeFolders.test(file) ? [file] : [];
  });
}

/** The host matrix drives real editors for minutes: it is a part of the long run only. */
const isInEvery = (file) => !file.endsWith('/matrix.test.ts');

/** @param isLong whether the long tests are run, and these alone, in full. */
export function runNodeTests(countsFile, { files, isLong = false } = {}) {
  const all = testFilesIn('test');
  files ??= isLong ? all.filter((file) => longTests.test(file)) : all.filter(isInEvery);
  if (files.length === 0) return true;
  const reporters = [
    ['spec', 'stdout'],
    ['./scripts/test/node-counts.mjs', countsFile],
  ].flatMap(([reporter, to]) => [
    `--test-reporter=${reporter}`,
    `--test-reporter-destination=${to}`,
  ]);
  const args = ['--import', 'tsx', '--test', ...reporters, ...files];
  // A test that hangs must end as a failure, before CI itself gives up.
  const env = { ...process.env, ...(isLong && { CIVIC_LONG: '1' }) };
  const options = { stdio: 'inherit', timeout: 45 * 60_000, env };
  return spawnSync(process.execPath, args, options).status === 0;
}
