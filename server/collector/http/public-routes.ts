import { Hono } from 'hono';
import * as z from 'zod/mini';
import { feed as feedSchema } from '../../../src/contract/index.js';
import { ping, type Database } from '../database/open.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import type { Retention } from '../retention.js';
import { describe } from './describe.js';
import { openToAll } from './origins.js';
import { problems } from './problem.js';

const health = z.object({
  status: z.literal('ok'),
  /** Set while nothing is erased, because the clock has jumped: see `/admin/summary`. */
  erasing: z.optional(z.literal('paused')),
});

interface PublicParts {
  database: Database;
  feeds: LiveFeeds;
  retention: Retention;
  /** Whether the process is about to end. */
  isStopping: () => boolean;
}

/** What anybody may read: the feeds, and whether the server is well. */
export function publicRoutes(
  { database, feeds, retention, isStopping }: PublicParts,
  maxAge: number,
): Hono {
  const app = new Hono();
  // Readers come through caches; a while-stale answer is better than none while we are away.
  const caching = `public, max-age=${maxAge}, stale-while-revalidate=${maxAge * 6}, stale-if-error=86400`;

  app.get(
    '/feeds/:file{[a-z0-9]+(?:-[a-z0-9]+)*\\.json}',
    describe({
      summary: 'A feed with its live counts and walls',
      answers: {
        200: { description: 'The feed.', schema: feedSchema },
        304: { description: 'It has not changed since the ETag in If-None-Match.' },
      },
      problems: { 404: 'There is no such feed.' },
    }),
    openToAll(),
    async (context) => {
      const feed = await feeds.read(context.req.param('file').slice(0, -'.json'.length));
      if (!feed) throw problems.notFound();
      context.header('ETag', feed.etag);
      context.header('Cache-Control', caching);
      if (matches(context.req.header('If-None-Match'), feed.etag)) return context.body(null, 304);
      context.header('Content-Type', 'application/json; charset=utf-8');
      return context.body(feed.body);
    },
  );

  app.get(
    '/healthz',
    describe({
      summary: 'Whether the server and its database answer',
      answers: { 200: { description: 'Both do.', schema: health } },
      problems: { 503: 'The database does not answer.' },
    }),
    async (context) => {
      context.header('Cache-Control', 'no-store');
      await ping(database);
      return context.json({ status: 'ok', ...(retention.paused && { erasing: 'paused' }) });
    },
  );

  app.get(
    '/readyz',
    describe({
      summary: 'Whether requests should be sent to this process: for a balancer',
      answers: { 200: { description: 'They should.', schema: z.object({ status: z.string() }) } },
      problems: { 503: 'It is about to end, or the database does not answer.' },
    }),
    async (context) => {
      context.header('Cache-Control', 'no-store');
      if (isStopping()) throw problems.unavailable();
      await ping(database);
      return context.json({ status: 'ready' });
    },
  );

  return app;
}

/** Caches on the way may have made a strong tag weak; for a whole body that is the same. */
function matches(header = '', etag: string): boolean {
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
