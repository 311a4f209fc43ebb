/**
 * `npm run fix`: mends what `npm run verify` would call ill-formed or stale, in the one order that works: lint's own
 * repairs, the format, the build, and `git add` of what the build made.
 */
import { spawnSync } from 'node:child_process';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { commands, runNode } from './build/steps.mjs';
import { generated } from './verify/stale.mjs';

const step = (what) => console.log(`${what} …`);

ensureDependencies();
step('Repairing what lint finds');
// It fails where something is left that it cannot repair: `npm run verify` tells what.
spawnSync(process.execPath, [commands.eslint, '.', '--fix', '--quiet']);
step('Formatting');
runNode(commands.prettier, '--write', '--log-level=warn', '.');
step('Building');
runNode('scripts/build.mjs', '--quiet', '--package');
spawnSync('git', ['add', '--all', '--', ...generated], { stdio: 'inherit' });
// Too large is for a person to decide; it is only said here, so that nobody learns of it last.
spawnSync(process.execPath, [commands.sizeLimit, '--silent'], { stdio: 'inherit' });
console.log('\nFixed what can be fixed. Next: npm run verify, npm test, and a commit.');
