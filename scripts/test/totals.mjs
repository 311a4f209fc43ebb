import { existsSync, readFileSync } from 'node:fs';

/** Adds up what the runners wrote. A runner that failed without a failed test counts as one. */
export function addUp(runs) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { ok, countsFile } of runs) {
    const text = countsFile && existsSync(countsFile) ? readFileSync(countsFile, 'utf8') : '';
    const counts = text ? JSON.parse(text) : { passed: 0, failed: 0, skipped: 0 };
    if (!ok && counts.failed === 0) counts.failed = 1;
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  return total;
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
