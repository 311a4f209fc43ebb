/** The hashes for the `integrity` attribute of a script tag. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function writeIntegrity(dist = 'dist') {
  const hashes = {};
  for (const file of readdirSync(dist, { recursive: true }).sort()) {
    const name = file.split(path.sep).join('/');
    // The package's modules are for bundlers.
    if (!/\.m?js$/.test(name) || /^(esm|ide)\//.test(name)) continue;
    const hash = createHash('sha384').update(readFileSync(path.join(dist, file)));
    hashes[name] = `sha384-${hash.digest('base64')}`;
  }
  writeFileSync(path.join(dist, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}
