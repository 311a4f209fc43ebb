import { readFile } from 'node:fs/promises';
import { Hono, type Handler } from 'hono';
import type { EditorAccess } from '../server/access/editors-only.js';
import { deskBundle, here } from './bundle.js';
import { previewPages } from './preview/messages.js';
import { createDeskApi } from './server/api.js';
import { FeedFiles } from './server/feed-files.js';

interface DeskSettings {
  feedsFolder: string;
  /** Of the collector on this machine; handed to editors only. */
  adminToken?: string | undefined;
  access: EditorAccess;
}

/** The editors' desk: its page at `/`, its parts under `/desk/`. */
export function createDeskRoutes({ feedsFolder, adminToken, access }: DeskSettings): Hono {
  const app = new Hono();
  app.get('/', access.takeKey, access.guard, page('index.html', "frame-ancestors 'none'"));
  app.use('/desk/*', access.guard);
  app.route('/desk/api', createDeskApi(new FeedFiles(feedsFolder), adminToken));
  for (const name of previewPages)
    app.get(`/desk/preview/${name}.html`, page(`preview/${name}.html`, "frame-ancestors 'self'"));
  app.get('/desk/:file{[\\w-]+\\.(js|css)}', async (context, next) => {
    const file = context.req.param('file');
    const content = (await deskBundle()).get(file);
    if (!content) return next();
    return context.body(new Uint8Array(content), 200, {
      'Content-Type': file.endsWith('.css')
        ? 'text/css; charset=utf-8'
        : 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      // A worker has the policy of its script.
      'Content-Security-Policy': "default-src 'self'; frame-ancestors 'none'",
    });
  });
  for (const address of ['/desk', '/desk/'])
    app.get(address, (context) => context.redirect('/', 302));
  return app;
}

/** Scripts are files, of any site: the page that tries a snippet has this policy, too, and loads the portal's kit. */
const policy = [
  "default-src 'self' blob: http: https:",
  "script-src 'self' http: https:",
  "style-src 'self' 'unsafe-inline' http: https:",
  "img-src 'self' data: blob: http: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** A page of the desk. Its buttons write files: no other site may put it into a frame. */
const page =
  (name: string, framing: "frame-ancestors 'none'" | "frame-ancestors 'self'"): Handler =>
  async (context) =>
    context.html(await readFile(here(name), 'utf8'), 200, {
      'Content-Security-Policy': `${policy}; ${framing}`,
      'X-Frame-Options': framing.endsWith("'self'") ? 'SAMEORIGIN' : 'DENY',
    });
