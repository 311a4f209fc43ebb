import { type Context, Hono } from 'hono';
import { passRequest, photoAnnouncement, photoState } from '../../../src/contract/index.js';
import { isPhotoName } from '../../../src/contract/rules/wide-answers.js';
import type { CollectorContext } from '../context.js';
import { showOwnPhoto } from '../forms/own-answers.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { describe } from './describe.js';
import { findFeed } from './find-form.js';
import { problems } from './problem.js';
import { readBody, readJson } from './read-body.js';

const picture = (context: Context, bytes: Uint8Array): Response => {
  context.header('Content-Type', 'image/jpeg');
  return context.body(new Uint8Array(bytes));
};

/** Pictures for a form: announced, sent in parts, and named in the answers once they are `ready`. */
export function photoRoutes(collector: CollectorContext, feeds: SyncedFeeds): Hono {
  const app = new Hono();
  const { photos } = collector;

  /** Nothing else becomes part of a path in the folder. */
  const nameIn = (context: Context): string => {
    const photo = context.req.param('photo') ?? '';
    if (!isPhotoName(photo)) throw problems.notFound();
    return photo;
  };

  app.post(
    '/submissions/:feed/photos',
    describe({
      summary: 'Announce a picture, or ask how far it has come',
      description:
        'After a cut it says which parts are still to be sent. Each part is a POST to `photos/<photo>/<number>?sha256=<hex>`, in any order, again as often as needed.',
      body: { 'application/json': photoAnnouncement },
      answers: { 200: { description: 'How far it has come.', schema: photoState } },
      problems: {
        404: 'There is no such feed, or no form in it that asks for photos.',
        413: 'Too large.',
        422: 'invalid; or key-reused: another picture has this name.',
        429: 'Too many from one network.',
      },
    }),
    async (context) => {
      const feed = await findFeed(feeds, context);
      const given = readBody(photoAnnouncement, await readJson(context));
      return context.json(await photos.announce(feed, given));
    },
  );

  app.post(
    '/submissions/:feed/photos/:photo/:part{[0-9]{1,4}}',
    describe({
      summary: 'Send one part of a picture',
      description:
        'With the last one it is drawn anew: upright, smaller, and without position and other metadata.',
      body: { 'application/octet-stream': undefined },
      answers: { 200: { description: 'How far it has come.', schema: photoState } },
      problems: {
        404: 'No picture of this name was announced.',
        413: 'The part is too long.',
        422: '`errors` names it: part, digest, not-a-photo, heic or too-many-pixels.',
        503: 'Not stored; send it again after Retry-After.',
      },
    }),
    async (context) => {
      const [feed, photo] = [await findFeed(feeds, context), nameIn(context)];
      const part = Number(context.req.param('part'));
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const sent = context.req.query('sha256') ?? '';
      return context.json(await photos.takePart(feed, photo, part, bytes, sent));
    },
  );

  app.post(
    '/submissions/:feed/photos/:photo',
    describe({
      summary: 'Read a picture of one’s own answers to a form',
      description: 'An unknown receipt, a wrong secret and another’s picture are answered alike.',
      body: { 'application/json': passRequest },
      answers: { 200: { description: 'The picture as it is kept.', media: 'image/jpeg' } },
      problems: {
        404: 'No such picture among the answers of this receipt.',
        422: 'The body is no request for answers.',
      },
    }),
    async (context) => {
      const [feed, photo] = [await findFeed(feeds, context), nameIn(context)];
      const request = readBody(passRequest, await readJson(context));
      return picture(context, await showOwnPhoto(collector, feed, photo, request));
    },
  );

  app.get(
    '/admin/photos/:feed/:photo',
    describe({
      summary: 'A picture of a response',
      admin: true,
      answers: { 200: { description: 'The picture.', media: 'image/jpeg' } },
      problems: { 404: 'There is no such picture.' },
    }),
    async (context) => {
      const photo = nameIn(context);
      return picture(context, await photos.read(context.req.param('feed'), photo));
    },
  );

  return app;
}
