import { Hono } from 'hono';
import * as z from 'zod/mini';
import { isPhotoName } from '../../../src/contract/rules/wide-answers.js';
import type { PhotoStore } from '../photos/photo-store.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { describe } from './describe.js';
import { problems } from './problem.js';
import { readBody, readJson } from './read-body.js';

const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const announcement = z.object({
  /** 16 to 64 letters, digits, `-` and `_`, random: whoever has the name may send the parts. */
  photo: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/)),
  form: z.string().check(z.maxLength(64)),
  bytes: z.number().check(z.minimum(1)),
  sha256: digest,
});
const state = z.object({
  photo: z.string(),
  state: z.enum(['receiving', 'ready']),
  partBytes: z.number(),
  parts: z.array(z.number()),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
});

/** Pictures for a form: announced, sent in parts, and named in the answers once they are `ready`. */
export function photoRoutes(feeds: SyncedFeeds, photos: PhotoStore): Hono {
  const app = new Hono();

  app.post(
    '/submissions/:feed/photos',
    describe({
      summary: 'Announce a picture, or ask how far it has come',
      description:
        'After a cut it says which parts are still to be sent. Each part is a POST to `photos/<photo>/<number>?sha256=<hex>`, in any order, again as often as needed.',
      body: { 'application/json': announcement },
      answers: { 200: { description: 'How far it has come.', schema: state } },
      problems: {
        404: 'There is no such feed, or no form in it that asks for photos.',
        413: 'Too large.',
        422: 'invalid; or key-reused: another picture has this name.',
        429: 'Too many from one network.',
      },
    }),
    async (context) => {
      const feed = await feeds.read(context.req.param('feed'));
      if (!feed) throw problems.notFound();
      const given = readBody(announcement, await readJson(context));
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
      answers: { 200: { description: 'How far it has come.', schema: state } },
      problems: {
        404: 'No picture of this name was announced.',
        413: 'The part is too long.',
        422: '`errors` names it: part, digest, not-a-photo, heic or too-many-pixels.',
        503: 'Not stored; send it again after Retry-After.',
      },
    }),
    async (context) => {
      const { feed: name, photo, part } = context.req.param();
      const feed = await feeds.read(name);
      if (!feed || !isPhotoName(photo)) throw problems.notFound();
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const sent = context.req.query('sha256') ?? '';
      return context.json(await photos.takePart(feed, photo, Number(part), bytes, sent));
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
      const { feed, photo } = context.req.param();
      if (!isPhotoName(photo)) throw problems.notFound();
      const bytes = await photos.read(feed, photo);
      context.header('Content-Type', 'image/jpeg');
      return context.body(new Uint8Array(bytes));
    },
  );

  return app;
}
