/** Runs one step after the other and stops at the first that fails. */
import { execFile, spawnSync } from 'node:child_process';

export function runNode(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${[script, ...args].join(' ')} failed`);
}

/** Runs a step beside others. @returns what it said, and whether it went well. */
export const runNodeBeside = (script, ...args) =>
  new Promise((resolve) => {
    const options = { encoding: 'utf8', maxBuffer: Infinity };
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      resolve({ isOk: !error, said: stdout + stderr }),
    );
  });

export const runTypescript = (script) => runNode('--import', 'tsx', script);

/** A package's command by its file: npx would look it up again, and on Windows is another thing. */
export const commands = {
  esCheck: 'node_modules/es-check/lib/cli/index.js',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  publint: 'node_modules/publint/src/cli.js',
  sizeLimit: 'node_modules/size-limit/bin.js',
  tsc: 'node_modules/typescript/bin/tsc',
  rollup: 'node_modules/rollup/dist/bin/rollup',
  analyze: 'node_modules/@custom-elements-manifest/analyzer/cem.js',
};
