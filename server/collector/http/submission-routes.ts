import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { $ZodType, output } from 'zod/v4/core';
import * as contract from '../../../src/contract/index.js';
import { eraseWithAnswers } from '../cases/erase-cases.js';
import type { CollectorContext } from '../context.js';
import { type FeedFile, langOf } from '../feeds/feed-file.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import { correctOwnAnswers, showOwnAnswers } from '../forms/own-answers.js';
import { takeFormAnswer, type TakenAnswer } from '../forms/take-form-answer.js';
import { acceptOwnPlaces } from '../sign-ups/accept-place.js';
import { cancelSignUp } from '../sign-ups/cancel-sign-up.js';
import { changeSignUp, showPass } from '../sign-ups/change-sign-up.js';
import { messageWords } from '../messages/words.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { type TakenSignUp, takeSignUp } from '../sign-ups/take-sign-up.js';
import { bodyFromForm, itemOfForm, keyOfForm } from '../submissions/form-encoding.js';
import { readIdempotencyKey } from '../submissions/keys.js';
import { secretForForm } from '../submissions/secret.js';
import { copyOf, correctOwnCopy } from '../submissions/own-copy.js';
import { type Taken, takeSubmission } from '../submissions/take-submission.js';
import { withdraw } from '../submissions/withdraw.js';
import { privateLink } from './case-pages.js';
import { copyPage } from './copy-page.js';
import { describe } from './describe.js';
import { findFeed } from './find-form.js';
import { problemPage, receiptPage, wantsPage, withdrawnPage, withdrawPage } from './pages.js';
import { Problem, problems } from './problem.js';
import { bodyKind, readJson, readBody } from './read-body.js';

const noPass = { 404: 'No such pass with this secret.' };
const nothingKept = {
  404: 'No such receipt with this secret, or nothing of it is kept any more.',
};

const anyReceipt = z.union([contract.receipt, contract.pass, contract.formReceipt]);

/** What a sign-up, or an answer to a form, names and a signature does not. */
const names = (body: unknown, kind: 'activity' | 'form'): boolean =>
  typeof body === 'object' && body !== null && kind in body;

/** The submission contract: signing a pledge or signing up, and taking it back. */
export function submissionRoutes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  feeds: LiveFeeds,
): Hono {
  const app = new Hono();

  const findOpen = async (context: Context): Promise<FeedFile> => {
    const feed = await findFeed(synced, context);
    if (feed.pledges.size + feed.activities.size + feed.forms.size === 0) throw problems.notFound();
    return feed;
  };

  async function take(
    feed: FeedFile,
    key: string,
    body: unknown,
  ): Promise<Taken | TakenSignUp | TakenAnswer> {
    const taken = names(body, 'activity')
      ? await takeSignUp(collector, feed, key, body)
      : names(body, 'form')
        ? await takeFormAnswer(collector, feed, key, body)
        : await takeSubmission(collector, feed, key, body);
    if (!taken.replayed) feeds.touch(feed.name);
    return taken;
  }

  async function takeJson(context: Context): Promise<Response> {
    const key = readIdempotencyKey(context.req.header('Idempotency-Key'));
    const feed = await findOpen(context);
    const taken = await take(feed, key, await readJson(context));
    return context.json(taken.receipt, taken.replayed ? 200 : 201);
  }

  async function takeForm(context: Context): Promise<Response> {
    const asPage = wantsPage(context.req.header('Accept'));
    let lang = '';
    try {
      const form = new URLSearchParams(await context.req.text());
      const key = readIdempotencyKey(context.req.header('Idempotency-Key') ?? keyOfForm(form));
      const feed = await findOpen(context);
      lang = langOf(feed);
      const item = itemOfForm(form, feed);
      if (!item) throw problems.notFound();
      const secret = secretForForm(collector.hashKey, {
        feed: feed.name,
        kind: 'posts' in item ? 'activity' : 'kind' in item ? 'form' : 'pledge',
        form: item.id,
        idempotencyKey: key,
      });
      const taken = await take(feed, key, bodyFromForm(form, item, secret));
      const status = taken.replayed ? 200 : 201;
      if (!asPage) return context.json(taken.receipt, status);
      const own =
        form.get('civic_secret') || !taken.receipt.receipt
          ? undefined
          : {
              secret,
              withdrawAt: `${feed.name}/withdraw`,
              followAt: `${feed.name}/case${privateLink(taken.receipt.receipt, secret)}`,
              mine: {
                at: `${feed.name}/mine${privateLink(taken.receipt.receipt, secret)}`,
                title: messageWords(lang).mineTitle,
              },
            };
      return context.html(receiptPage(lang, taken.receipt, item, own), status);
    } catch (error) {
      if (!asPage || !(error instanceof Problem)) throw error;
      return context.html(problemPage(lang, error.details), error.status, error.headers);
    }
  }

  /** @returns the count after it. */
  async function takeBack(feed: FeedFile, body: unknown): Promise<number> {
    const withdrawal = readBody(contract.withdrawal, body);
    const now = new Date(collector.now()).toISOString();
    const count =
      (await withdraw(collector, feed, withdrawal, now)) ??
      (await cancelSignUp(collector, feed, withdrawal));
    if (count === undefined) throw problems.notFound();
    await eraseWithAnswers(collector);
    feeds.touch(feed.name);
    return count;
  }

  async function takeBackByForm(context: Context): Promise<Response> {
    const feed = await findOpen(context);
    const form = new URLSearchParams(await context.req.text());
    try {
      // What is copied from a page often has a space at its end.
      await takeBack(
        feed,
        Object.fromEntries([...form].map(([name, value]) => [name, value.trim()])),
      );
      return context.html(withdrawnPage(langOf(feed)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const page = withdrawPage(langOf(feed), error.code);
      return context.html(page, error.status, error.headers);
    }
  }

  /** What the owner of a receipt or pass does with it, in JSON. */
  const answerOwner =
    <Schema extends $ZodType>(
      schema: Schema,
      work: (collector: CollectorContext, feed: FeedFile, asked: output<Schema>) => Promise<object>,
    ) =>
    async (context: Context): Promise<Response> => {
      const feed = await findOpen(context);
      const asked = readBody(schema, await readJson(context));
      return context.json(await work(collector, feed, asked));
    };

  app.use('/submissions/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });

  app.post(
    '/submissions/:feed',
    describe({
      summary: 'Sign a pledge of this feed, sign up for posts of an activity, or answer a form',
      description:
        'Sent again with the same Idempotency-Key it is answered with the same receipt and never counted twice.',
      keyed: true,
      body: {
        'application/json': z.union([contract.submission, contract.signUp, contract.formAnswer]),
        'application/x-www-form-urlencoded': undefined,
      },
      answers: {
        201: { description: 'Stored. A sign-up gets a pass.', schema: anyReceipt },
        200: {
          description: 'This key was stored before: the same answer.',
          schema: anyReceipt,
        },
      },
      problems: {
        400: 'No usable Idempotency-Key, or a body that cannot be read.',
        403: 'The page that sends the form is not on the list.',
        404: 'There is no such feed, pledge, activity or form.',
        409: 'closed, not-open, already-signed, in-progress, or full, with the posts that are.',
        413: 'Too long.',
        422: 'invalid, with the places that are wrong; key-reused; or refused.',
        429: 'Too many from one network.',
        503: 'Not stored, or not known to be; send it again with the same key after Retry-After.',
        507: 'Not stored, because the disk of the server is full; likewise.',
      },
    }),
    (context) => (bodyKind(context) === 'json' ? takeJson(context) : takeForm(context)),
  );

  app.post(
    '/submissions/:feed/withdraw',
    describe({
      summary: 'Take a signature back, or cancel a sign-up as a whole',
      description:
        'An unknown receipt and a wrong secret are answered alike. Asked again, the answer is the one of the first time, whatever happened since.',
      body: {
        'application/json': contract.withdrawal,
        'application/x-www-form-urlencoded': contract.withdrawal,
      },
      answers: {
        200: { description: 'Taken back, now or before.', schema: z.object({ count: z.number() }) },
      },
      problems: {
        404: 'No such receipt with this secret.',
        409: 'too-late: the deadline of the activity is past.',
        422: 'The body is not a withdrawal.',
      },
    }),
    async (context) => {
      if (/^application\/x-www-form-urlencoded\b/i.test(context.req.header('Content-Type') ?? ''))
        return takeBackByForm(context);
      const feed = await findOpen(context);
      return context.json({ count: await takeBack(feed, await readJson(context)) });
    },
  );

  app.get(
    '/submissions/:feed/withdraw',
    describe({
      summary: 'A page without script to take a signature or a sign-up back',
      answers: { 200: { description: 'It asks for receipt and code.', media: 'text/html' } },
      problems: { 404: 'There is no such feed.' },
    }),
    async (context) => context.html(withdrawPage(langOf(await findOpen(context)))),
  );

  app.post(
    '/submissions/:feed/pass',
    describe({
      summary: 'Read a pass as it is now',
      description: 'An unknown number and a wrong secret are answered alike.',
      body: { 'application/json': contract.passRequest },
      answers: { 200: { description: 'The pass.', schema: contract.pass } },
      problems: {
        ...noPass,
        422: 'The body is no request for a pass.',
      },
    }),
    answerOwner(contract.passRequest, showPass),
  );

  app.post(
    '/submissions/:feed/change',
    describe({
      summary: 'Change the posts of a sign-up',
      description:
        'The posts from now on: all of it is done or nothing. Sent again it is answered again and changes nothing.',
      body: { 'application/json': contract.passChange },
      answers: { 200: { description: 'Changed, now or before.', schema: contract.pass } },
      problems: {
        ...noPass,
        409: 'full, with the posts that are; too-late, closed or not-open.',
        422: 'invalid, with the posts that cannot be had together.',
      },
    }),
    answerOwner(contract.passChange, async (_, feed, change) => {
      const pass = await changeSignUp(collector, feed, change);
      feeds.touch(feed.name);
      return pass;
    }),
  );

  app.post(
    '/submissions/:feed/accept',
    describe({
      summary: 'Accept the places that somebody has moved up to',
      description:
        'What went to the next one meanwhile stays there. Sent again it changes nothing.',
      body: { 'application/json': contract.passRequest },
      answers: { 200: { description: 'The pass.', schema: contract.pass } },
      problems: {
        ...noPass,
        422: 'The body is no request for a pass.',
      },
    }),
    answerOwner(contract.passRequest, acceptOwnPlaces),
  );

  app.post(
    '/submissions/:feed/answers',
    describe({
      summary: 'Read one’s own answers to a form',
      description: 'An unknown receipt and a wrong secret are answered alike.',
      body: { 'application/json': contract.passRequest },
      answers: { 200: { description: 'The answers.', schema: contract.ownAnswers } },
      problems: {
        ...nothingKept,
        422: 'The body is no request for answers.',
      },
    }),
    answerOwner(contract.passRequest, showOwnAnswers),
  );

  app.post(
    '/submissions/:feed/correct',
    describe({
      summary: 'Put other answers to a form in the place of one’s own',
      description: 'By the same check as at first. What was agreed to stands.',
      body: { 'application/json': contract.formCorrection },
      answers: { 200: { description: 'Corrected.', schema: contract.formReceipt } },
      problems: {
        ...nothingKept,
        409: 'closed or not-open.',
        422: 'invalid, with the places that are wrong.',
      },
    }),
    answerOwner(contract.formCorrection, correctOwnAnswers),
  );

  app.post(
    '/submissions/:feed/copy',
    describe({
      summary:
        'A copy of all that is kept of a signature, a sign-up or answers, for whoever sent it',
      description:
        'JSON, to be saved; a form that is sent without script gets a page, unless `as=json` is with it. An unknown receipt and a wrong secret are answered alike.',
      body: {
        'application/json': contract.passRequest,
        'application/x-www-form-urlencoded': contract.passRequest,
      },
      answers: { 200: { description: 'The copy.', schema: z.record(z.string(), z.unknown()) } },
      problems: nothingKept,
    }),
    async (context) => {
      const feed = await findOpen(context);
      const isForm = bodyKind(context) !== 'json';
      const sent = isForm
        ? Object.fromEntries(new URLSearchParams(await context.req.text()))
        : ((await readJson(context)) as object);
      const proof = readBody(contract.passRequest, sent);
      const copy = await copyOf(collector, feed, proof);
      if (isForm && !('as' in sent))
        return context.html(
          copyPage(langOf(feed), copy, { proof, utcOffset: collector.utcOffset }),
        );
      context.header('Content-Disposition', `attachment; filename="${copy.receipt}.json"`);
      return context.json(copy);
    },
  );

  app.post(
    '/submissions/:feed/copy/correct',
    describe({
      summary: 'Put other answers in the place of one’s own, of a pledge or a sign-up',
      description:
        'By the same check as at first, while the form is open. What was agreed to stands, and who has signed stays counted.',
      body: { 'application/json': contract.formCorrection },
      answers: { 200: { description: 'The copy.', schema: z.record(z.string(), z.unknown()) } },
      problems: {
        ...nothingKept,
        409: 'closed or not-open.',
        422: 'invalid, with the places that are wrong.',
      },
    }),
    answerOwner(contract.formCorrection, async (_, feed, { values, ...proof }) => {
      await correctOwnCopy(collector, feed, proof, values);
      feeds.touch(feed.name);
      return copyOf(collector, feed, proof);
    }),
  );

  return app;
}
