import { type Context, Hono } from 'hono';
import type { CollectorContext } from '../context.js';
import { readCounters } from '../feeds/collected.js';
import { postsCalendar } from '../sign-ups/calendar.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { describe } from './describe.js';
import { findActivity } from './find-form.js';
import { openToAll } from './origins.js';

const file = ':file{[a-z0-9]+(?:-[a-z0-9]+)*\\.ics}';
const answers = { 200: { description: 'iCalendar, RFC 5545.', media: 'text/calendar' } };
const problems = { 404: 'There is no such activity.' };

/** The posts of an activity for calendars: for anybody, and for the organiser with how many come. */
export function calendarRoutes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  maxAge: number,
): Hono {
  const app = new Hono();

  const answer = async (context: Context, withPeople: boolean): Promise<Response> => {
    const { database, utcOffset } = collector;
    const id = context.req.param('file')!.slice(0, -'.ics'.length);
    const { feed, activity } = await findActivity(synced, context.req.param('feed')!, id);
    const { posts } = await readCounters(database, feed.name);
    const counters = new Map(
      [...posts.values()].filter((row) => row.activity === id).map((row) => [row.post, row]),
    );
    const now = collector.now();
    context.header('Content-Type', 'text/calendar; charset=utf-8');
    context.header('Content-Disposition', `inline; filename="${feed.name}-${activity.id}.ics"`);
    return context.body(postsCalendar({ feed, activity, counters, utcOffset, now, withPeople }));
  };

  app.get(
    `/feeds/:feed/${file}`,
    describe({
      summary: 'The posts of an activity as a calendar, to subscribe to',
      answers,
      problems,
    }),
    openToAll(),
    async (context) => {
      context.header('Cache-Control', `public, max-age=${Math.max(maxAge, 60)}`);
      return answer(context, false);
    },
  );

  app.get(
    `/admin/activities/:feed/${file}`,
    describe({ summary: 'The same, with how many have signed up', admin: true, answers, problems }),
    (context) => answer(context, true),
  );

  return app;
}
