import path from 'node:path';

/**
 * A reporter of node's test runner: writes how many tests passed and failed, which and why, and how long each file took, as
 * JSON.
 */
export default async function* nodeCounts(source) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [], milliseconds: {} };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // What is outermost has all that is in it.
    if (data.nesting === 0 && data.file) {
      const file = path.relative('.', data.file);
      counts.milliseconds[file] = (counts.milliseconds[file] ?? 0) + data.details.duration_ms;
    }
    // A suite, and a file on Node 20, passes or fails with the tests in it.
    if (data.details?.type === 'suite') continue;
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
