import { Hono } from 'hono';
import * as z from 'zod/mini';
import { exportCsv } from '../admin/export-csv.js';
import { summarise } from '../admin/summary.js';
import type { Database } from '../database/open.js';
import type { FeedFolder } from '../feeds/feed-file.js';
import { describe } from './describe.js';
import { problems } from './problem.js';

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
});

/** What the editor alone may read. Whoever mounts this puts a lock before it. */
export function adminRoutes(database: Database, folder: FeedFolder): Hono {
  const app = new Hono();

  app.get(
    '/admin/export/:feed/:file{[a-z0-9]+(?:-[a-z0-9]+)*\\.csv}',
    describe({
      summary:
        'The signatures of a pledge as CSV; `?state=all` with duplicates, trials and withdrawn ones',
      admin: true,
      answers: { 200: { description: 'UTF-8 with BOM.', media: 'text/csv' } },
      problems: { 401: 'No token, or a wrong one.', 404: 'There is no such pledge.' },
    }),
    async (context) => {
      const file = context.req.param('file');
      const feed = await folder.read(context.req.param('feed'));
      const pledge = feed?.pledges.get(file.slice(0, -'.csv'.length));
      if (!feed || !pledge) throw problems.notFound();
      context.header('Content-Type', 'text/csv; charset=utf-8');
      context.header('Content-Disposition', `attachment; filename="${feed.name}-${file}"`);
      return context.body(
        exportCsv(database, feed.name, pledge, context.req.query('state') === 'all'),
      );
    },
  );

  app.get(
    '/admin/summary',
    describe({
      summary: 'Counts of every pledge, by state and by day',
      admin: true,
      answers: { 200: { description: 'The counts.', schema: summary } },
      problems: { 401: 'No token, or a wrong one.' },
    }),
    async (context) => context.json({ pledges: await summarise(database) }),
  );

  return app;
}
