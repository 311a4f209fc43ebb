/**
 * Finds, and where it can installs, the browsers the tests run in.
 * `node scripts/browsers.mjs [--browsers=chromium,firefox]` does it by hand.
 */
import { pathToFileURL } from 'node:url';
import { findBrowser } from './browsers/find.mjs';
import { installBrowser } from './browsers/install.mjs';
import { leftOut, selectEngines } from './browsers/select.mjs';

const rule = '!'.repeat(78);

export function shout(...lines) {
  console.error(`\n${rule}\n${lines.map((line) => `!! ${line}`).join('\n')}\n${rule}\n`);
}

/** Answers the engines that can be driven and those that cannot be had. */
export async function ensureBrowsers(selected) {
  const found = [];
  const missing = [];
  for (const engine of selected) {
    let browser = await findBrowser(engine);
    if (!browser) {
      console.log(`${engine} is not on this machine: installing it.`);
      await installBrowser(engine, async () => Boolean((browser = await findBrowser(engine))));
    }
    if (browser) found.push(browser);
    else missing.push(engine);
  }
  for (const { engine, kind, executablePath } of found) {
    console.log(`${engine.padEnd(8)} ${kind.padEnd(10)} ${executablePath}`);
  }
  if (missing.length > 0) {
    shout(
      `MISSING BROWSER: ${missing.join(', ')}`,
      'It could not be found or installed. Its tests count as FAILED.',
    );
  }
  const omitted = leftOut(selected);
  if (omitted.length > 0) {
    shout(`LEFT OUT BY REQUEST: ${omitted.join(', ')}`, 'This is not a full test run.');
  }
  return { found, missing };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flag = process.argv.find((argument) => argument.startsWith('--browsers='));
  const { missing } = await ensureBrowsers(selectEngines(flag?.slice('--browsers='.length)));
  process.exitCode = missing.length > 0 ? 1 : 0;
}
