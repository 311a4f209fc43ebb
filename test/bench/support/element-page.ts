import { readdirSync } from 'node:fs';
import { bundle, kitFolder, kitScript } from './bundle.js';
import { servePages, type PageServer } from './server.js';

/**
 * A page with an address, which parts beside the script of one element are fetched from.
 *
 * @param inPage the file of `in-page` that works the element.
 */
export async function serveElement(name: string, inPage = name): Promise<PageServer> {
  const beside = readdirSync(kitFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(parts|chunks)\/.*\.mjs$/.test(file),
  );
  const alone = `alone/civic-${name}.js`;
  const scripts = new Map([alone, ...beside].map((file) => [`/${file}`, kitScript(file)]));
  scripts.set('/bench.js', await bundle(`test/bench/in-page/${inPage}.ts`));
  return servePages({
    '/page.html': {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="zh-Hans"><title>${name}</title><body><script src="${alone}"></script><script src="bench.js"></script>`,
    },
    ...Object.fromEntries(
      [...scripts].map(([path, body]) => [path, { type: 'text/javascript', body }]),
    ),
  });
}
