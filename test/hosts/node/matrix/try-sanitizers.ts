import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { packagesFolder } from '../support/libraries.js';
import type { HostSite } from '../support/site.js';
import { snippetFor, tryArticle } from './articles.js';
import type { Result } from './result.js';

type Clean = (html: string) => string | Promise<string>;

const load = createRequire(path.join(packagesFolder, 'x.js'));

async function rehype(): Promise<Clean> {
  const get = async (name: string): Promise<Record<string, any>> =>
    (await import(pathToFileURL(load.resolve(name)).href)) as Record<string, any>;
  const [{ unified }, parse, sanitize, stringify] = await Promise.all([
    get('unified'),
    get('rehype-parse'),
    get('rehype-sanitize'),
    get('rehype-stringify'),
  ]);
  const processor = unified!()
    .use(parse.default, { fragment: true })
    .use(sanitize.default)
    .use(stringify.default);
  return async (html) => String(await processor.process(html));
}

/** DOMPurify is a thing of pages. */
function domPurify(browser: Browser, site: HostSite): Clean {
  return async (html) => {
    const page = await browser.newPage();
    await page.goto(
      site.serve('/purify.html', {
        body: '<!doctype html><script src="/packages/dompurify/dist/purify.js"></script>',
      }),
    );
    const clean = await page.evaluate(
      (given) =>
        (
          window as unknown as { DOMPurify: { sanitize: (html: string) => string } }
        ).DOMPurify.sanitize(given),
      html,
    );
    await page.close();
    return clean;
  };
}

/** The desk's snippet through every filter, in its default configuration. */
export async function trySanitizers(browser: Browser, site: HostSite): Promise<Result[]> {
  const filters: Record<string, Clean> = {
    DOMPurify: domPurify(browser, site),
    'sanitize-html': load('sanitize-html') as Clean,
    'js-xss': load('xss') as Clean,
    'rehype-sanitize': await rehype(),
  };
  const { html, text } = snippetFor(site.origin);
  const results: Result[] = [];
  for (const [name, clean] of Object.entries(filters)) {
    results.push({
      name,
      what: '',
      faults: {
        link: await tryArticle(browser, site, await clean(html)),
        address: await tryArticle(browser, site, await clean(`<p>${text}</p>`)),
      },
    });
  }
  return results;
}
