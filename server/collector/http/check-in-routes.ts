import { readFile } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { ownFile } from '../../files.js';
import type { Settings } from '../../settings.js';
import { bearerToken, wrongTokens } from '../admin/require-token.js';
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
  scannedPass,
  showForCheckIn,
} from '../sign-ups/check-in.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { describe } from './describe.js';
import { problems } from './problem.js';
import { rateLimit } from './rate-limit.js';
import { limitBody, readJson } from './read-body.js';

const files: Record<string, string> = {
  '/check-in': 'index.html',
  ...Object.fromEntries(
    ['check-in.css', 'check-in.mjs', 'render-posts.mjs', 'words.mjs'].map((file) => [
      `/check-in/${file}`,
      file,
    ]),
  ),
};
const types: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  mjs: 'text/javascript',
};

const codeState = z.object({
  /** When the code that is good now was made; left out where there is none. */
  madeAt: z.optional(z.string()),
  /** The first and the last day of it. */
  from: z.string(),
  until: z.string(),
});
const madeCode = z.object({
  code: z.string(),
  /** The check-in page, relative to this address, with the code in its fragment. */
  link: z.string(),
  from: z.string(),
  until: z.string(),
});

const noToken = { 401: 'No token, or a wrong one.' };
const noActivity = { ...noToken, 404: 'There is no such activity.' };
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
  {
    trustedProxies,
    rateLimit: limit,
    bodyLimit,
  }: Pick<Settings, 'trustedProxies' | 'rateLimit' | 'bodyLimit'>,
): Hono {
  const app = new Hono();
  const findFeed = (name: string) => synced.read(name);

  for (const [path, file] of Object.entries(files)) {
    app.get(path, async (context) => {
      context.header('Content-Type', `${types[file.split('.')[1]!]}; charset=utf-8`);
      context.header('Cache-Control', 'no-cache');
      return context.body(await readFile(ownFile(`check-in/${file}`), 'utf8'));
    });
  }

  const codePath = '/admin/check-in/codes/:feed/:activity';

  async function activityOf(context: Context): Promise<StewardsActivity> {
    const feed = await findFeed(context.req.param('feed') ?? '');
    const activity = feed?.activities.get(context.req.param('activity') ?? '');
    if (!feed || !activity) throw problems.notFound();
    return { feed, activity };
  }

  app.get(
    codePath,
    describe({
      summary: 'Whether stewards have a code for this activity, and on which days it is good',
      admin: true,
      answers: { 200: { description: 'Never the code itself.', schema: codeState } },
      problems: noActivity,
    }),
    async (context) => {
      const found = await activityOf(context);
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
      const found = await activityOf(context);
      const days = daysOf(collector, found.activity);
      const code = await makeActivityCode(collector, found);
      return context.json({ code, link: `../../../../check-in#activity=${code}`, ...days }, 201);
    },
  );

  app.delete(
    codePath,
    describe({
      summary: 'Take the code of this activity back',
      admin: true,
      answers: { 200: { description: 'There is none, now or before.', schema: z.object({}) } },
      problems: noToken,
    }),
    async (context) => {
      // Also of an activity that is no longer in the feed.
      await revokeActivityCode(collector, context.req.param('feed'), context.req.param('activity'));
      return context.json({});
    },
  );

  const refuse = wrongTokens(trustedProxies);

  /** The activity whose code was sent. */
  async function stewardsActivity(context: Context): Promise<StewardsActivity> {
    context.header('Cache-Control', 'no-store');
    const code = bearerToken(context);
    const found =
      code === undefined ? undefined : await findByActivityCode(collector, findFeed, code);
    if (!found) throw await refuse(context);
    return found;
  }

  app.on(
    'POST',
    ['/check-in', '/check-in/*'],
    rateLimit(limit, trustedProxies),
    limitBody(bodyLimit),
  );
  mountCheckIn('', { steward: true }, noCode, stewardsActivity);
  // For an administrator's programs: of all activities, and on any day.
  mountCheckIn('/admin', { admin: true }, noToken, () => Promise.resolve(undefined));

  /** @param findActivity the one that may be asked about; `undefined`: any. */
  function mountCheckIn(
    start: string,
    who: { admin: true } | { steward: true },
    refusals: Record<number, string>,
    findActivity: (context: Context) => Promise<StewardsActivity | undefined>,
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
        const only = await findActivity(context);
        return context.json(
          await showForCheckIn(collector, findFeed, await readJson(context), only),
        );
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
        const only = await findActivity(context);
        const body = await readJson(context);
        const { feed, shown } = await checkIn(collector, findFeed, body, only);
        feeds.touch(feed);
        return context.json(shown);
      },
    );
  }

  return app;
}
