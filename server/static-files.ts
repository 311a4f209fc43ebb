import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Context, Handler } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { decodeFeed } from './formats/feed-bytes.js';

/** Only what a page needs goes out: not this server's own files, whatever folder they are in. */
const handedOut = /\.(css|csv|gif|html|ico|jpg|js|json|mjs|png|svg|txt|webp|woff2)$/i;

const isText = (type: string): boolean => /^text\/|json$|xml$/.test(type);

/**
 * Some sample pages and feeds are in GBK, as their models are. Such a page says so itself and, like
 * its model, gets no charset; a feed has no other way to say it than the header.
 */
function contentType(type: string, content: Uint8Array): string {
  const charset = isText(type) && decodeFeed(content)?.charset.name;
  return !charset || (type === 'text/html' && charset !== 'utf-8')
    ? type
    : `${type}; charset=${charset}`;
}

/**
 * Separators, dots and percent signs that are written as escapes: no file of ours needs them, and whoever guards
 * an address before this sees another one than the file system does.
 */
const disguised = /%(2f|5c|2e|25|00)|\\/i;

/** The file an address means, or undefined where it leads out of the folder. */
async function findFile(root: string, address: string): Promise<string | undefined> {
  if (disguised.test(address)) return undefined;
  try {
    const folder = await realpath(root);
    let file = path.join(folder, decodeURIComponent(address));
    if ((await stat(file)).isDirectory()) file = path.join(file, 'index.html');
    file = await realpath(file);
    // Hidden files are nobody's: earlier versions of feeds, for one.
    const within = file.slice(folder.length);
    return file.startsWith(folder + path.sep) && !/[\\/]\./.test(within) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Serves the files of a folder under a path. */
export function staticFiles(root: string, prefix = '/'): Handler {
  return async (context, next) => {
    const { pathname } = new URL(context.req.url);
    const file = await findFile(root, pathname.slice(prefix.length - 1));
    const type = file && handedOut.test(file) && getMimeType(file.toLowerCase())?.split(';')[0];
    if (!file || !type) return next();

    const content = await readFile(file);
    return sendTagged(context, contentType(type, content), content, {
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      // Opened by itself, a picture with a script in it would run as a page of this server.
      ...(type === 'image/svg+xml' && { 'Content-Security-Policy': 'sandbox' }),
    });
  };
}

/** Answers so that it can be asked for again for a 304. */
export function sendTagged(
  context: Context,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string>,
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const tagged = { ETag: etag, ...headers };
  if (context.req.header('If-None-Match')?.includes(etag)) return context.body(null, 304, tagged);
  return context.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
    ...tagged,
    'Content-Type': type,
  });
}
