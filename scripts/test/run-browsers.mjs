/** The tests that run in pages, in every engine that was found. */
import { spawnSync } from 'node:child_process';

export function runBrowserTests(countsFile, engines, files) {
  if (engines.length === 0 || files?.length === 0) return true;
  const args = ['node_modules/@web/test-runner/dist/bin.js'];
  if (files) args.push('--files', ...files);
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    timeout: 30 * 60_000,
    env: { ...process.env, CIVIC_BROWSERS: engines.join(','), CIVIC_COUNTS_FILE: countsFile },
  });
  return status === 0;
}
