import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with what axe finds on a page as it is, without frames: the desk's preview shows the kit, which has tests of its own. */
export async function assertAccessible(page: Page, where?: string): Promise<void> {
  // Not as a script in the page: policies forbid those.
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await runner.run({ exclude: [['iframe']] }, { iframes: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
  });
  assert.deepEqual(found, [], where);
}
