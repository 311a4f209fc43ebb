import { ensurePackages } from './support/libraries.js';
import { startSite } from './support/site.js';
import { startBrowser } from './support/browser.js';
import { tryFrames } from './matrix/try-frames.js';
ensurePackages();
const site = await startSite();
const browser = await startBrowser();
const start = Date.now();
for (const r of await tryFrames(browser, site))
  console.log(
    Object.values(r.faults).some(Boolean) ? 'XX' : 'ok',
    r.name,
    JSON.stringify(r.faults),
  );
console.log(Date.now() - start, 'ms');
await browser.close();
await site.close();
process.exit(0);
