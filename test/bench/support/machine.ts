import { readFileSync } from 'node:fs';
import os from 'node:os';
import type { Browser } from 'playwright-core';
import { ensurePeers, peers, peerVersion } from './peers.js';

/** What the figures depend on besides the code. */
export interface Machine {
  readonly processors: number;
  readonly platform: string;
  /** Programs that wanted a processor in the minute before. */
  readonly load: number;
  readonly versions: Readonly<Record<string, string>>;
}

export function describeMachine(browser: Browser): Machine {
  ensurePeers();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return {
    processors: os.cpus().length,
    platform: `${os.platform()} ${os.arch()}`,
    load: Math.round(os.loadavg()[0]!),
    versions: {
      'civic-widgets': version,
      Chromium: browser.version(),
      'Node.js': process.versions.node,
      ...Object.fromEntries(peers.map((peer) => [peer.name, peerVersion(peer)])),
    },
  };
}
