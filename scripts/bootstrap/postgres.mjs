/** The collector's tests run on a real PostgreSQL: the system's, else a package that the tests themselves ask for. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { installByApt } from './apt.mjs';

const folder = '/usr/lib/postgresql';

const isThere = () =>
  existsSync(folder) &&
  readdirSync(folder).some((version) => existsSync(path.join(folder, version, 'bin', 'postgres')));

export function ensurePostgres() {
  if (isThere()) return;
  console.log('PostgreSQL is not on this machine: installing it.');
  installByApt('postgresql');
}
