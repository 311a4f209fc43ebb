/** Small shared parts of the test routes. */

/** Keys never live longer than one run of the test server. */
export function createStore(createEmpty) {
  const entries = new Map();
  return {
    get(key) {
      if (!entries.has(key)) entries.set(key, createEmpty());
      return entries.get(key);
    },
    set: (key, value) => entries.set(key, value),
  };
}

export async function readBytes(context) {
  const chunks = [];
  for await (const chunk of context.req) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const readBody = async (context) => (await readBytes(context)).toString('utf8');

export function sendJson(context, value, status = 200) {
  context.status = status;
  context.set('Content-Type', 'application/json; charset=utf-8');
  context.set('Cache-Control', 'no-store');
  context.body = JSON.stringify(value);
}

/** Koa adds a charset to a type that has none; what a test asked for must go out as it is. */
export function sendRaw(context, { status = 200, headers = {}, body = Buffer.alloc(0) }) {
  context.respond = false;
  const { res } = context;
  res.writeHead(status, { 'Cache-Control': 'no-cache', ...headers });
  res.end(body);
}

export const wait = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
