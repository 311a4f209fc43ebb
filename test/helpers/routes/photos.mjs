/**
 * `POST /__test__/photos/<key>` lets `/__test__/script/<key>/photos` take photos as the collector does
 * (server/collector/http/photo-routes.ts): `{ partBytes, faults }`, where each request uses up a fault: `null` for none,
 * `reset` for a cut before the answer, a status, or the code of a refusal. `GET` tells what has arrived.
 */
import { createHash } from 'node:crypto';
import { createStore, readBytes, sendJson, sendRaw } from './answer.mjs';

const servers = createStore(() => undefined);

const paths = /^([^/]+)\/photos(?:\/([^/]+)\/(\d+))?$/;

export const isPhotoRequest = (key) => servers.get(paths.exec(key)?.[1]) !== undefined;

const digestOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

const stateOf = ({ partBytes }, { parts, ready }) => ({
  state: ready ? 'ready' : 'receiving',
  partBytes,
  parts: [...parts.keys()].sort((a, b) => a - b),
});

export async function openPhotos(context, key) {
  if (context.method === 'GET') {
    const { photos, requests } = servers.get(key);
    return sendJson(context, {
      requests,
      photos: [...photos].map(([name, { ready }]) => ({ name, ready })),
    });
  }
  const given = JSON.parse((await readBytes(context)).toString('utf8'));
  const { photos = new Map(), requests = 0 } = servers.get(key) ?? {};
  servers.set(key, { partBytes: 20_000, faults: [], photos, requests, ...given });
  return sendJson(context, { key });
}

export async function servePhoto(context, key) {
  const [, base, name, part] = paths.exec(key);
  const server = servers.get(base);
  server.requests += 1;
  const fault = server.faults.shift();
  // Half of a part has gone when the line is cut.
  if (fault === 'reset') {
    context.respond = false;
    return context.req.socket.destroy();
  }
  const bytes = await readBytes(context);
  if (typeof fault === 'number') return sendRaw(context, { status: fault });
  if (fault)
    return sendJson(
      context,
      { code: 'invalid', errors: [{ pointer: '/photo', code: fault }] },
      422,
    );
  if (name === undefined) {
    const { photo, ...announced } = JSON.parse(bytes.toString('utf8'));
    if (!server.photos.has(photo)) server.photos.set(photo, { ...announced, parts: new Map() });
    return sendJson(context, stateOf(server, server.photos.get(photo)));
  }
  const photo = server.photos.get(name);
  if (!photo) return sendJson(context, { code: 'not-found' }, 404);
  if (digestOf(bytes) !== context.query.sha256)
    return sendJson(
      context,
      { code: 'invalid', errors: [{ pointer: '/photo', code: 'part' }] },
      422,
    );
  photo.parts.set(Number(part), bytes);
  const count = Math.max(1, Math.ceil(photo.bytes / server.partBytes));
  if (photo.parts.size === count) {
    const whole = Buffer.concat([...Array(count).keys()].map((index) => photo.parts.get(index)));
    photo.ready = digestOf(whole) === photo.sha256;
  }
  return sendJson(context, stateOf(server, photo));
}
