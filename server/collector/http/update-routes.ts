import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { CollectorContext } from '../context.js';
import { inTransaction } from '../database/transaction.js';
import { announceToAll, countListeners } from '../messages/announce.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { describe } from './describe.js';
import { findFeed } from './find-form.js';
import { problems } from './problem.js';
import { actor, readBody, readJson } from './read-body.js';

/** As many as a page shows at once. */
const shownAtMost = 50;

const updatePage = z.object({
  /** How many would be told now. */
  people: z.number(),
  /** The latest first. */
  updates: z.array(
    z.object({ at: z.string(), who: z.string(), text: z.string(), told: z.number() }),
  ),
});
export type UpdatePage = z.infer<typeof updatePage>;

const newUpdate = z.object({
  who: actor,
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  /** The same for every try: sent twice, it is told once. */
  key: z.string().check(z.minLength(16), z.maxLength(64)),
});
export type NewUpdate = z.infer<typeof newUpdate>;

const sentUpdate = z.object({ told: z.number() });

/** What the issuer of a pledge writes to those who have signed it and want to hear. */
export function updateRoutes(collector: CollectorContext, synced: SyncedFeeds): Hono {
  const app = new Hono();
  const { database, now } = collector;

  app.get(
    '/admin/updates/:feed/:form',
    describe({
      summary: 'What was written to those who have signed a pledge, and how many would be told now',
      admin: true,
      answers: { 200: { description: 'Fifty of them, the latest first.', schema: updatePage } },
      problems: { 404: 'There is no such pledge.' },
    }),
    async (context) => {
      const { feed, pledge } = await findPledge(context);
      const updates = await database
        .selectFrom('announcements')
        .select(['at', 'who', 'text', 'told'])
        .where('feed', '=', feed)
        .where('form', '=', pledge)
        .where('text', 'is not', null)
        .orderBy('id', 'desc')
        .limit(shownAtMost)
        .execute();
      return context.json({
        people: await countListeners(collector, { feed, form: pledge }),
        updates: updates.map(({ at, who, text, told }) => ({ at, who: who!, text: text!, told })),
      });
    },
  );

  app.post(
    '/admin/updates/:feed/:form',
    describe({
      summary:
        'Write to all who have signed a pledge and want messages; the same key tells them once',
      admin: true,
      body: { 'application/json': newUpdate },
      answers: { 200: { description: 'The messages are written down.', schema: sentUpdate } },
      problems: {
        404: 'There is no such pledge.',
        422: 'invalid, with the places that are wrong.',
      },
    }),
    async (context) => {
      const { feed, pledge } = await findPledge(context);
      const { who, text, key } = readBody(newUpdate, await readJson(context));
      const told = await inTransaction(database, (transaction) =>
        announceToAll(
          transaction,
          { hashKey: collector.hashKey, now: now() },
          {
            kind: 'update',
            key: `update ${feed} ${pledge} ${key}`,
            feed,
            form: pledge,
            who,
            text,
          },
        ),
      );
      return context.json({ told });
    },
  );

  async function findPledge(context: Context): Promise<{ feed: string; pledge: string }> {
    const feed = await findFeed(synced, context);
    const pledge = context.req.param('form')!;
    if (!feed.pledges.has(pledge)) throw problems.notFound();
    return { feed: feed.name, pledge };
  }

  return app;
}
