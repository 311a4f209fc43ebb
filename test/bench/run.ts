/**
 * How fast the kit is: against hand-written elements, and beside two libraries that do the same job. No network.
 *
 *     npm run bench                                  all jobs, written to docs/performance.md
 *     npm run bench -- --job=cards,heap              these alone
 *     npm run bench -- --rounds=3 --no-write         a quick look
 *     npm run bench -- --release                     all jobs, kept as what this version was released with
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { format as prettier } from 'prettier';
import { openChromium } from './support/browser.js';
import type { Findings } from './support/figure.js';
import { describeMachine } from './support/machine.js';
import { ensurePeers } from './support/peers.js';
import { addRelease, readReleases } from './support/releases.js';
import { print, toPage } from './support/report.js';
import { readResults, writeResults, type Result, type Results } from './support/results.js';

/** What a job is run with. */
export interface JobContext {
  readonly browser: Browser;
  readonly rounds: number;
  /** Further ones of the command line, without their dashes. */
  readonly options: ReadonlyMap<string, string>;
}

export type Job = (context: JobContext) => Promise<Findings>;

/** In the order of the page. */
const jobs = [
  'size',
  'cards',
  'meters',
  'forms',
  'typing',
  'controls',
  'surveys',
  'cold-page',
  'start',
  'old-browser',
  'records',
  'agenda',
  'photos',
  'minimal',
  'heap',
  'validation',
  'collector',
] as const;

const options = new Map(
  process.argv.slice(2).map((argument) => {
    const [name = '', value = ''] = argument.replace(/^--/, '').split('=');
    return [name, value];
  }),
);
const rounds = Number(options.get('rounds') ?? 7);
const wanted = options.get('job')?.split(',');
const unknown = wanted?.filter((name) => !(jobs as readonly string[]).includes(name)) ?? [];
if (unknown.length > 0)
  throw new Error(`No job ${unknown.join(', ')}. There are: ${jobs.join(', ')}.`);

async function runJobs(browser: Browser): Promise<void> {
  for (const name of jobs) {
    if (wanted && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    const machine = describeMachine(browser);
    const { run } = (await import(`./jobs/${name}.js`)) as { run: Job };
    const findings = await run({ browser, rounds, options });
    print(findings);
    const result = { ...findings, date: new Date().toISOString().slice(0, 10), rounds, machine };
    // After every job: what is interrupted keeps what it has.
    if (!options.has('no-write')) await write(name, result);
  }
}

async function write(job: string, result: Result): Promise<void> {
  // Read again: another job may have been run meanwhile.
  const found = new Map([...Object.entries(readResults()), [job, result]]);
  const inOrder = jobs.filter((name) => found.has(name)).map((name) => [name, found.get(name)!]);
  const results = Object.fromEntries(inOrder) as Results;
  writeResults(results);
  await writePage(results);
}

async function writePage(results: Results): Promise<void> {
  const page = await prettier(toPage(results, readReleases()), { parser: 'markdown' });
  writeFileSync('docs/performance.md', page);
}

ensurePeers();
const browser = await openChromium();
try {
  await runJobs(browser);
  if (options.has('release')) {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    addRelease(version, readResults());
    await writePage(readResults());
  }
} finally {
  await browser.close();
}
