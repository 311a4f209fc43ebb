import type { Context, MiddlewareHandler } from 'hono';
import { Problem } from './problem.js';

/** What proxies, load balancers and CDNs add to a request; browsers send nothing that is called so. */
const names =
  /^(forwarded|via|cdn-loop|x-host|x-forwarded|x-(forwarded|original)-.*|(.*-)?(client)?ip(v6)?|.*-addr(ess)?)$/i;

/** Whether a proxy says that it hands on somebody else's request. Many say nothing: nginx as it is installed, for one. */
export const isForwarded = (context: Context): boolean =>
  [...context.req.raw.headers.keys()].some((name) => names.test(name));

/**
 * For what only the administrator may ask: a proxy that nobody told us of (`TRUST_PROXY`) was put up for the
 * public pages, and whoever did it may not know what else stands behind it.
 */
export function refuseUnknownProxies(trustedProxies: number): MiddlewareHandler {
  return async (context, next) => {
    if (trustedProxies === 0 && isForwarded(context))
      throw new Problem(403, 'refused', 'This came through a proxy: set TRUST_PROXY.');
    await next();
  };
}
