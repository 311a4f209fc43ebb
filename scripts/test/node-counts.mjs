import path from 'node:path';

/**
 * A reporter of node's test runner: writes how many tests passed and failed, which and why, and how long each file took, as
 * JSON.
 */
export default async function* nodeCounts(source) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [], milliseconds: {} };
  // A suite may be of a helper that many files share (test/server/databases.ts): its time is that of the tests in it, which
  // come before it.
  let fileOfTests;
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isSuite = data.details?.type === 'suite';
    if (!isSuite && data.file) fileOfTests = path.relative('.', data.file);
    // What is outermost has all that is in it.
    if (data.nesting === 0 && fileOfTests)
      counts.milliseconds[fileOfTests] =
        (counts.milliseconds[fileOfTests] ?? 0) + data.details.duration_ms;
    // A suite, and a file on Node 20, passes or fails with the tests in it.
    if (isSuite) continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (type === 'test:pass') counts.passed += 1;
    else {
      counts.failed += 1;
      const { cause, message } = data.details?.error ?? {};
      counts.failures.push(`${data.name}: ${cause?.message ?? message ?? ''}`);
    }
  }
  yield JSON.stringify(counts);
}
