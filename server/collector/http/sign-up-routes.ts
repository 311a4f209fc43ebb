import { Hono, type Context } from 'hono';
import {
  pass as passSchema,
  passChange as passChangeSchema,
  passRequest as passRequestSchema,
  type Pass,
} from '../../../src/contract/index.js';
import type { FeedFile } from '../feeds/feed-file.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import { changeSignUp, showPass } from '../sign-ups/change-sign-up.js';
import type { CollectorContext } from '../context.js';
import { describe } from './describe.js';
import { readJson } from './read-body.js';

type FindFeed = (context: Context) => Promise<FeedFile>;

/** What the owner of a pass does with it. Signing up itself and cancelling are the submission routes. */
export function signUpRoutes(
  collector: CollectorContext,
  findFeed: FindFeed,
  feeds: LiveFeeds,
): Hono {
  const app = new Hono();

  const answer = async (
    context: Context,
    work: (collector: CollectorContext, feed: FeedFile, body: unknown) => Promise<Pass>,
  ): Promise<Response> => {
    context.header('Cache-Control', 'no-store');
    const feed = await findFeed(context);
    return context.json(await work(collector, feed, await readJson(context)));
  };

  app.post(
    '/submissions/:feed/pass',
    describe({
      summary: 'Read a pass as it is now',
      description: 'An unknown number and a wrong secret are answered alike.',
      body: { 'application/json': passRequestSchema },
      answers: { 200: { description: 'The pass.', schema: passSchema } },
      problems: {
        404: 'No such pass with this secret.',
        422: 'The body is no request for a pass.',
      },
    }),
    (context) => answer(context, showPass),
  );

  app.post(
    '/submissions/:feed/change',
    describe({
      summary: 'Change the posts of a sign-up',
      description:
        'The posts from now on: all of it is done or nothing. Sent again it is answered again and changes nothing.',
      body: { 'application/json': passChangeSchema },
      answers: { 200: { description: 'Changed, now or before.', schema: passSchema } },
      problems: {
        404: 'No such pass with this secret.',
        409: 'full, with the posts that are; too-late, closed or not-open.',
        422: 'invalid, with the posts that cannot be had together.',
      },
    }),
    async (context) => {
      const response = await answer(context, changeSignUp);
      feeds.touch(context.req.param('feed'));
      return response;
    },
  );

  return app;
}
