import { readdirSync } from 'node:fs';
import { runNode } from '../build/steps.mjs';
import { findStale } from './stale.mjs';

const bin = {
  esCheck: 'node_modules/es-check/lib/cli/index.js',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  publint: 'node_modules/publint/src/cli.js',
  sizeLimit: 'node_modules/size-limit/bin.js',
  tsc: 'node_modules/typescript/bin/tsc',
};

const scriptsIn = (folder, pattern) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`);

function checkSyntax() {
  runNode(
    bin.esCheck,
    'es2020',
    ...scriptsIn('dist', /\.js$/),
    ...scriptsIn('dist/alone', /\.js$/),
  );
  const modules = [
    ...scriptsIn('dist', /\.mjs$/),
    ...scriptsIn('dist/chunks', /\.mjs$/),
    ...scriptsIn('dist/parts', /\.mjs$/),
  ];
  runNode(bin.esCheck, 'es2020', '--module', ...modules);
}

function checkTypes() {
  runNode(bin.tsc, '--noEmit');
  runNode(bin.tsc, '--noEmit', '-p', 'tsconfig.build.json');
}

function checkFresh() {
  runNode('scripts/build.mjs');
  const stale = findStale();
  if (stale.length === 0) return true;
  console.error('STALE: a build changes these files. Run `npm run build` and add what it made:');
  for (const file of stale) console.error(`  ${file}`);
  return false;
}

/** Every check runs, whatever failed before it: one report names all there is to do. */
export const checks = [
  { name: 'format', run: () => runNode(bin.prettier, '--check', '--log-level=warn', '.') },
  { name: 'lint', run: () => runNode(bin.eslint, '.', '--max-warnings', '0') },
  { name: 'types', run: checkTypes },
  { name: 'generated files are fresh', run: checkFresh },
  { name: 'publint', run: () => runNode(bin.publint, '--strict') },
  { name: 'syntax is ES2020', run: checkSyntax },
  { name: 'size', run: () => runNode(bin.sizeLimit) },
];
