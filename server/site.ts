/** All that a site runs beside its pages, as one app: collector, check-in, item pages, oEmbed, the kit, the doctor. */
import path from 'node:path';
import { Hono } from 'hono';
import type { EditorAccess } from './access/editors-only.js';
import { notFound, pageForNotFound } from './access/plain-pages.js';
import { isCollectorPath } from './collector/app.js';
import { doctorRoutes } from './doctor/routes.js';
import { kitFiles } from './files.js';
import { kitFolder } from './pages/layout.js';
import { feedsIn, feedsOf } from './pages/read-feed.js';
import { mountEmbeds, type EmbedOptions } from './pages/routes.js';
import { staticFiles } from './static-files.js';

interface SiteParts extends Omit<EmbedOptions, 'readFeed'> {
  readonly feedsFolder: string;
  /** Without one, feeds say what their files say, and nothing can be sent. */
  readonly collector: Hono | undefined;
  readonly access: EditorAccess;
  /** What stands beside all this, such as the desk. */
  readonly more?: Hono;
}

export function createSite({
  feedsFolder,
  collector,
  access,
  more = new Hono(),
  ...options
}: SiteParts): Hono {
  const pages = new Hono();
  mountEmbeds(pages, {
    ...options,
    readFeed: collector ? feedsOf(collector) : feedsIn(feedsFolder),
    readPicture: async (address) => {
      const answer = await site.request(address);
      const isPicture = answer.headers.get('Content-Type')?.startsWith('image/');
      return answer.ok && isPicture ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
  });
  if (access.isOn) pages.route('/', doctorRoutes(access));
  pages.get(`/${kitFolder}*`, staticFiles(kitFiles, `/${kitFolder}`));
  const pictures = path.join(feedsFolder, 'pictures');
  pages.get('/feeds/pictures/*', staticFiles(pictures, '/feeds/pictures/'));
  pages.route('/', more);
  pages.notFound(notFound);

  // The collector's feeds are the files of the folder with the counts of its database merged in.
  const site = new Hono();
  site.use(pageForNotFound);
  site.all('*', (context) =>
    collector && isCollectorPath(new URL(context.req.url).pathname)
      ? collector.fetch(context.req.raw, context.env)
      : pages.fetch(context.req.raw, context.env),
  );
  return site;
}
