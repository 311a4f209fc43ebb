/** What `npm run verify` says of the benchmark's last figures: a warning and no failure, since no two machines agree. */
import { changesSince, readReleases } from './support/releases.js';
import { readResults } from './support/results.js';

const last = readReleases().at(-1);
for (const change of last ? changesSince(last, readResults()) : [])
  console.warn(`WARNING, more than a tenth: ${change}`);
