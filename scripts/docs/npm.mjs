/** npm, as the command that started this one, in any folder. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runNode } from '../build/steps.mjs';

/** Throws with what npm said where it fails; answers what it printed. */
export function npm(folder, ...args) {
  const file = process.env.npm_execpath;
  const [command, first] = file?.endsWith('.js') ? [process.execPath, [file]] : ['npm', []];
  const { status, stdout, stderr } = spawnSync(command, [...first, ...args], {
    cwd: folder,
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} in ${folder}:\n${stdout}\n${stderr}`);
  return stdout;
}

/** The kit as it would be published. */
export function packKit(to) {
  // Not by `prepack`: tests that pack side by side would build into the same folder.
  if (!existsSync('dist/esm/index.js')) runNode('scripts/build.mjs', '--quiet', '--package');
  npm('.', 'pack', '--ignore-scripts', '--pack-destination', to);
  return path.join(
    to,
    readdirSync(to).find((name) => name.endsWith('.tgz')),
  );
}

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];

/** What the folder's own lockfile names, and then the kit. */
export function installWithKit(folder, tarball) {
  npm(folder, 'ci', ...quiet);
  npm(folder, 'install', '--no-save', '--no-package-lock', ...quiet, tarball);
}
