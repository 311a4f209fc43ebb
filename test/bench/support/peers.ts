import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle.js';

const folder = 'test/bench';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string; optional?: boolean }>>;
}

const read = (file: string): Lockfile => JSON.parse(readFileSync(file, 'utf8')) as Lockfile;

function isInstalled(): boolean {
  const installed = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const has = read(installed).packages;
  return Object.entries(read(path.join(folder, 'package-lock.json')).packages).every(
    ([name, { version, optional }]) => !name || optional || has[name]?.version === version,
  );
}

/** The benchmark's own packages: nobody who only uses or tests the kit downloads them. */
export function ensurePeers(): void {
  if (isInstalled()) return;
  console.log('Installing what the kit is compared with …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed: is a package registry within reach?');
}

export const peers = [
  { name: 'Shoelace', package: '@shoelace-style/shoelace', entry: `${folder}/peers/shoelace.mjs` },
  { name: 'Material Web', package: '@material/web', entry: `${folder}/peers/material.mjs` },
] as const;

export type Peer = (typeof peers)[number];

export function peerVersion(peer: Peer): string {
  const file = path.join(folder, 'node_modules', peer.package, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

export function bundlePeer(peer: Peer): Promise<string> {
  ensurePeers();
  return bundle(peer.entry);
}
