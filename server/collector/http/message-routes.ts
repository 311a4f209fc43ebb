import { Hono } from 'hono';
import { passRequest, type PassRequest } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import { type FeedFile, langOf } from '../feeds/feed-file.js';
import { lineOf, stopCode, written } from '../messages/compose.js';
import { contactsOf } from '../messages/contacts.js';
import { stopMessages } from '../messages/tell.js';
import { messageWords } from '../messages/words.js';
import { acceptPlaces } from '../sign-ups/accept-place.js';
import { claimsOf } from '../sign-ups/claims.js';
import { findSignUp } from '../sign-ups/find-sign-up.js';
import type { PostDetails } from '../sign-ups/offered-posts.js';
import { readPass } from '../sign-ups/read-pass.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { scopeOf } from '../sign-ups/take-sign-up.js';
import { findSubmission } from '../submissions/find-submission.js';
import { sameText } from '../submissions/secret.js';
import { describe } from './describe.js';
import { findFeed } from './find-form.js';
import { mineEntryPage, minePage, type OwnThing, stopPage } from './message-pages.js';
import { Problem, problems } from './problem.js';
import { readBody } from './read-body.js';

interface Found extends OwnThing {
  owner: ['sign_up' | 'submission', number];
  accept?: () => Promise<void>;
}

/** What the links of messages lead to: pages for any browser, with script or without. */
export function messageRoutes(collector: CollectorContext, synced: SyncedFeeds): Hono {
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
      summary: 'Look at it, accept a place (`act=accept`), or stop messages (`act=stop`)',
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
        const proof = readBody(passRequest, sent);
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
      isWithdrawn: row.state === 'withdrawn',
      isTold: (await contactsOf(database, 'submission', [row.id])).length > 0,
      owner: ['submission', row.id],
    };
  }

  return app;
}
