/**
 * `npm test`: installs what is missing, builds, and runs every test in three engines. `npm run test:long` sends more
 * through the faults and drives the whole matrix of host pages.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensurePostgres } from './bootstrap/postgres.mjs';
import { ensureWebServers } from './bootstrap/web-servers.mjs';
import { ensureBrowsers, shout } from './browsers.mjs';
import { selectEngines } from './browsers/select.mjs';
import { runNode } from './build/steps.mjs';
import { parseOptions } from './test/options.mjs';
import { runBrowserTests, runNodeTests } from './test/runners.mjs';
import { addUp, closingLine, failureLines, timeLines } from './test/totals.mjs';

const options = parseOptions(process.argv.slice(2));
const folder = mkdtempSync(path.join(os.tmpdir(), 'civic-test-'));
const runs = [];

async function record(name, run) {
  const countsFile = path.join(folder, `${name}.json`);
  const started = performance.now();
  let ok = false;
  try {
    ok = (await run(countsFile)) !== false;
  } catch (error) {
    shout(error.message);
  }
  runs.push({ name, ok, countsFile, seconds: (performance.now() - started) / 1000 });
  return ok;
}

/** One after the other: pages that wait for frames do so in vain where something else has the processor. */
async function runTests(engines) {
  const { browserFiles, nodeFiles, long } = options;
  if (!long)
    await record('browsers', (counts) => runBrowserTests(counts, { engines, files: browserFiles }));
  await record('node', (counts) => runNodeTests(counts, { files: nodeFiles, isLong: long }));
}

if (await record('packages', ensureDependencies)) {
  const { found, missing } = await ensureBrowsers(selectEngines(options.browsers));
  ensurePostgres();
  await record('web-servers', () => ensureWebServers());
  for (const engine of missing) await record(`missing-${engine}`, () => false);

  // What does not build is one failure: to test an old build would hide it.
  if (
    !options.build ||
    (await record('build', () => runNode('scripts/build.mjs', '--quiet', '--package')))
  )
    await runTests(found.map(({ engine }) => engine));
}

const total = addUp(runs);
rmSync(folder, { recursive: true });
if (total.passed + total.failed === 0) shout('No test ran.');
for (const line of [...timeLines(runs, total), ...failureLines(total)]) console.log(line);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
