import { createHmac } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { CompiledQuery } from 'kysely';
import { LRUCache } from 'lru-cache';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  type RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Settings } from '../../settings.js';
import type { Database } from '../database/open.js';
import { clientAddress } from './client-address.js';
import { Problem } from './problem.js';

/** Bounds the memory. Whoever comes from more addresses than these is not held up by a limit for each anyway. */
const mostAddresses = 20_000;

/** Where several processes count together: PostgreSQL, under keyed hashes instead of addresses. */
export interface SharedCounts {
  database: Database;
  hashKey: string;
}

interface Limit {
  /** What is counted: the same in all processes. */
  name: string;
  requests: number;
  seconds: number;
}

/** Counts what comes from each address, and refuses what is too much. */
export class AddressLimiter {
  readonly #own: BoundedMemory;
  readonly #limiter: RateLimiterAbstract;
  readonly #keyOf: (address: string) => string;

  /** @param shared left out where this process is the only one: then it counts in memory. */
  constructor({ name, requests, seconds }: Limit, shared?: SharedCounts, most = mostAddresses) {
    const limit = { keyPrefix: name, points: requests, duration: seconds };
    this.#own = new BoundedMemory(limit, most);
    this.#limiter = shared
      ? new RateLimiterPostgres({
          ...limit,
          storeClient: querierOf(shared.database),
          storeType: 'pool',
          tableName: 'rate_limits',
          tableCreated: true,
          // Whoever has been refused costs the database nothing until the time is over.
          inMemoryBlockOnConsumed: requests + 1,
          // While the database is away, each process counts by itself.
          insuranceLimiter: this.#own,
        })
      : this.#own;
    this.#keyOf = shared
      ? (address) =>
          createHmac('sha256', shared.hashKey).update(`address ${address}`).digest('base64url')
      : (address) => address;
  }

  /** How many addresses this process remembers by itself. */
  get size(): number {
    return this.#own.size;
  }

  /** @throws the problem 429 with the time to wait. */
  async count(
    address: string,
    title = 'Too many submissions from this network. Please try again later.',
  ): Promise<void> {
    try {
      await this.#limiter.consume(this.#keyOf(address));
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      const seconds = Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000);
      throw new Problem(429, 'too-many', title, { retryAfter: Math.max(1, seconds) });
    }
  }

  /** Begins anew: what was counted has turned out to be right. */
  async forget(address: string): Promise<void> {
    await this.#limiter.delete(this.#keyOf(address));
  }
}

/** Of too many addresses the one that was counted longest ago is forgotten. */
class BoundedMemory extends RateLimiterMemory {
  readonly #addresses: LRUCache<string, true>;

  constructor(limit: ConstructorParameters<typeof RateLimiterMemory>[0], most: number) {
    super(limit);
    this.#addresses = new LRUCache({
      max: most,
      dispose: (_value, address, reason) => {
        if (reason === 'evict') void this.delete(address);
      },
    });
  }

  get size(): number {
    return this.#addresses.size;
  }

  override consume(...args: Parameters<RateLimiterMemory['consume']>): Promise<RateLimiterRes> {
    this.#addresses.set(String(args[0]), true);
    return super.consume(...args);
  }
}

/** The limiter writes its own statements; they go through our connections, with their limits of time. */
const querierOf = (database: Database) => ({
  query: ({ text, values }: { text: string; values: unknown[] }) =>
    database.executeQuery(CompiledQuery.raw(text, values)),
});

/** Lets an address send so much and no more. A whole community may stand behind one address: be generous. */
export function rateLimit(
  name: string,
  limit: Settings['rateLimit'],
  trustedProxies: number,
  shared?: SharedCounts,
): MiddlewareHandler {
  if (!limit) return (_context, next) => next();
  const { submissions: requests, seconds } = limit;
  const limiter = new AddressLimiter({ name, requests, seconds }, shared);
  return async (context, next) => {
    await limiter.count(clientAddress(context, trustedProxies));
    await next();
  };
}
