import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Settings } from '../../settings.js';
import { clientAddress } from './client-address.js';
import { Problem } from './problem.js';

/** Whoever has this many addresses has no limit anyway; what counts is that the memory has one. */
const mostAddresses = 20_000;

/** Counts what comes from each address, and refuses what is too much. Which addresses were counted last is remembered. */
export class AddressLimiter {
  readonly #limiter: RateLimiterMemory;
  readonly #most: number;
  /** The one that was counted longest ago comes first. */
  readonly #addresses = new Set<string>();

  constructor({ requests, seconds }: { requests: number; seconds: number }, most = mostAddresses) {
    this.#limiter = new RateLimiterMemory({ points: requests, duration: seconds });
    this.#most = most;
  }

  get size(): number {
    return this.#addresses.size;
  }

  /** @throws the problem 429 with the time to wait. */
  async count(address: string, title?: string): Promise<void> {
    this.#addresses.delete(address);
    this.#addresses.add(address);
    try {
      await this.#limiter.consume(address);
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      throw tooMany((refusal as RateLimiterRes).msBeforeNext, title);
    } finally {
      await this.#forget();
    }
  }

  async #forget(): Promise<void> {
    if (this.#addresses.size <= this.#most) return;
    const [oldest] = this.#addresses as Iterable<string>;
    this.#addresses.delete(oldest!);
    await this.#limiter.delete(oldest!);
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

const tooMany = (
  milliseconds: number,
  title = 'Too many submissions from this network. Please try again later.',
): Problem =>
  new Problem(429, 'too-many', title, {
    retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)),
  });
