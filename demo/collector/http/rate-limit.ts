import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Settings } from '../settings.js';
import { clientAddress } from './client-address.js';
import { Problem } from './problem.js';

/** Lets an address send so much and no more. A whole community may stand behind one address: be generous. */
export function rateLimit(limit: Settings['rateLimit'], trustedProxies: number): MiddlewareHandler {
  if (!limit) return (_context, next) => next();
  const limiter = new RateLimiterMemory({ points: limit.submissions, duration: limit.seconds });
  return async (context, next) => {
    try {
      await limiter.consume(clientAddress(context, trustedProxies));
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      throw tooMany((refusal as RateLimiterRes).msBeforeNext);
    }
    await next();
  };
}

export const tooMany = (milliseconds: number): Problem =>
  new Problem(429, 'too-many', 'Too many submissions from this network. Please try again later.', {
    retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)),
  });
