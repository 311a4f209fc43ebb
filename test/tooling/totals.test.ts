import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
// @ts-expect-error A plain script has no types.
import { countSessions } from '../../scripts/test/counts-reporter.mjs';
// @ts-expect-error A plain script has no types.
import { addUp, closingLine, failureLines } from '../../scripts/test/totals.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'civic-totals-'));
after(() => rmSync(folder, { recursive: true }));

const page = (testFile: string, more: object) => ({
  testFile: path.resolve(testFile),
  browser: { name: 'WebKit' },
  ...more,
});

test('a page that did not open is a failure with its file, its browser and what was said', () => {
  const counts = countSessions([
    page('test/one.test.ts', { passed: true, testResults: { tests: [{ passed: true }] } }),
    page('test/two.test.ts', { passed: false, errors: [{ message: 'no answer' }] }),
  ]);
  assert.equal(closingLine(counts), '1 passed, 1 failed');
  assert.deepEqual(failureLines(counts), ['FAILED WebKit: test/two.test.ts: no answer']);
});

test('a runner that ended early is a failure, and says how far it came', () => {
  const countsFile = path.join(folder, 'browsers.json');
  writeFileSync(countsFile, JSON.stringify({ passed: 7, failed: 0, skipped: 0, failures: [] }));
  const total = addUp([
    { name: 'build', ok: true, countsFile: path.join(folder, 'build.json') },
    { name: 'browsers', ok: false, countsFile },
  ]);
  assert.equal(closingLine(total), '7 passed, 1 failed');
  assert.deepEqual(failureLines(total), [
    'FAILED browsers: ended before it was through, after 7 passed tests',
  ]);
});
