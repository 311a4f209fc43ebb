import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { packagesFolder } from '../support/libraries.js';
import type { HostSite } from '../support/site.js';
import { snippetFor, tryArticle, type Snippet } from './articles.js';
import { editorPage, editors, type Editor } from './editors.js';
import type { Result } from './result.js';

interface OpenEditor {
  focus: () => void;
  read: () => string;
  write: (html: string) => void | Promise<void>;
}

declare const hostEditor: OpenEditor;

/** TipTap comes as modules only. */
async function serveTiptap(site: HostSite): Promise<void> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { Editor } from '@tiptap/core'; export { default as StarterKit } from '@tiptap/starter-kit';`,
      resolveDir: path.dirname(packagesFolder),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tiptap',
  });
  site.serve('/tiptap.js', {
    body: outputFiles[0]!.text,
    headers: { 'Content-Type': 'text/javascript' },
  });
}

async function openEditor(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => 'hostEditor' in window, null, {
    timeout: 50_000,
  });
}

/** Onto the real clipboard, as a copy button does it, and into the editor by its keys. */
async function paste(page: Page, data: Record<string, string>): Promise<string> {
  await page.evaluate((given) => {
    document.addEventListener(
      'copy',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        for (const type of Object.keys(given)) event.clipboardData!.setData(type, given[type]!);
      },
      { once: true, capture: true },
    );
    document.execCommand('copy');
  }, data);
  await page.evaluate(() => hostEditor.focus());
  // Some take the focus a frame later.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.keyboard.press('Control+V');
  await page.waitForFunction(() => hostEditor.read().includes('civic/'), null, { timeout: 50_000 });
  return page.evaluate(() => hostEditor.read());
}

async function tryWay(
  browser: Browser,
  site: HostSite,
  address: string,
  act: (page: Page) => Promise<string>,
): Promise<string | undefined> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await openEditor(page, address);
    return await tryArticle(browser, site, await act(page));
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
  } finally {
    await context.close();
  }
}

async function tryEditor(
  browser: Browser,
  site: HostSite,
  one: Editor,
  index: number,
  { html, text }: Snippet,
): Promise<Result> {
  const address = site.serve(`/editor-${index}.html`, { body: editorPage(one) });
  return {
    name: one.name,
    what: '',
    faults: {
      source: await tryWay(browser, site, address, async (page) => {
        await page.evaluate((source) => hostEditor.write(source), html);
        return page.evaluate(() => hostEditor.read());
      }),
      rich: await tryWay(browser, site, address, (page) =>
        paste(page, { 'text/html': html, 'text/plain': text }),
      ),
      plain: await tryWay(browser, site, address, (page) => paste(page, { 'text/plain': text })),
    },
  };
}

/** The desk's snippet through every editor: into the source view, pasted rich, pasted plain. */
export async function tryEditors(browser: Browser, site: HostSite): Promise<Result[]> {
  await serveTiptap(site);
  const snippet = snippetFor(site.origin);
  const results: Result[] = [];
  // One after the other: there is one clipboard.
  for (let index = 0; index < editors.length; index++)
    results.push(await tryEditor(browser, site, editors[index]!, index, snippet));
  return results;
}
