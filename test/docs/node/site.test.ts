import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { buildSite, launch, output, serve, type Served } from './open-site.js';

/** Live examples show elements of the kit, which have tests of their own; this is about the site. */
const pagesOf = (folder = output): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (/\/(assets|dist|feeds|pagefind)$/.test(file)) return [];
    if (entry.isDirectory()) return pagesOf(file);
    return file.endsWith('.html') ? [path.posix.relative(output, file)] : [];
  });

const idsIn = (html: string): Set<string> =>
  new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id!));

/** Where links of a page lead that is not there. */
function brokenLinks(page: string): string[] {
  const html = readFileSync(`${output}/${page}`, 'utf8');
  const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link]) => link!);
  // Examples are code: their addresses are the reader's.
  return links
    .filter((link) => !/^(https?:|data:|mailto:)/.test(link))
    .filter((link) => {
      const [file = '', fragment] = link.split('#');
      const target = file ? path.posix.join(path.posix.dirname(page), file) : page;
      if (!existsSync(`${output}/${target}`)) return true;
      return (
        fragment !== undefined &&
        !idsIn(readFileSync(`${output}/${target}`, 'utf8')).has(decodeURIComponent(fragment))
      );
    });
}

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    // Each example's frame is a page of its own, with an element that is tested elsewhere.
    const { violations } = await runner.run({ exclude: ['iframe'] } as never, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]!.target.join(' ')} ${nodes[0]!.html}`,
    );
  });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [...found, `${overflow} px too wide`] : found;
}

describe('the site of the documentation', () => {
  let browser: Browser;
  let site: Served;
  let pages: string[];

  before(async () => {
    buildSite();
    pages = pagesOf();
    site = await serve(output);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('has every page, in both languages where readers are not developers', () => {
    for (const page of ['index', 'editor', 'webmaster', 'privacy', 'accessibility']) {
      assert.ok(pages.includes(`${page}.html`), page);
      assert.ok(pages.includes(`en/${page}.html`), `en/${page}`);
    }
    assert.ok(pages.length > 25, `${pages.length} pages`);
  });

  it('has no broken link', () => {
    const broken = pages.flatMap((page) => brokenLinks(page).map((link) => `${page}: ${link}`));
    assert.deepEqual(broken, []);
  });

  it('axe finds nothing: light on a desktop, dark on a phone', async () => {
    const page = await browser.newPage();
    // What the frames of examples show is not looked at here.
    await page.route(/\/(dist|feeds)\//, (route) => route.abort());
    const found: string[] = [];
    for (const one of pages) {
      await page.goto(`${site.origin}/${one}`, { waitUntil: 'load' });
      await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
      for (const [colorScheme, size] of [
        ['light', { width: 1280, height: 900 }],
        ['dark', { width: 390, height: 800 }],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(size);
        // The page hears of its new size after the call has returned.
        await page.waitForFunction((width) => innerWidth === width, size.width);
        for (const violation of await violations(page))
          found.push(`${one}, ${colorScheme}: ${violation}`);
      }
    }
    await page.close();
    assert.deepEqual(found, []);
  });

  it('reads without script: text, contents and the code of examples', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const one of ['index.html', 'en/webmaster.html', 'api/civic-pledge-form.html']) {
      await page.goto(`${site.origin}/${one}`);
      assert.ok(await page.locator('main h1').isVisible(), one);
      assert.ok(await page.locator('nav a').first().isVisible(), one);
      assert.ok(await page.locator('pre code').first().isVisible(), one);
      assert.ok(!(await page.locator('header form').isVisible()), `${one} shows a dead search`);
    }
    await context.close();
  });

  it('finds pages, in Chinese and in English', async () => {
    const page = await browser.newPage();
    for (const [start, words, expected] of [
      ['index.html', '缓存', 'webmaster.html'],
      ['index.html', 'conformance', 'back-end.html'],
      ['en/index.html', 'IIS', 'en/webmaster.html'],
    ] as const) {
      await page.goto(`${site.origin}/${start}`);
      await page.getByRole('searchbox').fill(words);
      await page.locator(`#found a[href$="/${expected}"]`).first().waitFor({ timeout: 90_000 });
    }
    await page.close();
  });

  it('shows every example alive, and follows a change', async () => {
    const page = await browser.newPage();
    const withExamples = pages.filter((one) =>
      readFileSync(`${output}/${one}`, 'utf8').includes('<live-example>'),
    );
    assert.ok(withExamples.length >= 7, `${withExamples.length} pages have examples`);
    for (const one of withExamples) {
      await page.goto(`${site.origin}/${one}`);
      const frames = page.locator('live-example iframe');
      for (let index = 0; index < (await frames.count()); index += 1) {
        const stage = frames.nth(index).contentFrame();
        const drawn = stage.locator('[part~=base], [slot=debug], ul').first();
        await drawn.waitFor({ timeout: 90_000 }).catch((error: Error) => {
          throw new Error(`${one}, example ${index + 1}: ${error.message}`);
        });
      }
    }
    await page.goto(`${site.origin}/index.html`);
    await page.locator('live-example textarea').first().fill('<p id="mine">mine</p>');
    const stage = page.locator('live-example iframe').first().contentFrame();
    await stage.locator('#mine').waitFor({ timeout: 90_000 });
    await page.close();
  });

  it('has the reader’s switch for larger type', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/index.html`);
    await page.getByRole('button', { name: '大字' }).press('Enter');
    await page.reload();
    assert.equal(await page.locator('html').getAttribute('class'), 'civic-large-type');
    await page.close();
  });
});
