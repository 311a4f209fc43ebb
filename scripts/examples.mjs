/**
 * `npm run examples [-- react vue …]`: every framework example as a stranger would have it: copied to an
 * empty folder, installed from its lockfile with the kit as a packed tarball, built, and opened.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { closingLine } from './test/totals.mjs';

ensureDependencies();
const { launchChromium } = await import('./docs/chromium.mjs');
const { npm, installWithKit, packKit } = await import('./docs/npm.mjs');
const { openExample } = await import('./examples/open-example.mjs');

const all = readdirSync('examples').filter((name) => existsSync(`examples/${name}/package.json`));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`No such example: ${unknown}. There are: ${all}`);

const folder = mkdtempSync(path.join(os.tmpdir(), 'civic-examples-'));
const isSource = (file) => !/(^|\/)(node_modules|dist)(\/|$)/.test(file.replaceAll('\\', '/'));
const tarball = packKit(folder);
const browser = await launchChromium();
const counts = { passed: 0, failed: 0, skipped: 0 };

for (const name of wanted.length > 0 ? wanted : all) {
  const copy = path.join(folder, name);
  const started = Date.now();
  try {
    const from = path.join('examples', name);
    cpSync(from, copy, {
      recursive: true,
      filter: (file) => isSource(path.relative(from, file)) || statSync(file).isFile(),
    });
    installWithKit(copy, tarball);
    npm(copy, 'run', 'build');
    // A recipe that is checked by its compiler alone has no page.
    const page = path.join(copy, 'dist');
    const seen = existsSync(page) ? await openExample(browser, page) : 'type-checks';
    counts.passed += 1;
    console.log(
      `ok      ${name.padEnd(10)} ${seen} (${Math.round((Date.now() - started) / 1000)} s)`,
    );
  } catch (error) {
    counts.failed += 1;
    console.error(`FAILED  ${name}\n${error.stack ?? error}`);
  }
}

await browser.close();
rmSync(folder, { recursive: true, force: true });
console.log(`\n${closingLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
