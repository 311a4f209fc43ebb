import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { caseMove, followedCase, passRequest } from '../../../src/contract/index.js';
import { isPhotoName } from '../../../src/contract/rules/wide-answers.js';
import { deskAct } from '../cases/case-state.js';
import { addDeskPhoto, handleCase, undoHandling } from '../cases/handle-case.js';
import { followCase, moveOwnCase } from '../cases/own-case.js';
import { isPublicPhoto } from '../cases/public-cases.js';
import {
  type CaseFilter,
  caseFilters,
  casePage as casePageSchema,
  listCases,
  showCase,
  shownCase,
} from '../cases/show-case.js';
import type { CollectorContext } from '../context.js';
import { type FeedFile, langOf } from '../feeds/feed-file.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { caseEntryPage, casePage, linkScript } from './case-pages.js';
import { describe } from './describe.js';
import { findFeed } from './find-form.js';
import { openToAll } from './origins.js';
import { Problem, problems } from './problem.js';
import { actor, bodyKind, readAfter, readBody, readJson } from './read-body.js';

/** Who did it, as they call themselves, and which version of the case they had before them. */
const hand = {
  who: actor,
  version: z.int().check(z.minimum(0)),
};
const handling = z.object({ ...hand, act: deskAct });
const undoing = z.object(hand);
const keptPhoto = z.object({ photo: z.string(), width: z.number(), height: z.number() });

const noReport = { 404: 'No such receipt with this secret, or no report.' };
const noCase = { 404: 'There is no such case.' };
const refusals = {
  ...noCase,
  409: 'too-late: somebody has changed it meanwhile, or nothing can be undone.',
  422: 'invalid, with the places that are wrong.',
};

/** What becomes of reports: handled at the desk, followed by who sent them, and the pictures that anybody may see. */
export function caseRoutes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  feeds: LiveFeeds,
): Hono {
  const app = new Hono();

  app.get(
    '/feeds/:feed/photos/:file{[\\w-]+\\.jpg}',
    describe({
      summary: 'A picture of a case that somebody has passed',
      answers: { 200: { description: 'The picture, without metadata.', media: 'image/jpeg' } },
      problems: { 404: 'There is none, or nobody may see it.' },
    }),
    openToAll(),
    async (context) => {
      const { feed, file } = context.req.param();
      const name = file.slice(0, -'.jpg'.length);
      if (!isPhotoName(name) || !(await isPublicPhoto(collector.database, feed, name)))
        throw problems.notFound();
      const bytes = await collector.casePhotos.read(name);
      context.header('Content-Type', 'image/jpeg');
      // Short: what is hidden again must not stay in caches.
      context.header('Cache-Control', 'public, max-age=60');
      return context.body(new Uint8Array(bytes));
    },
  );

  app.get(
    '/admin/cases/:feed',
    describe({
      summary: 'The reports of a feed: what is overdue first, then what is new',
      description:
        '`?filter=` new, open, overdue, closed or all; `?form=`, `?responsible=`; `?after=` for those behind the first fifty.',
      admin: true,
      answers: { 200: { description: 'Fifty of them.', schema: casePageSchema } },
      problems: { 404: 'There is no such feed.' },
    }),
    async (context) => {
      const { filter = 'open', form, responsible, after } = context.req.query();
      const known = caseFilters.find((one): one is CaseFilter => one === filter) ?? 'open';
      const { name: feed, forms } = await findFeed(synced, context);
      return context.json(
        await listCases(collector, {
          feed,
          forms,
          filter: known,
          form: form || undefined,
          responsible: responsible || undefined,
          after: readAfter(after),
        }),
      );
    },
  );

  app.get(
    '/admin/cases/:feed/:case',
    describe({
      summary: 'One case with all that is known of it',
      admin: true,
      answers: { 200: { description: 'The case.', schema: shownCase } },
      problems: noCase,
    }),
    async (context) => {
      const feed = await findFeed(synced, context);
      return context.json(await showCase(collector, feed, context.req.param('case')));
    },
  );

  app.post(
    '/admin/cases/:feed/:case/acts',
    describe({
      summary: 'Handle a case: one act, which its history keeps',
      description:
        'pass, hide, reply, ask, assign, show-photo, hide-photo, merge or note. Nothing is public before `pass`.',
      admin: true,
      body: { 'application/json': handling },
      answers: { 200: { description: 'The case after it.', schema: shownCase } },
      problems: refusals,
    }),
    async (context) => {
      const feed = await findFeed(synced, context);
      const record = context.req.param('case');
      await handleCase(collector, feed, record, readBody(handling, await readJson(context)));
      feeds.touch(feed.name);
      return context.json(await showCase(collector, feed, record));
    },
  );

  app.post(
    '/admin/cases/:feed/:case/undo',
    describe({
      summary: 'Take the last act back; the history keeps both',
      admin: true,
      body: { 'application/json': undoing },
      answers: { 200: { description: 'The case after it.', schema: shownCase } },
      problems: refusals,
    }),
    async (context) => {
      const feed = await findFeed(synced, context);
      const record = context.req.param('case');
      await undoHandling(collector, feed, record, readBody(undoing, await readJson(context)));
      feeds.touch(feed.name);
      return context.json(await showCase(collector, feed, record));
    },
  );

  app.post(
    '/admin/cases/:feed/:case/photos',
    describe({
      summary: 'Add a picture, of after the work for instance; nobody sees it before `show-photo`',
      admin: true,
      body: { 'image/*': undefined },
      answers: { 201: { description: 'Its name.', schema: keptPhoto } },
      problems: { ...noCase, 413: 'Too large.', 422: 'No picture that can be read.' },
    }),
    async (context) => {
      const feed = await findFeed(synced, context);
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const kept = await addDeskPhoto(collector, feed, context.req.param('case'), bytes);
      return context.json(kept, 201);
    },
  );

  app.get(
    '/submissions/:feed/case',
    describe({
      summary:
        'A page on which a report is followed; the private link has receipt and secret behind its mark',
      answers: { 200: { description: 'It asks for receipt and code.', media: 'text/html' } },
      problems: { 404: 'There is no such feed.' },
    }),
    async (context) => context.html(caseEntryPage(langOf(await findFeed(synced, context)))),
  );

  app.get('/submissions/:feed/case.js', (context) => {
    context.header('Content-Type', 'text/javascript; charset=utf-8');
    return context.body(linkScript);
  });

  app.post(
    '/submissions/:feed/case',
    describe({
      summary: 'What became of a report, for who sent it',
      description:
        'An unknown receipt and a wrong secret are answered alike. As a form it is answered with a page, on which the sender can act as well.',
      body: {
        'application/json': passRequest,
        'application/x-www-form-urlencoded': passRequest,
      },
      answers: { 200: { description: 'The case.', schema: followedCase } },
      problems: {
        ...noReport,
        422: 'The body is no request for a case.',
      },
    }),
    async (context) => {
      const feed = await findFeed(synced, context);
      if (bodyKind(context) === 'form') return answerByPage(context, feed);
      const request = readBody(passRequest, await readJson(context));
      return context.json(await followCase(collector, feed, request));
    },
  );

  app.post(
    '/submissions/:feed/case/act',
    describe({
      summary:
        'Answer a question about one’s own report, judge what was done, or say that it is not solved',
      description: 'Sent again it is answered again and changes nothing.',
      body: { 'application/json': caseMove },
      answers: { 200: { description: 'Done, now or before.', schema: followedCase } },
      problems: {
        ...noReport,
        409: 'too-late: nothing was asked, it is not done, or its term is over.',
        422: 'invalid, with the places that are wrong.',
      },
    }),
    async (context) => {
      const feed = await findFeed(synced, context);
      const move = readBody(caseMove, await readJson(context));
      const followed = await moveOwnCase(collector, feed, move);
      feeds.touch(feed.name);
      return context.json(followed);
    },
  );

  async function answerByPage(context: Context, feed: FeedFile): Promise<Response> {
    const lang = langOf(feed);
    const form = new URLSearchParams(await context.req.text());
    const sent = Object.fromEntries([...form].map(([name, value]) => [name, value.trim()]));
    try {
      const proof = readBody(passRequest, sent);
      try {
        const followed = sent['act']
          ? await moveOwnCase(collector, feed, readBody(caseMove, moveIn(sent)))
          : await followCase(collector, feed, proof);
        if (sent['act']) feeds.touch(feed.name);
        return context.html(casePage(lang, followed, proof, collector.utcOffset));
      } catch (error) {
        if (!(error instanceof Problem) || error.code === 'not-found') throw error;
        const followed = await followCase(collector, feed, proof);
        const shown = casePage(lang, followed, proof, collector.utcOffset, true);
        return context.html(shown, error.status, error.headers);
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return context.html(caseEntryPage(lang, error.code), error.status, error.headers);
    }
  }

  return app;
}

/** A form has texts only, and sends what is empty. */
const moveIn = ({ value, text, ...sent }: Record<string, string>): object => ({
  ...sent,
  ...(text && { text }),
  ...(value && { value: Number(value) }),
});
