import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import {
  receipt as receiptSchema,
  submission as submissionSchema,
  withdrawal as withdrawalSchema,
} from '../../../src/contract/index.js';
import type { FeedFile, FeedFolder } from '../feeds/feed-file.js';
import { baseCount } from '../feeds/live-count.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import { bodyFromForm, keyOfForm, pledgeOfForm } from '../submissions/form-encoding.js';
import { secretForKey } from '../submissions/secret.js';
import { takeSubmission, type Desk, type Taken } from '../submissions/take-submission.js';
import { withdraw } from '../submissions/withdraw.js';
import { describe } from './describe.js';
import { readIdempotencyKey } from './idempotency-key.js';
import { problemPage, receiptPage, wantsPage } from './pages.js';
import { Problem, problems } from './problem.js';
import { problemFromZod } from './problem-from-zod.js';
import { bodyKind, readJson } from './read-body.js';

/** The submission contract: signing, and taking it back. */
export function submissionRoutes(desk: Desk, folder: FeedFolder, feeds: LiveFeeds): Hono {
  const app = new Hono();

  const findFeed = async (context: Context): Promise<FeedFile> => {
    const feed = await folder.read(context.req.param('feed') ?? '');
    if (!feed || feed.pledges.size === 0) throw problems.notFound();
    return feed;
  };

  async function take(feed: FeedFile, key: string, body: unknown): Promise<Taken> {
    const taken = await takeSubmission(desk, feed, key, body);
    if (!taken.replayed) feeds.touch(feed.name);
    return taken;
  }

  async function takeJson(context: Context): Promise<Response> {
    const key = readIdempotencyKey(context.req.header('Idempotency-Key'));
    const feed = await findFeed(context);
    const taken = await take(feed, key, await readJson(context));
    return context.json(taken.receipt, taken.replayed ? 200 : 201);
  }

  async function takeForm(context: Context): Promise<Response> {
    const asPage = wantsPage(context.req.header('Accept'));
    let lang = '';
    try {
      const form = new URLSearchParams(await context.req.text());
      const key = readIdempotencyKey(context.req.header('Idempotency-Key') ?? keyOfForm(form));
      const feed = await findFeed(context);
      lang = typeof feed.document['lang'] === 'string' ? feed.document['lang'] : '';
      // An old page that knows of one pledge need not name it.
      const only = feed.pledges.size === 1 ? [...feed.pledges.keys()][0] : undefined;
      const pledge = feed.pledges.get(pledgeOfForm(form) ?? only ?? '');
      if (!pledge) throw problems.notFound();
      const secret = secretForKey(desk.hashKey, key);
      const taken = await take(feed, key, bodyFromForm(form, pledge, secret));
      const status = taken.replayed ? 200 : 201;
      if (!asPage) return context.json(taken.receipt, status);
      return context.html(
        receiptPage(
          lang,
          taken.receipt,
          form.get('civic_secret') ? undefined : secret,
          pledge.thanks,
        ),
        status,
      );
    } catch (error) {
      if (!asPage || !(error instanceof Problem)) throw error;
      return context.html(problemPage(lang, error.details), error.status, error.headers);
    }
  }

  app.post(
    '/submissions/:feed',
    describe({
      summary: 'Sign a pledge of this feed',
      description:
        'Sent again with the same Idempotency-Key it is answered with the same receipt and never counted twice.',
      keyed: true,
      body: {
        'application/json': submissionSchema,
        'application/x-www-form-urlencoded': undefined,
      },
      answers: {
        201: { description: 'Stored.', schema: receiptSchema },
        200: {
          description: 'This key was stored before: the same receipt.',
          schema: receiptSchema,
        },
      },
      problems: {
        400: 'No usable Idempotency-Key, or a body that cannot be read.',
        403: 'The page that sends the form is not on the list.',
        404: 'There is no such feed or pledge.',
        409: 'closed, not-open, already-signed, or in-progress.',
        413: 'Too long.',
        422: 'invalid, with the places that are wrong; key-reused; or refused.',
        429: 'Too many from one network.',
        503: 'Not stored; send it again after Retry-After.',
      },
    }),
    async (context) => {
      context.header('Cache-Control', 'no-store');
      return bodyKind(context) === 'json' ? takeJson(context) : takeForm(context);
    },
  );

  app.post(
    '/submissions/:feed/withdraw',
    describe({
      summary: 'Take a signature back',
      description: 'An unknown receipt and a wrong secret are answered alike.',
      body: { 'application/json': withdrawalSchema },
      answers: {
        200: { description: 'Taken back, now or before.', schema: z.object({ count: z.number() }) },
      },
      problems: { 404: 'No such receipt with this secret.', 422: 'The body is not a withdrawal.' },
    }),
    async (context) => {
      context.header('Cache-Control', 'no-store');
      const feed = await findFeed(context);
      const body = await readJson(context);
      const result = withdrawalSchema.safeParse(body);
      if (!result.success) throw problemFromZod(result.error.issues, body);
      const withdrawn = await withdraw(
        desk.database,
        feed.name,
        result.data,
        new Date(desk.now()).toISOString(),
      );
      if (!withdrawn) throw problems.notFound();
      feeds.touch(feed.name);
      const pledge = feed.pledges.get(withdrawn.pledge);
      return context.json({ count: (pledge ? baseCount(pledge) : 0) + withdrawn.signatures });
    },
  );

  return app;
}
