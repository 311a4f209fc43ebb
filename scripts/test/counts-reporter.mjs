/** Writes how many browser tests passed and failed, and how long each file took, where the test script asked for it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

function countSuite(suite, counts) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else {
      counts.failed += 1;
      counts.failures.push(`${test.name}: ${test.error?.message ?? ''}`);
    }
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, counts);
}

const millisecondsOf = (suite) =>
  [
    ...(suite?.tests ?? []).map(({ duration = 0 }) => duration),
    ...(suite?.suites ?? []).map(millisecondsOf),
  ].reduce((sum, one) => sum + one, 0);

export function countSessions(sessions) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [], milliseconds: {} };
  for (const session of sessions) {
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    countSuite(session.testResults, counts);
    // A file that did not load, or a page that went away, has no failed test to show for it.
    const file = session.testFile ? path.relative('.', session.testFile) : 'unknown';
    if (!session.passed && counts.failed === 0) {
      counts.failed = 1;
      counts.failures.push(`${file}: ${session.errors?.[0]?.message ?? 'ended without a result'}`);
    }
    for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key];
    total.failures.push(...counts.failures.map((one) => `${session.browser?.name}: ${one}`));
    total.milliseconds[`${file} (${session.browser?.name})`] = millisecondsOf(session.testResults);
  }
  return total;
}

export function countsReporter(file = process.env.CIVIC_COUNTS_FILE) {
  const finished = [];
  return {
    // After each file, so that a run which is ended early says how far it came.
    reportTestFileResults({ sessionsForTestFile }) {
      finished.push(...sessionsForTestFile);
      if (file) writeFileSync(file, JSON.stringify(countSessions(finished)));
    },
    onTestRunFinished({ sessions }) {
      const all = [...sessions];
      if (file) writeFileSync(file, JSON.stringify(countSessions(all)));
      for (const name of new Set(all.map(({ browser }) => browser.name))) {
        const { passed, failed } = countSessions(
          all.filter(({ browser }) => browser.name === name),
        );
        console.log(
          `${name.padEnd(10)}${passed} tests passed${failed ? `, ${failed} FAILED` : ''}`,
        );
      }
    },
  };
}
