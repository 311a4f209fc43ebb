import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
// @ts-expect-error A plain script has no types.
import * as chromium from '../../../scripts/docs/chromium.mjs';
// @ts-expect-error A plain script has no types.
import * as files from '../../../scripts/docs/serve-folder.mjs';

export const output = 'docs-site/_site';

export const launch = (): Promise<Browser> => chromium.launchChromium() as Promise<Browser>;

export interface Served {
  origin: string;
  close: () => Promise<void>;
}
export const serve = (folder: string): Promise<Served> =>
  files.serveFolder(folder) as Promise<Served>;

/** The site as `npm run docs` builds it, of the API pages as they are committed. */
export function buildSite(): void {
  execFileSync(process.execPath, ['scripts/docs.mjs', '--as-it-is'], {
    stdio: 'pipe',
    timeout: 600_000,
  });
}
