import type { MiddlewareHandler } from 'hono';
import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Settings } from '../../settings.js';
import { clientAddress } from './client-address.js';
import { Problem } from './problem.js';

/** Bounds the memory. Whoever comes from more addresses than these is not held up by a limit for each anyway. */
const mostAddresses = 20_000;

/** Counts what comes from each address, and refuses what is too much. */
export class AddressLimiter {
  readonly #limiter: RateLimiterMemory;
  /** Which addresses were counted last; the one that was counted longest ago is forgotten. */
  readonly #addresses: LRUCache<string, true>;

  constructor({ requests, seconds }: { requests: number; seconds: number }, most = mostAddresses) {
    this.#limiter = new RateLimiterMemory({ points: requests, duration: seconds });
    this.#addresses = new LRUCache({
      max: most,
      dispose: (_value, address, reason) => {
        if (reason === 'evict') void this.#limiter.delete(address);
      },
    });
  }

  get size(): number {
    return this.#addresses.size;
  }

  /** @throws the problem 429 with the time to wait. */
  async count(
    address: string,
    title = 'Too many submissions from this network. Please try again later.',
  ): Promise<void> {
    this.#addresses.set(address, true);
    try {
      await this.#limiter.consume(address);
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      const seconds = Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000);
      throw new Problem(429, 'too-many', title, { retryAfter: Math.max(1, seconds) });
    }
  }
}

/** Lets an address send so much and no more. A whole community may stand behind one address: be generous. */
export function rateLimit(limit: Settings['rateLimit'], trustedProxies: number): MiddlewareHandler {
  if (!limit) return (_context, next) => next();
  const limiter = new AddressLimiter({ requests: limit.submissions, seconds: limit.seconds });
  return async (context, next) => {
    await limiter.count(clientAddress(context, trustedProxies));
    await next();
  };
}
