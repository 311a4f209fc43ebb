import { cpSync } from 'node:fs';
import path from 'node:path';
// @ts-expect-error A plain script has no types.
import * as packages from '../../scripts/docs/npm.mjs';

export const npm = packages.npm as (folder: string, ...args: string[]) => string;

const driver = 'node_modules/better-sqlite3/build';

/** Installs the package `civic-server` as it would be published. */
export function installServer(folder: string): void {
  const [{ filename }] = JSON.parse(
    npm('server', 'pack', '--json', '--silent', '--pack-destination', folder),
  ) as [{ filename: string }];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  npm(folder, 'install', '--silent', ...quiet, path.join(folder, filename));
  // The one native part was made when this repository's packages were installed.
  cpSync(driver, path.join(folder, driver), { recursive: true });
}
