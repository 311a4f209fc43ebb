import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { CollectorContext } from '../context.js';
import type { ReviewState } from '../database/tables.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import { listActs, listReviews, previewReview, review, undoReview } from '../moderation/review.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { describe } from './describe.js';
import { findFeed } from './find-form.js';
import { actor, readAfter, readBody, readJson } from './read-body.js';

const states = z.enum(['held', 'passed', 'hidden']);

const reviewPage = z.object({
  entries: z.array(
    z.object({
      receipt: z.string(),
      form: z.string(),
      at: z.string(),
      state: states,
      wall: z.nullable(z.string()),
      text: z.string(),
      words: z.array(z.string()),
    }),
  ),
  after: z.optional(z.number()),
  /** What was done last; any of it can be undone. */
  acts: z.array(
    z.object({
      act: z.number(),
      at: z.string(),
      who: z.string(),
      to: states,
      reason: z.string(),
      changed: z.number(),
      undoneBy: z.nullable(z.string()),
    }),
  ),
});

/** Neither, where the settings name no file for it. */
const words = z.object({ text: z.optional(z.string()), version: z.optional(z.string()) });
const savedWords = z.object({
  text: z.string().check(z.maxLength(100_000)),
  /** Of the list that was read. */
  version: z.string().check(z.maxLength(100)),
});

const reviewing = z.object({
  who: actor,
  to: z.enum(['passed', 'hidden']),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
  receipts: z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(500)),
  /** Says what would change, and changes nothing. */
  preview: z.optional(z.boolean()),
});

const reviewed = z.object({
  /** Give it to `undo`. */
  act: z.optional(z.number()),
  changed: z.number(),
  changes: z.optional(z.array(z.object({ receipt: z.string(), from: states }))),
});

const undoing = z.object({ who: actor, act: z.int().check(z.minimum(1), z.maximum(2 ** 31 - 1)) });

/** The queue of names and proposals that somebody has to look through. */
export function moderationRoutes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  feeds: LiveFeeds,
): Hono {
  const app = new Hono();

  app.get(
    '/admin/moderation/:feed',
    describe({
      summary: 'Names for walls and proposals that wait to be looked through',
      description: '`?state=` held (the default), passed or hidden; `?after=`.',
      admin: true,
      answers: { 200: { description: 'A hundred of them.', schema: reviewPage } },
      problems: { 404: 'There is no such feed.' },
    }),
    async (context) => {
      const feed = await findFeed(synced, context);
      const { state: asked, after } = context.req.query();
      const state: ReviewState = asked === 'passed' || asked === 'hidden' ? asked : 'held';
      const [page, acts] = await Promise.all([
        listReviews(collector, feed, state, readAfter(after)),
        listActs(collector.database, feed.name),
      ]);
      return context.json({ ...page, acts });
    },
  );

  app.post(
    '/admin/moderation/:feed',
    describe({
      summary: 'Pass or hide many at once, with a reason; with `preview` it says what would change',
      admin: true,
      body: { 'application/json': reviewing },
      answers: { 200: { description: 'Done, or what would be.', schema: reviewed } },
      problems: { 404: 'There is no such feed.', 422: 'invalid, with the places that are wrong.' },
    }),
    async (context) => {
      const { name } = await findFeed(synced, context);
      const { preview, ...wanted } = readBody(reviewing, await readJson(context));
      if (preview) {
        const changes = await previewReview(collector.database, name, wanted);
        return context.json({ changed: changes.length, changes });
      }
      const done = await review(collector, name, wanted);
      feeds.touch(name);
      return context.json(done);
    },
  );

  app.post(
    '/admin/moderation/:feed/undo',
    describe({
      summary: 'Take such an act back; what somebody has touched since stays',
      admin: true,
      body: { 'application/json': undoing },
      answers: { 200: { description: 'As it was.', schema: reviewed } },
      problems: { 404: 'There is no such act.' },
    }),
    async (context) => {
      const { name } = await findFeed(synced, context);
      const done = await undoReview(collector, name, readBody(undoing, await readJson(context)));
      feeds.touch(name);
      return context.json(done);
    },
  );

  app.get(
    '/admin/words',
    describe({
      summary: 'The site’s own words: what has one of them waits to be looked through',
      admin: true,
      answers: { 200: { description: 'One a line.', schema: words } },
    }),
    (context) => context.json(collector.wordList.text ?? {}),
  );

  app.put(
    '/admin/words',
    describe({
      summary: 'Save the site’s own words',
      admin: true,
      body: { 'application/json': savedWords },
      answers: { 200: { description: 'Saved; good from now on.', schema: words } },
      problems: {
        409: 'too-late: somebody has saved another list meanwhile, or there is no file for it.',
        503: 'The file cannot be written.',
      },
    }),
    async (context) => {
      const { text, version } = readBody(savedWords, await readJson(context));
      collector.wordList.save(text, version);
      return context.json(collector.wordList.text ?? {});
    },
  );

  return app;
}
