import { Hono } from 'hono';
import * as z from 'zod/mini';
import { dayOf } from '../../../src/contract/rules/ages.js';
import { exportSignatures, exportSignUps } from '../admin/export-csv.js';
import { responsePage, responsesTo } from '../admin/responses.js';
import { setAside } from '../admin/set-aside.js';
import { overview, overviewAnswer, summarise, summaryAnswer } from '../admin/summary.js';
import type { CollectorContext } from '../context.js';
import { withNotice } from '../feeds/with-notice.js';
import { countForm, formCounts } from '../forms/count-form.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import type { Retention } from '../retention.js';
import { offeredPosts } from '../sign-ups/offered-posts.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { readReceiptNumber } from '../submissions/secret.js';
import { describe } from './describe.js';
import { findForm } from './find-form.js';
import { Problem, problems } from './problem.js';
import { readBody, readJson } from './read-body.js';

const confirmation = z.object({
  today: z.string().register(z.globalRegistry, { description: 'YYYY-MM-DD' }),
});

/** What the administrator and the desk may read and do. Whoever mounts this puts a lock before it. */
export function adminRoutes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  feeds: LiveFeeds,
  retention: Retention,
): Hono {
  const app = new Hono();
  const { database, utcOffset } = collector;
  const isForm = async (feed: string, id: string): Promise<boolean> =>
    (await synced.read(feed))?.forms.has(id) ?? false;

  app.get(
    '/admin/export/:feed/:file{[a-z0-9]+(?:-[a-z0-9]+)*\\.csv}',
    describe({
      summary:
        'The signatures of a pledge, the answers to a form, or the people of an activity with one line for each person and post, as CSV; ' +
        '`?state=all` with duplicates, trials and what was taken back',
      admin: true,
      answers: { 200: { description: 'UTF-8 with BOM.', media: 'text/csv' } },
      problems: { 404: 'There is no such pledge, activity or form.' },
    }),
    async (context) => {
      const { feed: feedName, file } = context.req.param();
      const { feed, signable, activity } = await findForm(
        synced,
        feedName,
        file.slice(0, -'.csv'.length),
      );
      context.header('Content-Type', 'text/csv; charset=utf-8');
      context.header('Content-Disposition', `attachment; filename="${feed.name}-${file}"`);
      const all = context.req.query('state') === 'all';
      if (signable)
        return context.body(exportSignatures(database, feed.name, withNotice(feed, signable), all));
      const posts = [...offeredPosts(activity, utcOffset).values()];
      const ahead = new Map(posts.map((post) => [post.id, post.ahead]));
      return context.body(
        exportSignUps(database, feed.name, withNotice(feed, activity), ahead, all),
      );
    },
  );

  app.get(
    '/admin/results/:feed/:form',
    describe({
      summary:
        'The answers to a form, counted exactly, for the desk; `?rows=` and `?columns=` name two questions to lay beside each other',
      admin: true,
      answers: { 200: { description: 'The counts.', schema: formCounts } },
      problems: { 404: 'There is no such form, or question.' },
    }),
    async (context) => {
      const { feed: name, form: id } = context.req.param();
      const form = (await synced.read(name))?.forms.get(id);
      if (!form) throw problems.notFound();
      const { rows, columns } = context.req.query();
      const counted = await countForm(database, name, form, { rows, columns });
      if (!counted) throw problems.notFound();
      return context.json(counted);
    },
  );

  app.get(
    '/admin/summary',
    describe({
      summary:
        'Counts of every pledge and activity, by state and by day; of activities also by post',
      admin: true,
      answers: { 200: { description: 'The counts.', schema: summaryAnswer } },
    }),
    async (context) =>
      context.json({ ...(await summarise(database, isForm)), erasingPaused: retention.paused }),
  );

  app.post(
    '/admin/retention/confirm',
    describe({
      summary: 'Say that the server’s clock is right: erasing goes on',
      description:
        '`today` is the date by another clock. Done where nothing was paused, it changes nothing.',
      admin: true,
      body: { 'application/json': confirmation },
      answers: { 200: { description: 'What was due is erased.', schema: z.object({}) } },
      problems: { 422: 'It is another day by the server’s clock: the clock is wrong.' },
    }),
    async (context) => {
      const confirmed = readBody(confirmation, await readJson(context));
      const today = dayOf(collector.now(), utcOffset);
      if (confirmed.today !== today)
        throw new Problem(422, 'invalid', `By this server’s clock today is ${today}.`);
      await retention.confirm();
      return context.json({});
    },
  );

  app.get(
    '/admin/responses',
    describe({
      summary: 'Counts of every pledge, activity and form, by state and by day',
      admin: true,
      answers: { 200: { description: 'The counts.', schema: overviewAnswer } },
    }),
    async (context) => context.json({ forms: await overview(database, isForm) }),
  );

  app.get(
    '/admin/responses/:feed/:form',
    describe({
      summary:
        'The responses to a pledge, an activity or a form, the latest first; `?search=` and `?before=`',
      admin: true,
      answers: { 200: { description: 'Fifty of them.', schema: responsePage } },
      problems: { 404: 'There is no such pledge, activity or form.' },
    }),
    async (context) => {
      const { feed, form } = context.req.param();
      const { activity } = await findForm(synced, feed, form);
      const { search = '', before } = context.req.query();
      return context.json(
        await responsesTo(collector, {
          feed,
          kind: activity ? 'activity' : 'pledge',
          form,
          search: search.trim().slice(0, 100),
          // A column of PostgreSQL's is 32 bits wide.
          before: Math.min(Number(before) || Infinity, 2 ** 31 - 1),
        }),
      );
    },
  );

  for (const what of ['withdraw', 'trial'] as const) {
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
