import { readFileSync } from 'node:fs';
import path from 'node:path';
// @ts-expect-error A plain script has no types.
import { ensurePackages } from '../../../scripts/bootstrap/dependencies.mjs';
import { bundle } from './bundle.js';

const folder = 'test/bench';

/** The benchmark's own packages: nobody who only uses or tests the kit downloads them. */
export const ensurePeers = (): void => (ensurePackages as (folder: string) => void)(folder);

export const peers = [
  { name: 'Shoelace', package: '@shoelace-style/shoelace', entry: `${folder}/peers/shoelace.mjs` },
  { name: 'Material Web', package: '@material/web', entry: `${folder}/peers/material.mjs` },
] as const;

type Peer = (typeof peers)[number];

export function peerVersion(peer: Peer): string {
  const file = path.join(folder, 'node_modules', peer.package, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

export function bundlePeer(peer: Peer): Promise<string> {
  ensurePeers();
  return bundle(peer.entry);
}
