import { type Context, Hono } from 'hono';
import { formCorrection, passRequest, type PassRequest } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import { type FeedFile, langOf } from '../feeds/feed-file.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import { correctOwnAnswers } from '../forms/own-answers.js';
import { lineOf, stopCode, written } from '../messages/compose.js';
import { contactsOf } from '../messages/contacts.js';
import { stopMessages } from '../messages/tell.js';
import { messageWords } from '../messages/words.js';
import { acceptPlaces } from '../sign-ups/accept-place.js';
import { claimsOf } from '../sign-ups/claims.js';
import { findSignUp } from '../sign-ups/find-sign-up.js';
import type { PostDetails } from '../sign-ups/offered-posts.js';
import { readPass } from '../sign-ups/read-pass.js';
import { serviceRecordsOf } from '../sign-ups/service-records.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { scopeOf } from '../sign-ups/take-sign-up.js';
import { findSubmission } from '../submissions/find-submission.js';
import { answersIn, readValues } from '../submissions/form-encoding.js';
import { copyOf, correctOwnCopy, ownForm } from '../submissions/own-copy.js';
import { sameText } from '../submissions/secret.js';
import { copyPage } from './copy-page.js';
import { correctPage, correctWords } from './correct-page.js';
import { describe } from './describe.js';
import { findFeed } from './find-form.js';
import { mineEntryPage, minePage, type OwnThing, stopPage } from './message-pages.js';
import { Problem, problems } from './problem.js';
import { readBody } from './read-body.js';
import { serviceRecordCsv, serviceRecordPage } from './service-record-pages.js';
import { checkAddress } from './service-record-routes.js';

interface Found extends OwnThing {
  owner: ['sign_up' | 'submission', number];
  accept?: () => Promise<void>;
}

/** What the links of messages lead to: pages for any browser, with script or without. */
export function messageRoutes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  feeds: LiveFeeds,
): Hono {
  const app = new Hono();
  const { database, hashKey, now } = collector;

  app.get(
    '/submissions/:feed/mine',
    describe({
      summary:
        'The page that links of messages open: what somebody has signed up for or sent; the link has receipt and code behind its mark',
      answers: { 200: { description: 'It asks for receipt and code.', media: 'text/html' } },
      problems: { 404: 'There is no such feed.' },
    }),
    async (context) => {
      const lang = langOf(await findFeed(synced, context));
      return context.html(mineEntryPage(messageWords(lang), lang));
    },
  );

  app.post(
    '/submissions/:feed/mine',
    describe({
      summary:
        'Look at it, accept a place (`act=accept`), stop messages (`act=stop`), correct answers (`act=correct`, which gives a form), or get certificates of the hours of service (`act=hours`; with `as=csv` as a table)',
      description: 'An unknown receipt and a wrong secret are answered alike.',
      body: { 'application/x-www-form-urlencoded': passRequest },
      answers: { 200: { description: 'The page.', media: 'text/html' } },
      problems: { 404: 'No such receipt with this secret.' },
    }),
    async (context) => {
      const feed = await findFeed(synced, context);
      const lang = langOf(feed);
      const words = messageWords(lang);
      const form = new URLSearchParams(await context.req.text());
      try {
        const sent = Object.fromEntries([...form].map(([name, value]) => [name, value.trim()]));
        const proof = readBody(passRequest, ownProof(sent));
        // First, since a question may be called `act`.
        if (sent['civic_act'] === 'save') return await save(context, feed, lang, proof, form);
        if (sent['act'] === 'correct') return await showForm(context, feed, lang, proof);
        if (sent['act'] === 'hours')
          return await certify(context, feed, lang, proof, sent['as'] === 'csv');
        const found = await findOwn(feed, lang, proof);
        if (sent['act'] === 'accept') await found.accept?.();
        if (sent['act'] === 'stop') await stop(found);
        const said = { accept: words.accepted, stop: words.stopped }[sent['act'] ?? ''];
        const shown = said ? await findOwn(feed, lang, proof) : found;
        // A place that went to the next one meanwhile is shown as it is.
        const done = sent['act'] === 'accept' && !found.acceptUntil ? undefined : said;
        return context.html(minePage(words, lang, shown, proof, done));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const refused = mineEntryPage(words, lang, error.code);
        return context.html(refused, error.status, error.headers);
      }
    },
  );

  app.get(
    '/submissions/:feed/stop/:code',
    describe({
      summary: 'A page with a button that stops the messages of one sign-up or receipt',
      answers: { 200: { description: 'The page.', media: 'text/html' } },
      problems: { 404: 'There is no such feed.' },
    }),
    async (context) => {
      const lang = langOf(await findFeed(synced, context));
      const isKnown = contactIn(context.req.param('code')) !== undefined;
      return context.html(stopPage(messageWords(lang), isKnown ? 'asked' : 'unknown'));
    },
  );

  app.post(
    '/submissions/:feed/stop/:code',
    describe({
      summary: 'Stop them: by the button, or by that of a mail program (RFC 8058)',
      answers: { 200: { description: 'Stopped, now or before.', media: 'text/html' } },
      problems: { 404: 'There is no such feed, or the link is no link of a message.' },
    }),
    async (context) => {
      const lang = langOf(await findFeed(synced, context));
      const contact = contactIn(context.req.param('code'));
      const words = messageWords(lang);
      if (contact === undefined) return context.html(stopPage(words, 'unknown'), 404);
      await stopMessages(database, contact, new Date(now()).toISOString());
      return context.html(stopPage(words, 'stopped'));
    },
  );

  async function showForm(
    context: Context,
    feed: FeedFile,
    lang: string,
    proof: PassRequest,
  ): Promise<Response> {
    const { item, values } = await ownForm(collector, feed, proof);
    return context.html(correctPage(lang, item, values, proof));
  }

  /** Wrong answers come back in the form, beside what is wrong with them. */
  async function save(
    context: Context,
    feed: FeedFile,
    lang: string,
    proof: PassRequest,
    form: URLSearchParams,
  ): Promise<Response> {
    const { item, ticked } = await ownForm(collector, feed, proof);
    try {
      const values = readValues(form, item);
      const correction = readBody(formCorrection, { ...proof, values, ticked });
      if (feed.forms.has(item.id)) await correctOwnAnswers(collector, feed, correction);
      else await correctOwnCopy(collector, feed, proof, correction.values);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const page = correctPage(lang, item, answersIn(form, item), proof, error.details);
      return context.html(page, error.status, error.headers);
    }
    feeds.touch(feed.name);
    const { done } = correctWords(lang);
    return context.html(
      copyPage(lang, await copyOf(collector, feed, proof), {
        proof,
        utcOffset: collector.utcOffset,
        done,
      }),
    );
  }

  async function certify(
    context: Context,
    feed: FeedFile,
    lang: string,
    proof: PassRequest,
    isTable: boolean,
  ): Promise<Response> {
    const signUp = await findSignUp(collector, feed.name, proof);
    if (!signUp) throw problems.notFound();
    const found = await serviceRecordsOf(collector, feed, signUp);
    context.header('Cache-Control', 'no-store');
    if (!isTable)
      return context.html(
        serviceRecordPage(lang, found, checkAddress(collector, context, feed.name), proof),
      );
    context.header('Content-Type', 'text/csv; charset=utf-8');
    context.header('Content-Disposition', `attachment; filename="${signUp.receipt}-hours.csv"`);
    return context.body(serviceRecordCsv(lang, found.records));
  }

  function contactIn(code: string): number | undefined {
    const id = Number(/^\d{1,9}(?=-)/.exec(code)?.[0] ?? -1);
    return sameText(code, stopCode(hashKey, id)) && id >= 0 ? id : undefined;
  }

  async function stop({ owner: [column, id] }: Found): Promise<void> {
    for (const contact of await contactsOf(database, column, [id]))
      await stopMessages(database, contact.id, new Date(now()).toISOString());
  }

  /** @throws the problem 404 for an unknown receipt and for a wrong secret alike. */
  async function findOwn(feed: FeedFile, lang: string, proof: PassRequest): Promise<Found> {
    const signUp = await findSignUp(collector, feed.name, proof);
    if (!signUp) return findSigned(feed, proof);
    const scope = scopeOf(collector, feed, signUp.activity);
    const { posts } = await readPass(database, scope, signUp);
    const claims = (await claimsOf(database, [signUp.id])).get(signUp.id)!;
    const words = messageWords(lang);
    const lines = posts.flatMap((post) => {
      const { details } = claims.find((claim) => claim.post === post.post)!;
      return details.starts === undefined
        ? []
        : [lineOf(words, { ...post, details: details as PostDetails }, collector.utcOffset)];
    });
    const terms = claims.flatMap(({ state, accept_by }) =>
      state === 'confirmed' && accept_by ? [accept_by] : [],
    );
    return {
      receipt: signUp.receipt,
      title: feed.activities.get(signUp.activity)?.title ?? '',
      lines,
      acceptUntil: terms.length > 0 ? written(terms.sort()[0]!, collector.utcOffset) : undefined,
      hasServed: claims.some(({ attended }) => attended > 0),
      isWithdrawn: signUp.withdrawn_at !== null,
      isTold: (await contactsOf(database, 'sign_up', [signUp.id])).length > 0,
      owner: ['sign_up', signUp.id],
      accept: () => acceptPlaces(collector, feed, signUp),
    };
  }

  async function findSigned(feed: FeedFile, proof: PassRequest): Promise<Found> {
    const row = await findSubmission(collector, feed.name, proof);
    if (!row) throw problems.notFound();
    return {
      receipt: row.receipt,
      title: (feed.pledges.get(row.pledge) ?? feed.forms.get(row.pledge))?.title ?? '',
      lines: [],
      acceptUntil: undefined,
      hasServed: false,
      isWithdrawn: row.state === 'withdrawn',
      isTold: (await contactsOf(database, 'submission', [row.id])).length > 0,
      owner: ['submission', row.id],
    };
  }

  return app;
}

/** Beside answers, receipt and secret have names that no question has. */
const ownProof = (sent: Record<string, string>) =>
  'civic_receipt' in sent
    ? { receipt: sent['civic_receipt'], secret: sent['civic_secret'] }
    : { receipt: sent['receipt'], secret: sent['secret'] };
