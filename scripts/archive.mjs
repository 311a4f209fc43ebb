/**
 * `npm run archive [-- <folder>]`: what a webmaster without Node unpacks onto a site, as one zip: scripts,
 * schema, style sheet, hashes, licences, and a sample page that opens from the disk.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { isBuildOlder } from './bootstrap/is-stale.mjs';
import { runNode } from './build/steps.mjs';

ensureDependencies();
if (isBuildOlder()) runNode('scripts/build.mjs', '--quiet');
const { filesOfArchive } = await import('./release/archive-files.mjs');
const { zipSync } = await import('fflate');

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = process.argv[2] ?? '.cache';
const name = `civic-widgets-${version}`;
const file = path.join(folder, `${name}.zip`);
// One date for all, so that the same files make the same archive.
const mtime = new Date(1980, 0, 1, 12);
const entries = [...filesOfArchive()].map(([entry, content]) => [
  `${name}/${entry}`,
  [content, { level: 9, mtime }],
]);
mkdirSync(folder, { recursive: true });
writeFileSync(file, zipSync(Object.fromEntries(entries)));
console.log(`${file}: ${entries.length} files`);
