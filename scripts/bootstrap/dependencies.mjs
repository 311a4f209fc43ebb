/** Installs what the lockfile names when it is not there. Nothing but Node's own modules in here. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Compares versions, not dates: a checkout gives every file the date of today. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([folder, { version, optional, link }]) =>
      folder === '' || optional || link || installed[folder]?.version === version,
  );
}

export function ensureDependencies() {
  if (isInstalled()) return;
  console.log('Installing packages …');
  // Two of the runner's packages could otherwise fetch drivers that are not used.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed: is a package registry within reach?');
}
