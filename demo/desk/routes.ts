import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono, type Handler } from 'hono';
import { staticFiles } from '../static-files.js';
import { deskBundle } from './bundle.js';
import { deskApi } from './server/api.js';
import { FeedFiles } from './server/feed-files.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export interface DeskSettings {
  /** Where the feeds are. */
  feedsFolder: string;
  /** Of the collector on this machine; handed to pages on this machine only. */
  adminToken?: string | undefined;
}

/** The editors' desk: its page at `/`, its parts under `/desk/`, pictures beside the feeds. */
export function deskRoutes({ feedsFolder, adminToken }: DeskSettings): Hono {
  const app = new Hono();
  app.route('/desk/api', deskApi(new FeedFiles(feedsFolder), adminToken));
  app.get('/', page('index.html'));
  app.get('/desk/preview/:page{(bare|portal|newspaper)\\.html}', async (context) =>
    context.html(await readFile(here(`preview/${context.req.param('page')}`), 'utf8')),
  );
  app.get('/desk/:file{[\\w-]+\\.(js|css)}', async (context, next) => {
    const file = context.req.param('file');
    const content = (await deskBundle()).get(file);
    if (!content) return next();
    return context.body(new Uint8Array(content), 200, {
      'Content-Type': file.endsWith('.css')
        ? 'text/css; charset=utf-8'
        : 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
  });
  app.get('/feeds/pictures/*', staticFiles(path.join(feedsFolder, 'pictures'), '/feeds/pictures/'));
  return app;
}

/** A page that no other site may put into a frame: its buttons write files. */
const page =
  (name: string): Handler =>
  async (context) =>
    context.html(await readFile(here(name), 'utf8'), 200, {
      'X-Frame-Options': 'DENY',
      'Cache-Control': 'no-cache',
    });
