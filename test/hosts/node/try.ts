import { ensurePackages } from './support/libraries.js';
import { startSite } from './support/site.js';
import { startBrowser } from './support/browser.js';
import { frameCases } from './matrix/frame-cases.js';
import { legacyCases } from './matrix/legacy-cases.js';
import { readingCases } from './matrix/reading-cases.js';
import { tryCases } from './matrix/try-cases.js';
import { tryOldBrowsers } from './matrix/try-old-browsers.js';
ensurePackages();
const site = await startSite();
const browser = await startBrowser();
const start = Date.now();
for (const r of [
  ...(await tryCases(browser, site, [...readingCases, ...legacyCases, ...frameCases])),
  ...(await tryOldBrowsers(site)),
])
  console.log(
    Object.values(r.faults).some(Boolean) ? 'XX' : 'ok',
    r.name,
    JSON.stringify(r.faults),
  );
console.log(Date.now() - start, 'ms');
await browser.close();
await site.close();
process.exit(0);
