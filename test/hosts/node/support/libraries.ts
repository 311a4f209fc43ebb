/** What host pages run, from where it is published. Nothing of it is kept in this repository. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error -- plain JavaScript, without types
import * as apt from '../../../../scripts/bootstrap/apt.mjs';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));
const hostsFolder = path.join(root, 'test/hosts');
const cache = path.join(root, '.cache/hosts');
export const packagesFolder = path.join(hostsFolder, 'node_modules');

interface Lock {
  packages?: Record<string, { version?: string; optional?: boolean }>;
}

const lockOf = (file: string): Lock =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Lock) : {};

/** Installs the packages of test/hosts where they are not those of its lockfile. */
export function ensurePackages(): void {
  const { packages: wanted = {} } = lockOf(path.join(hostsFolder, 'package-lock.json'));
  const { packages: found = {} } = lockOf(path.join(packagesFolder, '.package-lock.json'));
  const isThere = Object.entries(wanted).every(
    ([folder, { version, optional }]) =>
      folder === '' || optional || found[folder]?.version === version,
  );
  if (isThere) return;
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'];
  const options = { cwd: hostsFolder, stdio: 'inherit' } as const;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, options);
  if (status !== 0) throw new Error('The libraries of host pages could not be installed.');
}

/** A file of a Debian package that is installed here, or is installed now. */
export function debianFile(name: string, file: string): string {
  if (!existsSync(file)) (apt.installByApt as (...names: string[]) => boolean)(name);
  if (!existsSync(file)) throw new Error(`${file} of Debian's ${name} is not to be had here.`);
  return file;
}

/** A file out of a Debian package that is not installed: WordPress would bring a database server. */
export function unpackedDebianFile(name: string, file: string): string {
  const folder = path.join(cache, name);
  const target = path.join(folder, file);
  if (existsSync(target)) return target;
  mkdirSync(folder, { recursive: true });
  const download = (): void => void spawnSync('apt-get', ['download', name], { cwd: folder });
  const find = (): string | undefined => readdirSync(folder).find((one) => one.endsWith('.deb'));
  download();
  if (!find()) {
    // A machine that was just set up has no list of packages.
    (apt.installByApt as (...names: string[]) => boolean)();
    download();
  }
  const archive = find();
  if (archive) spawnSync('dpkg-deb', ['-x', archive, '.'], { cwd: folder });
  if (!existsSync(target)) throw new Error(`${file} of Debian's ${name} is not to be had here.`);
  return target;
}

export const cacheFolder = (name: string): string => {
  const folder = path.join(cache, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};
