/**
 * What is measured of each state that is drawn: contrast of text and parts, the height of what is pressed, and what axe finds. The
 * same list of states as the pictures', by the same arithmetic as the tests'.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from 'esbuild';

const { code: contrast } = transformSync(readFileSync('test/helpers/contrast.ts', 'utf8'), {
  loader: 'ts',
  format: 'iife',
  globalName: 'contrast',
});
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Large type has larger targets. */
const leastTarget = { light: 44, dark: 44, forced: 44, large: 56 };

/** @returns what is wrong, in words. */
export async function measure(page, mode) {
  const least = leastTarget[mode.name];
  if (!least) return [];
  await page.evaluate(contrast + ';window.contrast = contrast');
  const faults = await page.evaluate((height) => {
    // Behind the page is the engine's own ground, which no style tells.
    document.documentElement.style.background = 'Canvas';
    const main = document.querySelector('main');
    return [...contrast.lowContrast(main), ...contrast.smallTargets(main, height)];
  }, least);
  if (mode.name !== 'light') return faults;
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run('main', {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].target.join(' ')}`);
  });
  return [...faults, ...violations];
}
