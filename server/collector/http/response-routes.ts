import { Hono } from 'hono';
import * as z from 'zod/mini';
import { responsesTo } from '../admin/responses.js';
import { overview } from '../admin/summary.js';
import { setAside, type SetAside } from '../admin/set-aside.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { readReceiptNumber } from '../submissions/secret.js';
import type { CollectorContext } from '../context.js';
import { describe } from './describe.js';
import { problems } from './problem.js';

const overviewAnswer = z.object({
  forms: z.array(
    z.object({
      feed: z.string(),
      form: z.string(),
      kind: z.enum(['pledge', 'activity']),
      count: z.number(),
      states: z.record(z.string(), z.number()),
      days: z.array(z.object({ day: z.string(), count: z.number() })),
    }),
  ),
});
const listAnswer = z.object({
  responses: z.array(
    z.object({
      receipt: z.string(),
      at: z.string(),
      state: z.string(),
      answers: z.nullable(z.record(z.string(), z.unknown())),
      guardian: z.nullable(z.string()),
      page: z.nullable(z.string()),
      drawn: z.boolean(),
      people: z.optional(z.number()),
    }),
  ),
  before: z.optional(z.number()),
});
const unauthorised = { 401: 'No token, or a wrong one.' };

/** What the desk shows of pledges and activities. Whoever mounts this puts a lock before it. */
export function responseRoutes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  feeds: LiveFeeds,
): Hono {
  const app = new Hono();

  app.get(
    '/admin/responses',
    describe({
      summary: 'Counts of every pledge and activity, by state and by day',
      admin: true,
      answers: { 200: { description: 'The counts.', schema: overviewAnswer } },
      problems: unauthorised,
    }),
    async (context) => context.json({ forms: await overview(collector.database) }),
  );

  app.get(
    '/admin/responses/:feed/:form',
    describe({
      summary:
        'The responses to a pledge or an activity, the latest first; `?search=` and `?before=`',
      admin: true,
      answers: { 200: { description: 'Fifty of them.', schema: listAnswer } },
      problems: { ...unauthorised, 404: 'There is no such pledge or activity.' },
    }),
    async (context) => {
      const feed = await synced.read(context.req.param('feed'));
      const form = context.req.param('form');
      const kind = feed?.pledges.has(form)
        ? 'pledge'
        : feed?.activities.has(form)
          ? 'activity'
          : '';
      if (!feed || !kind) throw problems.notFound();
      const search = (context.req.query('search') ?? '').trim().slice(0, 100);
      const before = Number(context.req.query('before')) || Number.MAX_SAFE_INTEGER;
      // A column of PostgreSQL's is 32 bits wide.
      const most = Math.min(before, 2 ** 31 - 1);
      return context.json(
        await responsesTo(collector.database, kind, feed.name, form, search, most),
      );
    },
  );

  for (const what of ['withdraw', 'trial'] as const satisfies readonly SetAside[]) {
    app.post(
      `/admin/responses/:feed/:receipt/${what}`,
      describe({
        summary:
          what === 'trial'
            ? 'Say that a response was a test: it is no longer counted'
            : 'Take a response back for its owner: its values are erased',
        admin: true,
        answers: { 200: { description: 'Done, now or before.', schema: z.object({}) } },
        problems: {
          ...unauthorised,
          404: 'There is no such response.',
          409: 'Somebody of this sign-up has been at the post.',
        },
      }),
      async (context) => {
        const feed = await synced.read(context.req.param('feed'));
        if (!feed) throw problems.notFound();
        await setAside(collector, feed, readReceiptNumber(context.req.param('receipt')), what);
        feeds.touch(feed.name);
        return context.json({});
      },
    );
  }

  return app;
}
