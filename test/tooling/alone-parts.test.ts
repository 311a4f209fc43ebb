/** What an element's own script loads later, in a browser: the parts beside it have to know of each other. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error A plain script has no types.
import * as folder from '../../scripts/docs/serve-folder.mjs';
import { startChromium } from '../faults/node/chromium.js';

const { serveFolder } = folder as {
  serveFolder: (path: string) => Promise<{ origin: string; close: () => Promise<unknown> }>;
};

describe('a script alone', { timeout: 120_000 }, () => {
  for (const [name, feed, shown] of [
    ['agenda', 'agenda-sample', '.entry .facts'],
    ['records', 'records-sample', '.record .behind dl'],
  ] as const)
    it(`of ${name} shows what is behind a disclosure`, async (context) => {
      const server = await serveFolder('.');
      context.after(() => server.close());
      const browser = await startChromium(context);
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(`${server.origin}/test/visual/stage.html`);
      await page.setContent(
        `<civic-${name} src="${server.origin}/demo/feeds/${feed}.json"></civic-${name}>`,
      );
      await page.addScriptTag({ url: `/dist/alone/civic-${name}.js` });
      await page.locator('summary').filter({ visible: true }).first().click();
      await page.locator(shown).first().waitFor();
      if (name === 'agenda') {
        await page.locator('[part=views] button').last().click();
        await page.locator('[role=grid]').waitFor();
      }
      assert.deepEqual(errors, []);
    });
});
