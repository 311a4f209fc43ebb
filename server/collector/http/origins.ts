import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { Problem } from './problem.js';

/** Feeds are public: any page may read them. */
export const openToAll = (): MiddlewareHandler =>
  openTo('*', { allowMethods: ['GET', 'HEAD'], maxAge: 86400 });

/** Pages of the listed origins may send forms here; `*` lets every page do so. */
export const openToListed = (allowed: readonly string[]): MiddlewareHandler =>
  openTo((origin) => (allowed.includes('*') || allowed.includes(origin) ? origin : null), {
    allowMethods: ['POST'],
    allowHeaders: ['Content-Type', 'Idempotency-Key'],
    maxAge: 7200,
  });

/**
 * Answers preflights with Hono’s middleware. On other answers it would set its headers before there is one, and Hono
 * then copies the answer through a stream, which cost a tenth of a request: here they are set afterwards.
 */
function openTo(
  origin: '*' | ((from: string) => string | null),
  options: Parameters<typeof cors>[0],
): MiddlewareHandler {
  const exposed = ['ETag', 'Retry-After'];
  const preflight = cors({ ...options, origin, exposeHeaders: exposed });
  return async (context, next) => {
    if (context.req.method === 'OPTIONS') return preflight(context, next);
    await next();
    const { headers } = context.res;
    const allowed = origin === '*' ? origin : origin(context.req.header('Origin') ?? '');
    if (allowed) headers.set('Access-Control-Allow-Origin', allowed);
    headers.set('Access-Control-Expose-Headers', exposed.join(','));
    if (allowed !== '*') headers.append('Vary', 'Origin');
  };
}

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

/**
 * For what a cookie lets in: browsers say with every form and every change where it comes from. A page of another name of the
 * same site is another origin, to which `SameSite` alone would not object.
 */
export function assertOwnOrigin(context: Context, trustedProxies: number): void {
  const origin = context.req.header('Origin');
  if (origin === undefined || !isOwn(context, origin, trustedProxies))
    throw new Problem(403, 'refused', 'This has to be sent from a page of this site.');
}

function isOwn(context: Context, origin: string, trustedProxies: number): boolean {
  const forwarded = trustedProxies > 0 ? context.req.header('X-Forwarded-Host') : undefined;
  const host = forwarded ?? context.req.header('Host') ?? new URL(context.req.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
