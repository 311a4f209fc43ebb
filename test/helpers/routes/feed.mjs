/**
 * `GET /__test__/feed`: answers what the query says, and nothing else.
 * status, type, delay (ms), body (base64url), text (UTF-8), etag, redirect (URL), size (bytes), key.
 */
import { countNotModified, countRequest } from './counts.mjs';
import { sendRaw, wait } from './answer.mjs';

function bodyOf({ body, text, size }) {
  if (body) return Buffer.from(body, 'base64url');
  if (size) return Buffer.alloc(Number(size), ' ');
  return Buffer.from(text ?? '', 'utf8');
}

export async function serveFeed(context) {
  const { query } = context;
  countRequest(query.key);
  if (query.delay) await wait(Number(query.delay));

  const headers = {};
  if (query.type) headers['Content-Type'] = query.type;
  if (query.etag) headers.ETag = query.etag;
  if (query.redirect) {
    return sendRaw(context, {
      status: Number(query.status ?? 302),
      headers: { Location: query.redirect },
    });
  }
  if (query.etag && context.get('If-None-Match') === query.etag) {
    countNotModified(query.key);
    return sendRaw(context, { status: 304, headers });
  }
  return sendRaw(context, { status: Number(query.status ?? 200), headers, body: bodyOf(query) });
}
