/** `npm test` says which files take the longest. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { it } from 'node:test';

it('the time of tests within a suite of a shared helper is that of their own file', (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-times-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, code: string): string => {
    writeFileSync(path.join(folder, name), code);
    return name;
  };
  write(
    'helper.mjs',
    `import { describe } from 'node:test';
     export const onEach = (tests) => describe('both', () => void describe('one', tests));`,
  );
  const files = ['first', 'second'].map((name) =>
    write(
      `${name}.test.mjs`,
      `import { test } from 'node:test';
       import { onEach } from './helper.mjs';
       await onEach(() => void test('${name}', () => undefined));`,
    ),
  );
  files.push(write('third.test.mjs', `import { test } from 'node:test'; test('third', () => 0);`));
  const reporter = pathToFileURL('scripts/test/node-counts.mjs').href;
  // A test within a test would report to the outer one.
  const env = { ...process.env };
  delete env['NODE_TEST_CONTEXT'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--test', `--test-reporter=${reporter}`, ...files],
    { cwd: folder, env, encoding: 'utf8' },
  );
  const counts = JSON.parse(stdout) as { passed: number; milliseconds: Record<string, number> };
  assert.equal(counts.passed, 3, stderr);
  assert.deepEqual(Object.keys(counts.milliseconds).sort(), files.sort());
});
