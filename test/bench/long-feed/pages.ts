import { readdirSync } from 'node:fs';
import { kitFolder, kitScript } from '../support/bundle.js';
import { servePages, type PageServer } from '../support/server.js';
import { feedOf } from './feed.js';

/** What a page in use has shown before. */
export const shortFeed = 100;

/** A page with the kit and what is beside it, and feeds of so many members at `/<count>.json`. */
export function serveFeeds(counts: readonly number[]): Promise<PageServer> {
  const beside = readdirSync(kitFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(parts|chunks)\/.*\.mjs$/.test(file),
  );
  return servePages({
    '/page.html': {
      type: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="zh-Hans"><title>feed</title><script src="civic.js"></script><body>',
    },
    ...Object.fromEntries(
      ['civic.js', ...beside].map((file) => [
        `/${file}`,
        { type: 'text/javascript', body: kitScript(file) },
      ]),
    ),
    ...Object.fromEntries(
      [shortFeed, ...counts].map((count) => [
        `/${count}.json`,
        { type: 'application/json', body: feedOf(count) },
      ]),
    ),
  });
}
