/** `npm run verify [-- --no-build]`: everything CI holds the code to, besides the tests. Without a build where one was just made. */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { commands, runNode, runNodeBeside } from './build/steps.mjs';
import { closingLine } from './test/totals.mjs';
import { findStale } from './verify/stale.mjs';

const scriptsIn = (folder, pattern) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);

/** What a build makes is what git holds. */
function checkFresh() {
  if (!process.argv.includes('--no-build')) runNode('scripts/build.mjs', '--quiet', '--package');
  const stale = findStale();
  if (stale.length === 0) return;
  const files = stale.map((file) => `  ${file}`).join('\n');
  throw new Error(
    `STALE: a build changes these files. \`npm run fix\` builds and adds them:\n${files}`,
  );
}

ensureDependencies();
const failed = [];
const fresh = 'generated files are fresh';
console.log(`\n--- ${fresh}`);
try {
  checkFresh();
} catch (error) {
  console.error(error.message);
  failed.push(fresh);
}

/** Each is one command or several; they only read, so they run beside each other. */
const checks = [
  { name: 'lint', run: [[commands.eslint, '.', '--max-warnings', '0']] },
  {
    name: 'types',
    run: [
      [commands.tsc, '--noEmit'],
      [commands.tsc, '--noEmit', '-p', 'tsconfig.build.json'],
    ],
  },
  { name: 'format', run: [[commands.prettier, '--check', '--log-level=warn', '.']] },
  { name: 'nothing dead: knip', run: [[commands.knip, '--no-progress']] },
  { name: 'publint', run: [[commands.publint, '--strict']] },
  {
    name: 'syntax is ES2020',
    run: [
      [commands.esCheck, 'es2020', ...scriptsIn('dist', /^(alone\/)?[\w-]+\.js$/)],
      [commands.esCheck, 'es2020', '--module', ...scriptsIn('dist', /\.mjs$/)],
    ],
  },
  { name: 'size', run: [[commands.sizeLimit]] },
  { name: 'figures', run: [['--import', 'tsx', 'test/bench/changes.ts']] },
];

/** Every check runs, whatever failed before it: one report names all there is to do. */
const waiting = [...checks];
async function runChecks() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const results = [];
    for (const command of check.run) results.push(await runNodeBeside(...command));
    console.log(`\n--- ${check.name}\n${results.map(({ said }) => said).join('')}`);
    if (!results.every(({ isOk }) => isOk)) failed.push(check.name);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, runChecks));

if (failed.length > 0) {
  console.error(`\nFAILED: ${failed.join(', ')}`);
  console.error('Run first: npm run fix (format, build, git add); the rest is for you to mend.');
}
const passed = 1 + checks.length - failed.length;
console.log(`\n${closingLine({ passed, failed: failed.length, skipped: 0 })}`);
process.exitCode = failed.length > 0 ? 1 : 0;
