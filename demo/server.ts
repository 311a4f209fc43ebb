/** The demo: what a site runs, with the editors' desk at `/` and sample pages beside it. `npm run demo` starts it. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createDeskRoutes } from '../desk/routes.js';
import { EditorAccess } from '../server/access/editors-only.js';
import { openCollector } from '../server/collector/open.js';
import { listen } from '../server/listen.js';
import { readSettings, type Settings } from '../server/settings.js';
import { createSite } from '../server/site.js';
import { staticFiles } from '../server/static-files.js';

const settings = demoSettings();
const { feedsFolder, host, port: wantedPort, desk } = settings;
const access = new EditorAccess(desk);

/** The pages are worth seeing without a database: a machine may lack the SQLite driver. */
const collector = await openCollector(settings).catch((error: unknown) => {
  console.error(
    '收集签名的服务没有启动，页面仍可浏览。The collector did not start; the pages work without it.',
  );
  // Of a driver that is missing, the first line says enough.
  console.error(error instanceof Error ? error.message.split('\n')[0] : error);
  return undefined;
});

const more = new Hono();
const adminToken = collector?.settings.adminToken;
if (access.isOn) more.route('/', createDeskRoutes({ feedsFolder, adminToken, access }));
else more.get('/', (context) => context.redirect('/pages.html', 302));
// The desk and the sample pages are files of this repository, where the kit is in `dist` beside them.
more.use('/dist/*', cors());
more.get('/dist/*', staticFiles('dist', '/dist/'));
// Named one by one: beside them are the desk and the doctor, which only their own routes may hand out.
more.get('/pages.html', staticFiles('demo'));
// The list of pages looks as the doctor does.
more.get('/doctor.css', staticFiles('server/doctor'));
more.get('/hosts/*', staticFiles('demo/hosts', '/hosts/'));
more.get('/feeds/*', staticFiles('demo/feeds', '/feeds/'));

const site = createSite({
  name: settings.siteName ?? '示例社区',
  defaultFeed: settings.defaultFeed ?? 'liaoyuan',
  origin: settings.siteUrl,
  feedsFolder,
  collector: collector?.app,
  access,
  more,
});
const { port, close } = await listen(site, { host, port: wantedPort, orNext: true });
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void close().then(() => collector?.close()));

const address = access.entrance(port);
console.log(`\n演示已启动，请在浏览器中打开：${address}\nThe demo is running; open: ${address}\n`);

/** A sandboxed frame, as WordPress and AMP make it, has the origin `null`; the demo shows these, too. */
function demoSettings(): Settings {
  const own = {
    FEEDS_DIR: 'demo/feeds',
    DATABASE_FILE: '.cache/collector.sqlite',
    PHOTOS_DIR: '.cache/photos',
    ALLOWED_ORIGINS: 'null',
    WORD_LIST: '.cache/words.txt',
  };
  // Set to nothing means not set.
  const given = Object.entries(process.env).filter(([, value]) => value !== '');
  try {
    const known = Object.fromEntries(given);
    // What residents would be sent is written to the window of whoever tries it alone.
    const messages = known['HOST'] ? {} : { MAIL_URL: 'log', SMS_URL: 'log' };
    return readSettings({ ...own, ...messages, ...known });
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
