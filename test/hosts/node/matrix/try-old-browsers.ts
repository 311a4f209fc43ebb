/** The kit in a Chromium of 2020. */
import { freshName, names } from '../support/elements.js';
import { launchOld, untilItAnswers, type OldPage } from '../support/old-chromium.js';
import type { HostSite } from '../support/site.js';
import { cleanPage, commonSheet } from './pages.js';
import type { Result } from './result.js';

const shownScript = `${JSON.stringify(names)}.every(function (id) {
  var element = document.getElementById(id);
  var root = element && element.shadowRoot;
  return root && root.querySelector(id === 'pledge' ? 'input[name=consent-data]' : '[part~=base]') })`;

/** As a person would: the driver of 2020 knows nothing of shadow roots. */
const signScript = (name: string): string => `(function () {
  var root = document.getElementById('pledge').shadowRoot;
  function fill(selector, value) {
    var control = root.querySelector(selector);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  fill('input[name=name]', ${JSON.stringify(name)});
  fill('select[name=community]', 'dongyuan');
  fill('input[name=age]', '40');
  root.querySelector('input[name=consent-data]').click();
  root.querySelector('button[type=submit]').click();
})()`;

async function tryLoading(page: OldPage, site: HostSite, kit: string): Promise<string | undefined> {
  site.serve('/widgets.css', commonSheet);
  const { body } = cleanPage();
  const address = site.serve(`/old-${kit}.html`, {
    body: String(body).replace('/dist/civic.js', `/dist/${kit}`),
  });
  await page.goto(address);
  await page.waitForFunction(shownScript, { timeout: 50_000 });
  const name = freshName();
  await page.evaluate(signScript(name));
  await page.waitForFunction(
    `!!document.getElementById('pledge').shadowRoot.querySelector('.receipt')`,
    { timeout: 50_000 },
  );
  return (await site.signedBy(name)) === 1 ? undefined : 'no signature arrived';
}

/** A browser each: what one page has kept is not the next one's. */
async function tryKit(site: HostSite, kit: string): Promise<string | undefined> {
  const browser = await launchOld();
  // Asked to close, a browser in one process may not; and one that hangs is not waited for.
  const end = (): void => void browser.process()?.kill('SIGKILL');
  const timer = setTimeout(end, 119_000);
  try {
    return await tryLoading(await browser.newPage(), site, kit);
  } finally {
    clearTimeout(timer);
    end();
  }
}

export async function tryOldBrowsers(site: HostSite): Promise<Result[]> {
  const results: Result[] = [];
  for (const kit of ['civic.js', 'loader.js', 'civic-whole.js']) {
    let fault: string | undefined;
    try {
      fault = await untilItAnswers(() => tryKit(site, kit));
    } catch (error) {
      fault = error instanceof Error ? error.message.split('\n')[0] : String(error);
    }
    results.push({
      name: `Chromium 86, ${kit}`,
      what: 'a browser of 2020',
      faults: { works: fault },
    });
  }
  return results;
}
