/** Counts what reached the server under a key: `GET /__test__/count?key=`. */
import { createStore, sendJson } from './answer.mjs';

const counts = createStore(() => ({ requests: 0, notModified: 0 }));

export function countRequest(key) {
  if (key) counts.get(key).requests += 1;
}

export function countNotModified(key) {
  if (key) counts.get(key).notModified += 1;
}

export function serveCount(context) {
  sendJson(context, counts.get(context.query.key));
}
