import type { Context } from 'hono';
import { clientAddress } from '../http/client-address.js';
import { Problem } from '../http/problem.js';
import { AddressLimiter, type SharedCounts } from '../http/rate-limit.js';

/** What was sent as `Authorization: Bearer <token>`. */
export const bearerToken = (context: Context): string | undefined =>
  /^Bearer +(\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];

/**
 * Answers who came with a wrong token or with none: ten wrong ones in a minute are 401, more of the same address are
 * 429. It is asked after the token was checked, so that nobody can lock out whoever has the right one.
 */
export function wrongTokens(
  name: string,
  trustedProxies: number,
  shared?: SharedCounts,
): (context: Context) => Promise<Problem> {
  const limiter = new AddressLimiter({ name, requests: 10, seconds: 60 }, shared);
  return async (context) => {
    if (bearerToken(context) !== undefined)
      await limiter.count(
        clientAddress(context, trustedProxies),
        'Too many wrong tokens from this network. Please try again later.',
      );
    return new Problem(401, 'refused', 'This needs the right token.', {
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  };
}
