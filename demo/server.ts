/** The demo: the editors' desk at `/`, sample pages beside it, the built kit at `/civic/`, the collector's routes. `npm run demo` starts it. */
import { once } from 'node:events';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { readDeskSetting, type DeskSetting } from '../server/access/desk-setting.js';
import { EditorAccess } from '../server/access/editors-only.js';
import { notFound, pageForNotFound } from '../server/access/not-found.js';
import { isCollectorPath } from '../server/collector/app.js';
import { openCollector } from '../server/collector/open.js';
import { SettingsError } from '../server/collector/settings.js';
import { deskRoutes } from '../desk/routes.js';
import { doctorRoutes } from '../server/doctor/routes.js';
import { feedsIn, feedsOf } from '../server/pages/read-feed.js';
import { kitFolder } from '../server/pages/layout.js';
import { mountEmbeds } from '../server/pages/routes.js';
import { limitedServer, listen } from '../server/listen.js';
import { staticFiles } from '../server/static-files.js';

const host = process.env.HOST ?? '127.0.0.1';
// Set to nothing means not set, as it does to the collector.
const feedsFolder = process.env.FEEDS_DIR || 'demo/feeds';
const desk = deskSetting();
const access = new EditorAccess(desk);

/**
 * The pages are worth seeing without a database: a machine may lack the SQLite driver. A sandboxed frame, as
 * WordPress and AMP make it, has the origin `null`; the demo shows these, too.
 */
const collector = await openCollector({
  ALLOWED_ORIGINS: 'null',
  ...process.env,
  FEEDS_DIR: feedsFolder,
  HOST: host,
}).catch((error: unknown) => {
  console.error(
    '收集签名的服务没有启动，页面仍可浏览。The collector did not start; the pages work without it.',
  );
  if (error instanceof SettingsError) console.error(error.message);
  // Of a driver that is missing, the first line says enough.
  else console.error(error instanceof Error ? error.message.split('\n')[0] : error);
  return undefined;
});

const pages = new Hono();
mountEmbeds(pages, { readFeed: collector ? feedsOf(collector.app) : feedsIn(feedsFolder) });
if (desk.kind === 'off') {
  pages.get('/', (context) => context.redirect('/pages.html', 302));
} else {
  pages.route('/', deskRoutes({ feedsFolder, adminToken: collector?.settings.adminToken, access }));
  pages.route('/', doctorRoutes(access));
}
// A portal may take the kit from here, with `integrity`, which asks for this header.
pages.use(`/${kitFolder}*`, cors());
pages.get(`/${kitFolder}*`, staticFiles('dist', `/${kitFolder}`));
// The desk and the sample pages are files of this repository, where the kit is in `dist` beside them.
pages.use('/dist/*', cors());
pages.get('/dist/*', staticFiles('dist', '/dist/'));
// Named one by one: beside them are the desk and the doctor, which only their own routes may hand out.
for (const file of ['/pages.html', '/index.css']) pages.get(file, staticFiles('demo'));
pages.get('/hosts/*', staticFiles('demo/hosts', '/hosts/'));
pages.get('/feeds/pictures/*', staticFiles(path.join(feedsFolder, 'pictures'), '/feeds/pictures/'));
pages.get('/feeds/*', staticFiles('demo/feeds', '/feeds/'));
pages.notFound(notFound);

// The collector's feeds are the files of this folder with the counts of its database merged in.
const all = new Hono();
all.use(pageForNotFound);
all.all('*', (context) =>
  collector && isCollectorPath(new URL(context.req.url).pathname)
    ? collector.app.fetch(context.req.raw, context.env)
    : pages.fetch(context.req.raw, context.env),
);
const answer = getRequestListener(all.fetch);
const { port, servers } = await listen(
  () => limitedServer((request, response) => void answer(request, response)),
  Number(process.env.PORT ?? 8080),
  host,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    const ends = servers.map((server) => {
      const end = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      // Who does not end a request must not hold the end up.
      setTimeout(() => server.closeAllConnections(), 10_000).unref();
      return end;
    });
    void Promise.all(ends).then(() => collector?.close());
  });
}

const address = access.entrance(port);
console.log(`\n演示已启动，请在浏览器中打开：${address}\nThe demo is running; open: ${address}\n`);

function deskSetting(): DeskSetting {
  try {
    return readDeskSetting(process.env.DESK);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
