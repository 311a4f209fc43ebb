import { Hono } from 'hono';
import * as z from 'zod/mini';
import { dayOf } from '../../../src/contract/rules/ages.js';
import { exportSignatures, exportSignUps } from '../admin/export-csv.js';
import { summarise } from '../admin/summary.js';
import type { CollectorContext } from '../context.js';
import type { Database } from '../database/open.js';
import type { Retention } from '../retention.js';
import { offeredPosts } from '../sign-ups/offered-posts.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { describe } from './describe.js';
import { Problem, readBody, problems } from './problem.js';
import { readJson } from './read-body.js';

const state = z.number();
const summary = z.object({
  pledges: z.array(
    z.object({
      feed: z.string(),
      pledge: z.string(),
      signatures: z.number(),
      states: z.object({ counted: state, duplicate: state, trial: state, withdrawn: state }),
      days: z.array(z.object({ day: z.string(), signatures: z.number() })),
    }),
  ),
  activities: z.array(
    z.object({
      feed: z.string(),
      activity: z.string(),
      signUps: z.number(),
      people: z.number(),
      states: z.object({ placed: state, waiting: state, trial: state, withdrawn: state }),
      posts: z.array(
        z.object({
          post: z.string(),
          taken: z.number(),
          waiting: z.number(),
          attended: z.number(),
        }),
      ),
      days: z.array(z.object({ day: z.string(), signUps: z.number() })),
    }),
  ),
  /** There while nothing is erased, because the clock has jumped. */
  erasingPaused: z.optional(z.object({ seen: z.string(), now: z.string() })),
});

/** What the editor alone may read. Whoever mounts this puts a lock before it. */
export function adminRoutes(
  database: Database,
  feeds: SyncedFeeds,
  retention: Retention,
  utcOffset: string,
): Hono {
  const app = new Hono();

  app.get(
    '/admin/export/:feed/:file{[a-z0-9]+(?:-[a-z0-9]+)*\\.csv}',
    describe({
      summary:
        'The signatures of a pledge, or the people of an activity with one line for each person and post, as CSV; ' +
        '`?state=all` with duplicates, trials and what was taken back',
      admin: true,
      answers: { 200: { description: 'UTF-8 with BOM.', media: 'text/csv' } },
      problems: { 401: 'No token, or a wrong one.', 404: 'There is no such pledge or activity.' },
    }),
    async (context) => {
      const file = context.req.param('file');
      const id = file.slice(0, -'.csv'.length);
      const feed = await feeds.read(context.req.param('feed'));
      const pledge = feed?.pledges.get(id);
      const activity = feed?.activities.get(id);
      if (!feed || !(pledge ?? activity)) throw problems.notFound();
      context.header('Content-Type', 'text/csv; charset=utf-8');
      context.header('Content-Disposition', `attachment; filename="${feed.name}-${file}"`);
      const all = context.req.query('state') === 'all';
      if (pledge) return context.body(exportSignatures(database, feed.name, pledge, all));
      const posts = [...offeredPosts(activity!, utcOffset).values()];
      const ahead = new Map(posts.map((post) => [post.id, post.ahead]));
      return context.body(exportSignUps(database, feed.name, activity!, ahead, all));
    },
  );

  app.get(
    '/admin/summary',
    describe({
      summary:
        'Counts of every pledge and activity, by state and by day; of activities also by post',
      admin: true,
      answers: { 200: { description: 'The counts.', schema: summary } },
      problems: { 401: 'No token, or a wrong one.' },
    }),
    async (context) => {
      return context.json({ ...(await summarise(database)), erasingPaused: retention.paused });
    },
  );

  return app;
}

const confirmation = z.object({
  today: z.string().register(z.globalRegistry, { description: 'YYYY-MM-DD' }),
});

/** How the operator says that the clock is right, after nothing was erased because it had jumped. */
export function retentionRoutes(collector: CollectorContext, retention: Retention): Hono {
  const app = new Hono();

  app.post(
    '/admin/retention/confirm',
    describe({
      summary: 'Say that the server’s clock is right: erasing goes on',
      description:
        '`today` is the date by another clock. Done where nothing was paused, it changes nothing.',
      admin: true,
      body: { 'application/json': confirmation },
      answers: { 200: { description: 'What was due is erased.', schema: z.object({}) } },
      problems: {
        401: 'No token, or a wrong one.',
        422: 'It is another day by the server’s clock: the clock is wrong.',
      },
    }),
    async (context) => {
      const confirmed = readBody(confirmation, await readJson(context));
      const today = dayOf(collector.now(), collector.utcOffset);
      if (confirmed.today !== today)
        throw new Problem(422, 'invalid', `By this server’s clock today is ${today}.`);
      await retention.confirm();
      return context.json({});
    },
  );

  return app;
}
