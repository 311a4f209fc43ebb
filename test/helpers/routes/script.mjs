/**
 * `POST /__test__/script/<key>` takes a list of answers, `GET` (and any other method) serves them in
 * order and then repeats the last one: [{ status, type, headers, body, base64, delay, hang, reset }].
 * Under it, photos are taken where `photos.mjs` was told to.
 */
import { countNotModified, countRequest } from './counts.mjs';
import { isPhotoRequest, servePhoto } from './photos.mjs';
import { createStore, readBody, sendJson, sendRaw, wait } from './answer.mjs';

const scripts = createStore(() => []);
const received = createStore(() => []);

function nextAnswer(key) {
  const answers = scripts.get(key);
  return answers.length > 1 ? answers.shift() : answers[0];
}

function bodyOf({ body, base64 }) {
  if (base64) return Buffer.from(base64, 'base64url');
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? ''), 'utf8');
}

async function serveNext(context, key) {
  const answer = nextAnswer(key);
  if (!answer) return sendJson(context, { error: `No answer is scripted for ${key}` }, 404);
  countRequest(key);
  if (answer.delay) await wait(answer.delay);
  if (answer.hang) {
    // No answer at all: the client's own time limit has to end it.
    context.respond = false;
    return undefined;
  }
  if (answer.reset) {
    context.respond = false;
    context.req.socket.destroy();
    return undefined;
  }
  const headers = { 'Content-Type': answer.type ?? 'application/json', ...answer.headers };
  const etag = headers.ETag ?? headers.etag;
  if (etag && context.get('If-None-Match') === etag) {
    countNotModified(key);
    return sendRaw(context, { status: 304, headers });
  }
  return sendRaw(context, { status: answer.status ?? 200, headers, body: bodyOf(answer) });
}

export async function serveScript(context, key) {
  if (isPhotoRequest(key)) return servePhoto(context, key);
  if (context.method === 'PUT' || (context.method === 'POST' && !context.query.send)) {
    scripts.set(key, JSON.parse(await readBody(context)));
    return sendJson(context, { key });
  }
  if (context.query.received) return sendJson(context, received.get(key));
  received.get(key).push({
    method: context.method,
    headers: context.headers,
    body: await readBody(context),
  });
  return serveNext(context, key);
}
