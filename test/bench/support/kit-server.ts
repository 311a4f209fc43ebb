import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kitFolder, kitScript } from './bundle.js';
import { servePages, type Answer, type PageServer } from './server.js';

const script = 'text/javascript; charset=utf-8';

/** The kit with what comes beside it, which a script in the page's own text could not fetch; and pages to put it in. */
export function serveKit(answers: Readonly<Record<string, Answer>>): Promise<PageServer> {
  const modules = readdirSync(kitFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /^(chunks|parts)\/.*\.mjs$/.test(file));
  return servePages({
    ...Object.fromEntries(
      ['civic.js', ...modules].map((file) => [`/${file}`, { type: script, body: kitScript(file) }]),
    ),
    ...answers,
  });
}

/** The feeds of the demo, at `/feeds/`. */
export const demoFeeds = (): Record<string, Answer> =>
  Object.fromEntries(
    readdirSync('demo/feeds')
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        `/feeds/${file}`,
        {
          type: 'application/json; charset=utf-8',
          body: readFileSync(path.join('demo/feeds', file), 'utf8'),
        },
      ]),
  );
