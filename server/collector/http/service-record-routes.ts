import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { CollectorContext } from '../context.js';
import { langOf } from '../feeds/feed-file.js';
import { checkServiceRecord, serviceRecordsOfActivity } from '../sign-ups/service-records.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { describe } from './describe.js';
import { findActivity, findFeed } from './find-form.js';
import { readBody } from './read-body.js';
import { checkRecordPage, serviceRecordCsv, serviceRecordPage } from './service-record-pages.js';

const certificate = z.object({
  number: z.string().check(z.maxLength(40)),
  name: z.string().check(z.maxLength(80)),
});

/** Where certificates of a feed can be checked, as they say themselves. */
export const checkAddress = (
  { siteUrl }: Pick<CollectorContext, 'siteUrl'>,
  context: Context,
  feed: string,
): string => `${siteUrl ?? new URL(context.req.url).origin}/submissions/${feed}/service-record`;

/** Certificates of volunteer service: for the organiser, and for whoever is shown one. */
export function serviceRecordRoutes(collector: CollectorContext, synced: SyncedFeeds): Hono {
  const app = new Hono();

  app.get(
    '/submissions/:feed/service-record',
    describe({
      summary: 'The page on which anybody checks a certificate of volunteer service',
      description: '`?number=` fills in the number, as the code on the paper does.',
      answers: { 200: { description: 'It asks for number and name.', media: 'text/html' } },
      problems: { 404: 'There is no such feed.' },
    }),
    async (context) => {
      const lang = langOf(await findFeed(synced, context));
      const number = (context.req.query('number') ?? '').slice(0, 40);
      return context.html(checkRecordPage(lang, { number }));
    },
  );

  app.post(
    '/submissions/:feed/service-record',
    describe({
      summary: 'Check a certificate by its number and the name on it',
      description: 'An unknown number and another name are answered alike.',
      body: { 'application/x-www-form-urlencoded': certificate },
      answers: {
        200: { description: 'What was certified, and whether it stands.', media: 'text/html' },
      },
      problems: { 404: 'No such number with this name.' },
    }),
    async (context) => {
      const feed = await findFeed(synced, context);
      const sent = Object.fromEntries(new URLSearchParams(await context.req.text()));
      const given = readBody(certificate, sent);
      const found = await checkServiceRecord(collector, feed, given);
      context.header('Cache-Control', 'no-store');
      return context.html(
        checkRecordPage(langOf(feed), given, found ?? 'unknown'),
        found ? 200 : 404,
      );
    },
  );

  app.get(
    '/admin/hours/:feed/:file{[a-z0-9]+(?:-[a-z0-9]+)*\\.(?:csv|html)}',
    describe({
      summary:
        'The hours of all who came to an activity: as a table (`.csv`), or as certificates to print, one page each (`.html`)',
      admin: true,
      answers: { 200: { description: 'Those whose names are not erased yet.', media: 'text/csv' } },
      problems: { 404: 'There is no such activity.' },
    }),
    async (context) => {
      const { feed: name, file } = context.req.param();
      const [id = '', form] = file.split('.');
      const { feed, activity } = await findActivity(synced, name, id);
      const records = await serviceRecordsOfActivity(collector, feed, activity.id);
      context.header('Cache-Control', 'no-store');
      if (form === 'html')
        return context.html(
          serviceRecordPage(langOf(feed), { records }, checkAddress(collector, context, name)),
        );
      context.header('Content-Type', 'text/csv; charset=utf-8');
      context.header('Content-Disposition', `attachment; filename="${name}-hours-${file}"`);
      return context.body(serviceRecordCsv(langOf(feed), records));
    },
  );

  return app;
}
