/** `npm run verify`: everything CI holds the code to, besides the tests. */
import { readdirSync } from 'node:fs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { commands, runNode } from './build/steps.mjs';
import { closingLine } from './test/totals.mjs';
import { findStale } from './verify/stale.mjs';

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
  runNode('scripts/build.mjs', '--quiet', '--package');
  const stale = findStale();
  if (stale.length === 0) return true;
  console.error('STALE: a build changes these files. `npm run fix` builds and adds them:');
  for (const file of stale) console.error(`  ${file}`);
  return false;
}

/** Every check runs, whatever failed before it: one report names all there is to do. */
const checks = [
  { name: 'format', run: () => runNode(commands.prettier, '--check', '--log-level=warn', '.') },
  { name: 'lint', run: () => runNode(commands.eslint, '.', '--max-warnings', '0') },
  { name: 'types', run: checkTypes },
  { name: 'nothing dead: knip', run: () => runNode(commands.knip, '--no-progress') },
  { name: 'generated files are fresh', run: checkFresh },
  { name: 'publint', run: () => runNode(commands.publint, '--strict') },
  { name: 'syntax is ES2020', run: checkSyntax },
  { name: 'size', run: () => runNode(commands.sizeLimit) },
  { name: 'figures', run: () => runNode('--import', 'tsx', 'test/bench/changes.ts') },
];

ensureDependencies();
const failed = [];
for (const { name, run } of checks) {
  console.log(`\n--- ${name}`);
  try {
    if ((await run()) === false) failed.push(name);
  } catch (error) {
    console.error(error.message);
    failed.push(name);
  }
}

if (failed.length > 0) {
  console.error(`\nFAILED: ${failed.join(', ')}`);
  console.error('Run first: npm run fix (format, build, git add); the rest is for you to mend.');
}
const passed = checks.length - failed.length;
console.log(`\n${closingLine({ passed, failed: failed.length, skipped: 0 })}`);
process.exitCode = failed.length > 0 ? 1 : 0;
