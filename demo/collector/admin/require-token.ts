import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { clientAddress } from '../http/client-address.js';
import { Problem } from '../http/problem.js';
import { tooMany } from '../http/rate-limit.js';
import { sameText } from '../submissions/secret.js';

/** Lets in who sends `Authorization: Bearer <token>`; ten wrong ones in a minute shut an address out. */
export function requireToken(token: string, trustedProxies: number): MiddlewareHandler {
  const wrongTries = new RateLimiterMemory({ points: 10, duration: 60 });
  return async (context, next) => {
    const address = clientAddress(context, trustedProxies);
    const tries = await wrongTries.get(address);
    if (tries && tries.remainingPoints <= 0) throw tooMany(tries.msBeforeNext);
    const given = /^Bearer +(\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    if (given === undefined || !sameText(given, token)) {
      if (given !== undefined)
        await wrongTries.consume(address).catch((_full: RateLimiterRes) => undefined);
      throw new Problem(401, 'refused', 'This needs the admin token.', {
        headers: { 'WWW-Authenticate': 'Bearer' },
      });
    }
    context.header('Cache-Control', 'no-store');
    await next();
  };
}
