/** The pages behind links as routes of a server. */
import { readFile } from 'node:fs/promises';
import type { Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { ownFile } from '../files.js';
import { sendTagged } from '../static-files.js';
import { answerFor, type ItemAddress, readPath } from './answers.js';
import { kitFolder, type Site } from './layout.js';
import { canDrawChinese } from './drawing.js';

/** Without `origin` and `name`, a site is what its address was asked by. */
export type EmbedOptions = Pick<Site, 'readFeed'> &
  Partial<Pick<Site, 'name' | 'defaultFeed' | 'origin' | 'readPicture'>>;

/** Adds the routes `/civic/…` and `/oembed`, and lets frames without an origin load the kit. */
export function mountEmbeds(app: Hono, options: EmbedOptions): void {
  const { readFeed, readPicture, name, defaultFeed = '', origin } = options;
  const siteOf = (context: Context): Site => ({
    origin: origin ?? new URL(context.req.url).origin,
    name: name ?? new URL(origin ?? context.req.url).host,
    defaultFeed,
    kit: `/${kitFolder}`,
    readFeed,
    ...(readPicture && { readPicture }),
    canDraw: canDrawChinese,
  });
  const answer = async (
    context: Context,
    site: Site,
    { reference, part }: ItemAddress,
  ): Promise<Response | undefined> => {
    const { maxwidth, maxheight } = context.req.query();
    const room = { width: Number(maxwidth) || undefined, height: Number(maxheight) || undefined };
    const found = await answerFor(site, reference, part, room);
    const caching = { 'Cache-Control': 'public, max-age=60' };
    return found && sendTagged(context, found.type, found.body, { ...found.headers, ...caching });
  };

  // Also for a portal that takes the kit from here, with `integrity`, which asks for this header.
  app.use(`/${kitFolder}*`, cors());
  app.get('/civic/page.css', async (context) => {
    context.header('Content-Type', 'text/css; charset=utf-8');
    return context.body(await readFile(ownFile('pages/page.css'), 'utf8'));
  });
  app.get('/civic/*', async (context, next) => {
    const site = siteOf(context);
    const found = readPath(site, new URL(context.req.url).pathname);
    return (found && (await answer(context, site, found))) ?? next();
  });
  app.get('/oembed', async (context) => {
    const site = siteOf(context);
    const { url: address = '', format } = context.req.query();
    const isOurs = URL.canParse(address) && new URL(address).origin === site.origin;
    const found = isOurs ? readPath(site, new URL(address).pathname) : undefined;
    const part = format === 'xml' ? '/oembed.xml' : '/oembed.json';
    return (found && (await answer(context, site, { ...found, part }))) ?? context.notFound();
  });
}
