import { serveFolder } from '../docs/serve-folder.mjs';

const patience = { timeout: 15_000 };

/** What every example shows: one card of its feed, and the name of an event that arrived. */
const expected = { name: '高微', figure: '8437', event: 'civic-data' };

/** Opens what an example built; throws where no card shows, no event arrives or the page complains. */
export async function openExample(browser, folder) {
  const server = await serveFolder(folder);
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  try {
    await page.goto(`${server.origin}/index.html`);
    // Playwright looks into open shadow roots.
    await page.locator('civic-member-card [part~=base]').waitFor(patience);
    await page.waitForFunction(
      ({ event }) => document.querySelector('output')?.textContent === event,
      expected,
      patience,
    );
    const shown = await page.locator('civic-member-card [part~=base]').innerText();
    for (const text of [expected.name, expected.figure]) {
      if (!shown.includes(text)) throw new Error(`The card does not say ${text}:\n${shown}`);
    }
    if (complaints.length > 0) throw new Error(`The page complains:\n${complaints.join('\n')}`);
    return `shows ${expected.name}, hears ${expected.event}`;
  } finally {
    await page.close();
    await server.close();
  }
}
