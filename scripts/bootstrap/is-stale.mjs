import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

function newest(entry) {
  const stats = statSync(entry);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(entry).map((name) => newest(path.join(entry, name))));
}

/** Whether a source was touched after the last build, so that the demo would show old code. */
export function isBuildOlder() {
  const built = 'dist/integrity.json';
  if (!existsSync(built)) return true;
  const sources = ['src', 'scripts/build', 'rollup.config.mjs', 'package-lock.json'];
  return Math.max(...sources.map(newest)) > statSync(built).mtimeMs;
}
