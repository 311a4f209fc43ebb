/** `npm run demo`: installs what is missing, builds what is old, and starts the demo's server. */
import { spawn } from 'node:child_process';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { isBuildOlder } from './bootstrap/is-stale.mjs';
import { runNode } from './build/steps.mjs';

ensureDependencies();
if (isBuildOlder()) runNode('scripts/build.mjs', '--quiet');

const server = spawn(process.execPath, ['--import', 'tsx', 'demo/server.ts'], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
