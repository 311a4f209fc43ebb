import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import { checkIn, checkInRequest, scannedPass, showForCheckIn } from '../sign-ups/check-in.js';
import { passAtPost } from '../sign-ups/pass-at-post.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import type { Desk } from '../submissions/take-submission.js';
import { describe } from './describe.js';
import { readJson } from './read-body.js';

const folder = new URL('../../check-in/', import.meta.url);
const files: Record<string, string> = {
  '/check-in': 'index.html',
  ...Object.fromEntries(
    ['check-in.css', 'check-in.mjs', 'render-posts.mjs', 'token.mjs', 'words.mjs'].map((file) => [
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

/** The organiser's page at the post, and what it asks for. Its routes under /admin are behind the token. */
export function checkInRoutes(desk: Desk, synced: SyncedFeeds, feeds: LiveFeeds): Hono {
  const app = new Hono();
  const findFeed = (name: string) => synced.read(name);

  for (const [path, file] of Object.entries(files)) {
    app.get(path, async (context) => {
      context.header('Content-Type', `${types[file.split('.')[1]!]}; charset=utf-8`);
      context.header('Cache-Control', 'no-cache');
      return context.body(await readFile(new URL(file, folder), 'utf8'));
    });
  }

  app.post(
    '/admin/check-in/pass',
    describe({
      summary: 'Look at a pass that was scanned or whose number was typed',
      admin: true,
      body: { 'application/json': scannedPass },
      answers: { 200: { description: 'The pass, with masked names.', schema: passAtPost } },
      problems: { 401: 'No token, or a wrong one.', 404: 'No such pass, or a wrong code.' },
    }),
    async (context) => context.json(await showForCheckIn(desk, findFeed, await readJson(context))),
  );

  app.post(
    '/admin/check-in',
    describe({
      summary: 'Write down who came to a post, and for how long',
      description:
        'The same again changes nothing. `people: 0` takes it back. The figures of the feed follow.',
      admin: true,
      body: { 'application/json': checkInRequest },
      answers: { 200: { description: 'The pass as it is now.', schema: passAtPost } },
      problems: {
        401: 'No token, or a wrong one.',
        404: 'No such pass, a wrong code, or a post that is not in it.',
        409: 'not-open: it is before the day of the post.',
        422: 'No place was given, or more people than it is for.',
      },
    }),
    async (context) => {
      const { feed, shown } = await checkIn(desk, findFeed, await readJson(context));
      feeds.touch(feed);
      return context.json(shown);
    },
  );

  return app;
}
