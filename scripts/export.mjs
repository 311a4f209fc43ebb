/** `npm run export`: the pages behind links as static files. See server/pages/export.ts for its options. */
import { spawnSync } from 'node:child_process';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { isBuildOlder } from './bootstrap/is-stale.mjs';
import { runNode } from './build/steps.mjs';

ensureDependencies();
if (isBuildOlder()) runNode('scripts/build.mjs', '--quiet');
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'server/bin.ts', 'export', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
