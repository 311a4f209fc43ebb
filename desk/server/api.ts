import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isObject } from '../shared/json.js';
import { DeskProblem, reportingUnwritable } from './desk-problem.js';
import type { FeedFiles, ExpectedVersion } from './feed-files.js';
import { savePicture } from './pictures.js';
import { feedName, replaceFile } from './safe-file.js';

const limit = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * 1024 * 1024,
    onError: () => new DeskProblem('too-large').toResponse(),
  });

/** Reads and writes the folder with the feeds for the desk's page. Whoever mounts this puts a guard before it. */
export function createDeskApi(files: FeedFiles, adminToken: string | undefined): Hono {
  const api = new Hono();
  const themeFile = (name: string): string =>
    path.join(files.folder, '.desk', `${feedName(name)}.theme.json`);

  api.get('/session', async (context) =>
    context.json({
      folder: path.resolve(files.folder),
      writable: await files.isWritable(),
      // Who may ask here has the key that was printed beside this token.
      adminToken,
    }),
  );

  api.get('/feeds', async (context) => context.json({ feeds: await files.list() }));
  api.get('/feeds/:name', async (context) => {
    const { text, etag } = await files.read(context.req.param('name'));
    return context.body(text, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      ETag: etag,
    });
  });
  api.put('/feeds/:name', limit(30), async (context) => {
    const text = await context.req.text();
    assertFeed(text);
    const { etag } = await files.write(
      context.req.param('name'),
      text,
      readExpectedVersion(context),
    );
    return context.json({ etag }, 200, { ETag: etag });
  });
  api.post('/feeds/:name/rename', limit(1), async (context) => {
    const asked = await context.req.json<{ to?: unknown } | null>();
    const name = context.req.param('name');
    const to = feedName(typeof asked?.to === 'string' ? asked.to : '');
    await files.rename(name, to);
    // What another feed of that name looked like is not for this one.
    await rm(themeFile(to), { force: true });
    await rename(themeFile(name), themeFile(to)).catch(() => undefined);
    return context.json({});
  });

  api.get('/feeds/:name/history', async (context) =>
    context.json({ versions: await files.history.list(context.req.param('name')) }),
  );
  api.get('/feeds/:name/history/:time', async (context) => {
    const text = await files.history.read(context.req.param('name'), context.req.param('time'));
    return context.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });

  api.post('/pictures', limit(8), async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    return context.json({ src: await savePicture(files.folder, bytes) });
  });

  api.get('/themes/:name', async (context) => {
    const text = await readFile(themeFile(context.req.param('name')), 'utf8').catch(() => '{}');
    return context.body(text, 200, { 'Content-Type': 'application/json' });
  });
  api.put('/themes/:name', limit(1), async (context) => {
    const file = themeFile(context.req.param('name'));
    const theme = JSON.stringify(await context.req.json());
    await reportingUnwritable(async () => {
      await mkdir(path.dirname(file), { recursive: true });
      await replaceFile(file, theme);
    });
    return context.json({});
  });

  api.onError((error) => {
    if (error instanceof DeskProblem) return error.toResponse();
    if (error instanceof SyntaxError) return new DeskProblem('not-json').toResponse();
    throw error;
  });
  api.notFound(() => new DeskProblem('not-found').toResponse());
  return api;
}

function readExpectedVersion(context: Context): ExpectedVersion {
  const etag = context.req.header('If-Match');
  if (etag !== undefined) return { etag };
  if (context.req.header('If-None-Match') === '*') return 'none';
  throw new DeskProblem('which-version');
}

function assertFeed(text: string): void {
  const feed: unknown = JSON.parse(text);
  if (!isObject(feed) || !('civic' in feed)) throw new DeskProblem('not-a-feed');
}
