/** Real servers for host pages: the kit as it is built, the libraries as they are published, a collector with its database. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createApp, isCollectorPath } from '../../../../server/collector/app.js';
import { openDatabase } from '../../../../server/collector/database/open.js';
import { openPhotoDisk } from '../../../../server/collector/photos/photo-disk.js';
import { readSettings, withLocalSecrets } from '../../../../server/settings.js';
import { feedsOf } from '../../../../server/pages/read-feed.js';
import { mountEmbeds } from '../../../../server/pages/routes.js';
import { staticFiles } from '../../../../server/static-files.js';
import { packagesFolder, root } from './libraries.js';

export interface ServedPage {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HostSite {
  /** Where the pages, the kit and the collector are. */
  readonly origin: string;
  /** Another origin with the kit, which sends no CORS headers and names every file plain text. */
  readonly elsewhere: string;
  /** Serves a page under a path from now on, and answers with its address. */
  readonly serve: (path: string, page: ServedPage) => string;
  /** Serves a file that is not of a package. */
  readonly serveFile: (path: string, file: string) => void;
  /** How often somebody of this name is in the collector's database. */
  readonly signedBy: (name: string) => Promise<number>;
  /** Slows down the kit's scripts by so many milliseconds. */
  kitDelay: number;
  readonly close: () => Promise<void>;
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function listen(app: Hono): Promise<{ server: Server; origin: string }> {
  const server = createServer(
    (request, response) => void getRequestListener(app.fetch)(request, response),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return { server, origin: `http://127.0.0.1:${port}` };
}

export async function startSite(): Promise<HostSite> {
  process.chdir(root);
  const folder = mkdtempSync(path.join(tmpdir(), 'civic-hosts-'));
  const settings = withLocalSecrets(
    readSettings({
      FEEDS_DIR: 'demo/feeds',
      DATABASE_FILE: path.join(folder, 'collector.sqlite'),
      ADMIN_TOKEN: 'token-of-these-tests-only',
      HASH_KEY: 'k'.repeat(32),
      RATE_LIMIT: 'off',
      MIN_SECONDS: '0',
      FEED_MAX_AGE: '0',
      ALLOWED_ORIGINS: '*',
    }),
    () => undefined,
  );
  const database = await openDatabase(settings.database);
  const photoDisk = await openPhotoDisk(settings.photoStore);
  const collector = createApp({ settings, database, photoDisk, log: () => undefined });
  const readFeed = feedsOf(collector);

  const pages = new Map<string, ServedPage>();
  const files = new Map<string, string>();
  const site = { kitDelay: 0 };
  const app = new Hono();
  app.use('/dist/*', async (_context, next) => {
    if (site.kitDelay) await new Promise((resolve) => setTimeout(resolve, site.kitDelay));
    await next();
  });
  app.all('*', (context, next) => {
    const { pathname } = new URL(context.req.url);
    if (isCollectorPath(pathname)) return collector.fetch(context.req.raw);
    const file = files.get(pathname);
    if (file) {
      const type = types[path.extname(file)] ?? 'application/octet-stream';
      return context.body(readFileSync(file), 200, { 'Content-Type': type });
    }
    const page = pages.get(pathname);
    if (!page) return next();
    return context.body(
      typeof page.body === 'string' ? page.body : new Uint8Array(page.body),
      200,
      { 'Content-Type': 'text/html; charset=utf-8', ...page.headers },
    );
  });
  mountEmbeds(app, { readFeed, defaultFeed: 'liaoyuan' });
  app.get('/civic/*', staticFiles('dist', '/civic/'));
  app.get('/dist/*', staticFiles('dist', '/dist/'));
  // A copy in another folder, with its modules beside it.
  app.get('/older/*', staticFiles('dist', '/older/'));
  app.get('/packages/*', staticFiles(packagesFolder, '/packages/'));
  app.get('/doctor/civic-doctor.js', staticFiles('server/doctor', '/doctor/'));
  app.get('/*', staticFiles('demo'));

  const other = new Hono();
  other.get('/dist/*', async (context, next) => {
    const answer = await staticFiles('dist', '/dist/')(context, next);
    answer?.headers.set('Content-Type', 'text/plain');
    // A server that names scripts plain text does not tell browsers to insist on it.
    answer?.headers.delete('X-Content-Type-Options');
    return answer as Response;
  });

  const main = await listen(app);
  const elsewhere = await listen(other);
  return Object.assign(site, {
    origin: main.origin,
    elsewhere: elsewhere.origin,
    serve(address: string, page: ServedPage) {
      pages.set(address, page);
      return main.origin + address;
    },
    serveFile: (address: string, file: string) => void files.set(address, file),
    async signedBy(name: string) {
      const rows = await database
        .selectFrom('submissions')
        .select(['receipt', 'answers'])
        .where('state', '=', 'counted')
        .execute();
      // They are encrypted where they are stored.
      return rows.filter(({ answers }) => answers?.includes(`"${name}"`)).length;
    },
    async close() {
      for (const { server } of [main, elsewhere]) {
        server.close();
        server.closeAllConnections();
      }
      await database.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
