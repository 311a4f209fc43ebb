/** The demo: the editors' desk at `/`, sample pages beside it, the built kit at `/civic/`, the collector's routes. `npm run demo` starts it. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { isCollectorPath } from './collector/app.js';
import { openCollector } from './collector/open.js';
import { deskRoutes } from './desk/routes.js';
import { mountDoctor } from './doctor/routes.js';
import { feedsIn, feedsOf } from './embeds/read-feed.js';
import { kitFolder } from './embeds/layout.js';
import { mountEmbeds } from './embeds/routes.js';
import { listen } from './listen.js';
import { staticFiles } from './static-files.js';

const host = process.env.HOST ?? '127.0.0.1';

/**
 * The pages are worth seeing without a database: a machine may lack the SQLite driver. A sandboxed frame, as
 * WordPress and AMP make it, has the origin `null`; the demo shows these, too.
 */
const collector = await openCollector({
  ALLOWED_ORIGINS: 'null',
  ...process.env,
  HOST: host,
}).catch((error: unknown) => {
  console.error(
    '收集签名的服务没有启动，页面仍可浏览。The collector did not start; the pages work without it.',
  );
  console.error(error instanceof Error ? error.message.split('\n')[0] : error);
  return undefined;
});

const pages = new Hono();
mountEmbeds(pages, { readFeed: collector ? feedsOf(collector.app) : feedsIn('demo/feeds') });
mountDoctor(pages, host);
const { FEEDS_DIR: feedsFolder = 'demo/feeds' } = process.env;
pages.route('/', deskRoutes({ feedsFolder, adminToken: collector?.settings.adminToken }));
// A portal may take the kit from here, with `integrity`, which asks for this header.
pages.use(`/${kitFolder}*`, cors());
pages.get(`/${kitFolder}*`, staticFiles('dist', `/${kitFolder}`));
// The desk and the sample pages are files of this repository, where the kit is in `dist` beside them.
pages.use('/dist/*', cors());
pages.get('/dist/*', staticFiles('dist', '/dist/'));
pages.get('/*', staticFiles('demo'));

// The collector's feeds are the files of demo/feeds with the counts of its database merged in.
const answer = getRequestListener((request: Request, environment) =>
  collector && isCollectorPath(new URL(request.url).pathname)
    ? collector.app.fetch(request, environment)
    : pages.fetch(request, environment),
);
const server = createServer((request, response) => void answer(request, response));
const port = await listen(server, Number(process.env.PORT ?? 8080), host);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => void collector?.close());
    server.closeIdleConnections();
  });
}

const address = `http://localhost:${port}/`;
console.log(`\n演示已启动，请在浏览器中打开：${address}\nThe demo is running; open: ${address}\n`);
