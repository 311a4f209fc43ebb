/** What host pages run, from where it is published. Nothing of it is kept in this repository. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error -- plain JavaScript, without types
import * as apt from '../../../../scripts/bootstrap/apt.mjs';
// @ts-expect-error -- plain JavaScript, without types
import { ensurePackages as ensurePackagesOf } from '../../../../scripts/bootstrap/dependencies.mjs';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));
const hostsFolder = path.join(root, 'test/hosts');
const cache = path.join(root, '.cache/hosts');
export const packagesFolder = path.join(hostsFolder, 'node_modules');

/** The libraries that host pages run, by the lockfile of test/hosts. */
export const ensurePackages = (): void =>
  (ensurePackagesOf as (...args: string[]) => void)(hostsFolder, '--legacy-peer-deps');

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
