/**
 * `POST /__test__/page/<key>` keeps { html | base64, headers, status }; `GET` serves it as a document
 * of its own, for a frame or a window. Give `Content-Type` in the headers to choose the charset.
 */
import { createStore, readBody, sendJson, sendRaw } from './answer.mjs';

const pages = createStore(() => undefined);

export async function servePage(context, key) {
  if (context.method === 'POST') {
    pages.set(key, JSON.parse(await readBody(context)));
    return sendJson(context, { url: `/__test__/page/${key}` });
  }
  const page = pages.get(key);
  if (!page) return sendJson(context, { error: `No page is kept under ${key}` }, 404);
  return sendRaw(context, {
    status: page.status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...page.headers },
    body: page.base64 ? Buffer.from(page.base64, 'base64url') : Buffer.from(page.html, 'utf8'),
  });
}
