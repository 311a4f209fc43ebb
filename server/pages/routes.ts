/** The pages behind links as routes of a server. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Context, Hono } from 'hono';
import { ownFile } from '../files.js';
import { answerFor, type EmbedAnswer, readPath } from './answers.js';
import { type FeedJson, kitFolder, type Site } from './layout.js';
import { canDrawChinese } from './social-picture.js';

export interface EmbedOptions {
  /** A feed as it is now. */
  readonly readFeed: (feed: string) => Promise<FeedJson | undefined>;
  /** Default: the host's. */
  readonly name?: string | undefined;
  readonly defaultFeed?: string | undefined;
  /** The address that others know this server by. Default: the one that was asked. */
  readonly origin?: string | undefined;
  readonly kit?: string | undefined;
}

/** Adds the routes `/civic/…` and `/oembed`, and lets frames without an origin load the kit. */
export function mountEmbeds(app: Hono, options: EmbedOptions): void {
  const { readFeed, name, defaultFeed = '', origin, kit = `/${kitFolder}` } = options;
  const siteOf = (context: Context): Site => ({
    origin: origin ?? new URL(context.req.url).origin,
    name: name ?? new URL(origin ?? context.req.url).host,
    defaultFeed,
    kit,
    readFeed,
    canDraw: canDrawChinese,
  });

  app.use(`${kit}*`, async (context, next) => {
    await next();
    context.header('Access-Control-Allow-Origin', '*');
  });
  app.get('/civic/page.css', async (context) => {
    context.header('Content-Type', 'text/css; charset=utf-8');
    return context.body(await readFile(ownFile('pages/page.css'), 'utf8'));
  });
  app.get('/civic/*', async (context, next) => {
    const site = siteOf(context);
    const { pathname, searchParams } = new URL(context.req.url);
    const found = readPath(site, pathname);
    const answer =
      found && (await answerFor(site, found.reference, found.part, roomIn(searchParams)));
    return answer ? send(context, answer) : next();
  });
  app.get('/oembed', async (context) => {
    const site = siteOf(context);
    const { searchParams } = new URL(context.req.url);
    const address = searchParams.get('url') ?? '';
    const isOurs = URL.canParse(address) && new URL(address).origin === site.origin;
    const found = isOurs ? readPath(site, new URL(address).pathname) : undefined;
    const part = searchParams.get('format') === 'xml' ? '/oembed.xml' : '/oembed.json';
    const answer = found && (await answerFor(site, found.reference, part, roomIn(searchParams)));
    return answer ? send(context, answer) : context.notFound();
  });
}

const roomIn = (parameters: URLSearchParams) => ({
  width: Number(parameters.get('maxwidth')) || undefined,
  height: Number(parameters.get('maxheight')) || undefined,
});

/** Every answer can be asked for again for a 304. */
function send(context: Context, { type, body, headers }: EmbedAnswer): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  for (const [key, value] of Object.entries(headers ?? {})) context.header(key, value);
  context.header('ETag', etag);
  context.header('Cache-Control', 'public, max-age=60');
  if (context.req.header('If-None-Match')?.includes(etag)) return context.body(null, 304);
  context.header('Content-Type', type);
  return context.body(typeof body === 'string' ? body : new Uint8Array(body));
}
