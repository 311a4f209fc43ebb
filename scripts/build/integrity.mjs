/** The hashes for the `integrity` attribute of a script tag. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folders = ['', 'alone', 'chunks'];

export function writeIntegrity(dist = 'dist') {
  const hashes = {};
  for (const folder of folders) {
    for (const name of readdirSync(path.join(dist, folder)).sort()) {
      if (!/\.m?js$/.test(name)) continue;
      const hash = createHash('sha384').update(readFileSync(path.join(dist, folder, name)));
      hashes[path.posix.join(folder, name)] = `sha384-${hash.digest('base64')}`;
    }
  }
  writeFileSync(path.join(dist, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}
