/** The tests that need no page: of tooling, servers and what else runs in Node. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { nodeFolders } from './options.mjs';

function testFilesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return testFilesIn(file);
    return entry.name.endsWith('.test.ts') && nodeFolders.test(file) ? [file] : [];
  });
}

export function runNodeTests(countsFile, files = testFilesIn('test')) {
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
  const options = { stdio: 'inherit', timeout: 45 * 60_000 };
  return spawnSync(process.execPath, args, options).status === 0;
}
