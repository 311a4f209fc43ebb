/**
 * `npm run fix`: mends what `npm run verify` would call ill-formed or stale, in the one order that works: lint's own
 * repairs, the format, the build, and `git add` of what the build made.
 */
import { spawnSync } from 'node:child_process';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { commands, runNode } from './build/steps.mjs';
import { generated } from './verify/stale.mjs';

ensureDependencies();
// It fails where something is left that it cannot repair: `npm run verify` tells what.
spawnSync(process.execPath, [commands.eslint, '.', '--fix', '--quiet']);
runNode(commands.prettier, '--write', '--log-level=warn', '.');
runNode('scripts/build.mjs', '--quiet', '--package');
spawnSync('git', ['add', '--all', '--', ...generated], { stdio: 'inherit' });
console.log('\nFixed what can be fixed. Next: npm run verify, npm test, and a commit.');
