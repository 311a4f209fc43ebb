import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { ownFile } from '../../files.js';
import { staticFiles } from '../../static-files.js';
import type { Settings } from '../../settings.js';
import { writeAccess } from '../admin/access-log.js';
import { bearerToken, wrongTokens } from '../admin/wrong-tokens.js';
import type { CollectorContext } from '../context.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import {
  activityCodeMadeAt,
  daysOf,
  findByActivityCode,
  makeActivityCode,
  revokeActivityCode,
  type StewardsActivity,
} from '../sign-ups/activity-code.js';
import {
  checkIn,
  checkInRequest,
  passAtPost,
  passesOfToday,
  scannedPass,
  showForCheckIn,
} from '../sign-ups/check-in.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { describe } from './describe.js';
import { findActivity } from './find-form.js';
import { rateLimit, type SharedCounts } from './rate-limit.js';
import { limitBody, readJson } from './read-body.js';

/** The first and the last day on which a code is good. */
const days = { from: z.string(), until: z.string() };
const codeState = z.object({
  /** When the code that is good now was made; left out where there is none. */
  madeAt: z.optional(z.string()),
  ...days,
});
const madeCode = z.object({
  code: z.string(),
  /** The check-in page, relative to this address, with the code in its fragment. */
  link: z.string(),
  ...days,
});

const noActivity = { 404: 'There is no such activity.' };
const noCode = {
  401: 'No code, a wrong one, or one that was taken back.',
  403: 'not-open or closed: it is none of the days of the activity.',
  429: 'Too many from one network.',
};

/**
 * The check-in page at the post, and what it asks for. Stewards come with the code of their activity; an administrator
 * makes that code, and may ask the same under /admin, which is behind the token.
 */
export function checkInRoutes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  feeds: LiveFeeds,
  settings: Pick<Settings, 'trustedProxies' | 'rateLimit' | 'bodyLimit'>,
  shared?: SharedCounts,
): Hono {
  const app = new Hono();
  const { trustedProxies } = settings;
  const findFeed = (name: string) => synced.read(name);

  const page = staticFiles(ownFile('check-in'), '/check-in/');
  app.get('/check-in', page);
  // The worker lies below the page that it keeps for when there is no network.
  app.use('/check-in/offline.mjs', async (context, next) => {
    await next();
    context.header('Service-Worker-Allowed', '/check-in');
  });
  app.get('/check-in/:file{[\\w-]+\\.(?:css|mjs)}', page);

  const codePath = '/admin/check-in/codes/:feed/:activity';

  app.get(
    codePath,
    describe({
      summary: 'Whether stewards have a code for this activity, and on which days it is good',
      admin: true,
      answers: { 200: { description: 'Never the code itself.', schema: codeState } },
      problems: noActivity,
    }),
    async (context) => {
      const { feed, activity } = context.req.param();
      const found = await findActivity(synced, feed, activity);
      const madeAt = await activityCodeMadeAt(collector, found);
      return context.json({ ...(madeAt && { madeAt }), ...daysOf(collector, found.activity) });
    },
  );

  app.post(
    codePath,
    describe({
      summary: 'Make the code with which stewards check people in at this activity',
      description: 'It is shown this once. The one before is no longer good.',
      admin: true,
      answers: { 201: { description: 'The code, and a link with it.', schema: madeCode } },
      problems: noActivity,
    }),
    async (context) => {
      const { feed, activity } = context.req.param();
      const found = await findActivity(synced, feed, activity);
      // Before a code is made: an activity without posts has no days, and is refused.
      const goodOn = daysOf(collector, found.activity);
      const code = await makeActivityCode(collector, found);
      return context.json({ code, link: `../../../../check-in#activity=${code}`, ...goodOn }, 201);
    },
  );

  app.delete(
    codePath,
    describe({
      summary: 'Take the code of this activity back',
      admin: true,
      answers: { 200: { description: 'There is none, now or before.', schema: z.object({}) } },
    }),
    async (context) => {
      // Also of an activity that is no longer in the feed.
      const { feed, activity } = context.req.param();
      await revokeActivityCode(collector, feed, activity);
      return context.json({});
    },
  );

  const refuse = wrongTokens('wrong-code', trustedProxies, shared);

  /** The activity whose code was sent. */
  async function stewardsActivity(context: Context): Promise<StewardsActivity> {
    context.header('Cache-Control', 'no-store');
    const code = bearerToken(context);
    const found = code && (await findByActivityCode(collector, findFeed, code));
    if (!found) throw await refuse(context);
    return found;
  }

  /** What an administrator does is written down for all of /admin. */
  async function logSteward(
    act: string,
    only: StewardsActivity | undefined,
    rows: number,
  ): Promise<void> {
    if (!only) return;
    const { feed, activity } = only;
    const access = { who: 'steward', act, feed: feed.name, form: activity.id, rows } as const;
    await writeAccess(collector, collector.now(), access);
  }

  // The path with a star is also the one without.
  app.post(
    '/check-in/*',
    rateLimit('check-in', settings.rateLimit, trustedProxies, shared),
    limitBody(settings.bodyLimit),
  );
  app.post(
    '/check-in/today',
    describe({
      summary: 'Every pass with a post today, for a phone that will have no network',
      steward: true,
      answers: {
        200: {
          description: 'The passes, with masked names.',
          schema: z.object({ passes: z.array(passAtPost) }),
        },
      },
      problems: noCode,
    }),
    async (context) => {
      const only = await stewardsActivity(context);
      const passes = await passesOfToday(collector, only);
      await logSteward('POST /check-in/today', only, passes.length);
      return context.json({ passes });
    },
  );
  mountCheckIn('', { steward: true }, noCode, stewardsActivity);
  // For an administrator's programs: of all activities, and on any day.
  mountCheckIn('/admin', { admin: true }, {}, () => Promise.resolve(undefined));

  /** @param activityOf the one that may be asked about; `undefined`: any. */
  function mountCheckIn(
    start: string,
    who: { admin: true } | { steward: true },
    refusals: Record<number, string>,
    activityOf: (context: Context) => Promise<StewardsActivity | undefined>,
  ): void {
    app.post(
      `${start}/check-in/pass`,
      describe({
        summary: 'Look at a pass that was scanned or whose number was typed',
        ...who,
        body: { 'application/json': scannedPass },
        answers: { 200: { description: 'The pass, with masked names.', schema: passAtPost } },
        problems: { ...refusals, 404: 'No such pass here, or a wrong code.' },
      }),
      async (context) => {
        const only = await activityOf(context);
        const body = await readJson(context);
        const shown = await showForCheckIn(collector, findFeed, body, only);
        await logSteward('POST /check-in/pass', only, 1);
        return context.json(shown);
      },
    );

    app.post(
      `${start}/check-in`,
      describe({
        summary: 'Write down who came to a post, and for how long',
        description:
          'The same again changes nothing. `people: 0` takes it back. The figures of the feed follow.',
        ...who,
        body: { 'application/json': checkInRequest },
        answers: { 200: { description: 'The pass as it is now.', schema: passAtPost } },
        problems: {
          ...refusals,
          404: 'No such pass here, a wrong code, or a post that is not in it.',
          409: 'not-open: it is before the day of the post.',
          422: 'No place was given, or more people than it is for.',
        },
      }),
      async (context) => {
        const only = await activityOf(context);
        const body = await readJson(context);
        const { feed, shown } = await checkIn(collector, findFeed, body, only);
        feeds.touch(feed);
        await logSteward('POST /check-in', only, 1);
        return context.json(shown);
      },
    );
  }

  return app;
}
