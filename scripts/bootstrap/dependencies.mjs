/** Installs what the lockfile names when it is not there. Nothing but Node's own modules in here. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

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

function npm(...args) {
  const path = process.env.npm_execpath;
  const { status } = path
    ? spawnSync(process.execPath, [path, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

const sqlite = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node';

/** Only this one package has a native part that is needed; it is fetched, or compiled here. */
function ensureSqlite() {
  if (existsSync(sqlite)) return;
  console.log('Making the SQLite driver; where it has to be compiled this takes a minute …');
  if (!npm('rebuild', 'better-sqlite3') || !existsSync(sqlite)) {
    console.error(
      'The SQLite driver could not be made (no prebuilt one, no C++ compiler): the collector cannot run on SQLite here.',
    );
  }
}

export function ensureDependencies() {
  if (!isInstalled()) {
    console.log('Installing packages …');
    // Two of the runner's packages could otherwise fetch drivers that are not used.
    if (!npm('ci', '--ignore-scripts', '--no-audit', '--no-fund'))
      throw new Error('npm ci failed: is a package registry within reach?');
  }
  ensureSqlite();
}
