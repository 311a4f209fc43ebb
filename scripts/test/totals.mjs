import { existsSync, readFileSync } from 'node:fs';

/** Adds up what the runners wrote. A runner that failed without a failed test counts as one. */
export function addUp(runs) {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [], milliseconds: {} };
  for (const { name, ok, countsFile } of runs) {
    const text = countsFile && existsSync(countsFile) ? readFileSync(countsFile, 'utf8') : '';
    const counts = text ? JSON.parse(text) : { passed: 0, failed: 0, skipped: 0 };
    if (!ok && counts.failed === 0) {
      counts.failed = 1;
      counts.failures = [
        `${name}: ended before it was through, after ${counts.passed} passed tests`,
      ];
    }
    for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key];
    total.failures.push(...(counts.failures ?? []));
    Object.assign(total.milliseconds, counts.milliseconds);
  }
  return total;
}

/** What failed, a line each, to be read again at the end of a long log. */
export function failureLines({ failures }) {
  return failures.map((failure) => `FAILED ${failure.replace(/\s+/g, ' ').slice(0, 600)}`);
}

const timeLine = (seconds, what) => `${seconds.toFixed(0).padStart(6)} s  ${what}`;

/** Where the time went: each step, and the ten files that took the longest. */
export function timeLines(runs, { milliseconds }) {
  const slowest = Object.entries(milliseconds).sort(([, one], [, other]) => other - one);
  return [
    'Steps:',
    ...runs.map(({ name, seconds }) => timeLine(seconds, name)),
    'The slowest files:',
    ...slowest.slice(0, 10).map(([file, time]) => timeLine(time / 1000, file)),
  ];
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
