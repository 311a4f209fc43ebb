import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { Problem } from './problem.js';

const exposed = ['ETag', 'Retry-After'];

/** Feeds are public: any page may read them. */
export const openToAll = (): MiddlewareHandler =>
  cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: exposed, maxAge: 86400 });

/** Pages of the listed origins may send forms here; `*` lets every page do so. */
export const openToListed = (allowed: readonly string[]): MiddlewareHandler =>
  cors({
    origin: (origin) => (allowed.includes('*') || allowed.includes(origin) ? origin : null),
    allowMethods: ['POST'],
    allowHeaders: ['Content-Type', 'Idempotency-Key'],
    exposeHeaders: exposed,
    maxAge: 7200,
  });

/**
 * Browsers do not ask first before they send a plain form, so CORS alone would let any page post one.
 * Programs that are not browsers send no Origin and are not the concern here.
 */
export function refuseOtherOrigins(
  allowed: readonly string[],
  trustedProxies: number,
): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('Origin');
    const welcome =
      origin === undefined ||
      allowed.includes('*') ||
      allowed.includes(origin) ||
      isOwn(context, origin, trustedProxies);
    if (!welcome) throw new Problem(403, 'refused', 'Forms from this site are not accepted.');
    await next();
  };
}

function isOwn(context: Context, origin: string, trustedProxies: number): boolean {
  const forwarded = trustedProxies > 0 ? context.req.header('X-Forwarded-Host') : undefined;
  const host = forwarded ?? context.req.header('Host') ?? new URL(context.req.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
