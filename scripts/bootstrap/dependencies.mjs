/** Installs what a lockfile names when it is not there. Nothing but Node's own modules in here. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Compares versions, not dates: a checkout gives every file the date of today. */
function isInstalled(folder) {
  const wanted = packagesOf(path.join(folder, 'package-lock.json'));
  const installed = packagesOf(path.join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(
    ([name, { version, optional, link }]) =>
      name === '' || optional || link || installed[name]?.version === version,
  );
}

function npm(folder, ...args) {
  const file = process.env.npm_execpath;
  const options = { cwd: folder, stdio: 'inherit' };
  const { status } = file
    ? spawnSync(process.execPath, [file, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}

/**
 * Installs the packages of a folder that has a lockfile of its own.
 * @param more arguments for `npm ci` besides the usual ones.
 */
export function ensurePackages(folder, ...more) {
  if (isInstalled(folder)) return;
  console.log(folder === '.' ? 'Installing packages …' : `Installing the packages of ${folder} …`);
  // Install scripts could fetch browsers and drivers that are not used.
  if (!npm(folder, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', ...more))
    throw new Error(`npm ci failed in ${folder}: is a package registry within reach?`);
}

const sqlite = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';

/** Only this one package has a native part that is needed; it is fetched, or compiled here. */
function ensureSqlite() {
  if (existsSync(sqlite)) return;
  console.log('Making the SQLite driver; where it has to be compiled this takes a minute …');
  if (!npm('.', 'rebuild', 'better-sqlite3') || !existsSync(sqlite)) {
    console.error(
      'The SQLite driver could not be made (no prebuilt one, no C++ compiler): the collector cannot run on SQLite here.',
    );
  }
}

export function ensureDependencies() {
  ensurePackages('.');
  ensureSqlite();
}
