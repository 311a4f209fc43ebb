import { readdirSync } from 'node:fs';
import { commands, runNode } from '../build/steps.mjs';
import { findStale } from './stale.mjs';

const scriptsIn = (folder, pattern) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);

function checkSyntax() {
  runNode(commands.esCheck, 'es2020', ...scriptsIn('dist', /^(alone\/)?[\w-]+\.js$/));
  runNode(commands.esCheck, 'es2020', '--module', ...scriptsIn('dist', /\.mjs$/));
}

function checkTypes() {
  runNode(commands.tsc, '--noEmit');
  runNode(commands.tsc, '--noEmit', '-p', 'tsconfig.build.json');
}

function checkFresh() {
  runNode('scripts/build.mjs', '--package');
  const stale = findStale();
  if (stale.length === 0) return true;
  console.error('STALE: a build changes these files. `npm run fix` builds and adds them:');
  for (const file of stale) console.error(`  ${file}`);
  return false;
}

/** Every check runs, whatever failed before it: one report names all there is to do. */
export const checks = [
  { name: 'format', run: () => runNode(commands.prettier, '--check', '--log-level=warn', '.') },
  { name: 'lint', run: () => runNode(commands.eslint, '.', '--max-warnings', '0') },
  { name: 'types', run: checkTypes },
  { name: 'nothing dead: knip', run: () => runNode(commands.knip, '--no-progress') },
  { name: 'generated files are fresh', run: checkFresh },
  { name: 'publint', run: () => runNode(commands.publint, '--strict') },
  { name: 'syntax is ES2020', run: checkSyntax },
  { name: 'size', run: () => runNode(commands.sizeLimit) },
];
