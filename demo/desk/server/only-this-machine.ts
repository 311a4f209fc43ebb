import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The desk writes files, so only pages that this machine itself was served may speak to it: no other
 * machine, no other site's page, and no foreign name that was pointed at this address.
 */
export const onlyThisMachine: MiddlewareHandler = async (context, next) => {
  if (!comesFromHere(context)) return context.json({ code: 'refused' }, 403);
  context.header('Cache-Control', 'no-store');
  context.header('X-Content-Type-Options', 'nosniff');
  await next();
};

function comesFromHere(context: Context): boolean {
  const host = context.req.header('Host') ?? '';
  const origin = context.req.header('Origin');
  const site = context.req.header('Sec-Fetch-Site');
  return (
    localNames.has(host.replace(/:\d+$/, '')) &&
    isLoopback(context) &&
    (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) &&
    // `none` is an address that a person typed: good for reading, and a form of another site never has it.
    (site === undefined || site === 'same-origin' || (site === 'none' && isReading(context)))
  );
}

const isReading = (context: Context): boolean => context.req.method === 'GET';

function isLoopback(context: Context): boolean {
  try {
    const address = getConnInfo(context).remote.address ?? '';
    return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
  } catch {
    // Called without a socket: by a test in the same process.
    return true;
  }
}
