import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from './open.js';
import { connectionOptions, serversIn, takesWrites } from './postgres.js';

const channel = 'civic_feeds';

/** Between two tries to listen again. Milliseconds. */
const longestPause = 5000;

/**
 * Tells the other processes on the same PostgreSQL that the counts of a feed have moved, and hears it from them. What is
 * missed while the database is away is found within two seconds all the same: see live-feeds.ts.
 */
export class FeedNotices {
  readonly #url: string;
  readonly #database: Database;
  /** So that a process leaves out what it has said itself. */
  readonly #sender = randomUUID();
  readonly #untold = new Set<string>();
  readonly #ending = new AbortController();
  #isTelling = false;
  #client: pg.Client | undefined;
  #listening: Promise<void> | undefined;
  constructor(url: string, database: Database) {
    this.#url = url;
    this.#database = database;
  }

  /** Called with the name of a feed, or with nothing where any may have moved. */
  onMoved: (feed?: string) => void = () => undefined;

  start(): void {
    this.#listening = this.#keepListening();
  }

  /** A crowd that signs at once is one notice after the other, not one for each. */
  tell(feed: string): void {
    this.#untold.add(feed);
    if (!this.#isTelling) void this.#tellAll();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#listening;
  }

  async #tellAll(): Promise<void> {
    this.#isTelling = true;
    for (const feed of this.#untold) {
      this.#untold.delete(feed);
      await sql`select pg_notify(${channel}, ${`${this.#sender} ${feed}`})`
        .execute(this.#database)
        .catch(() => undefined);
    }
    this.#isTelling = false;
  }

  async #keepListening(): Promise<void> {
    const { signal } = this.#ending;
    for (let wait = 100; !signal.aborted; wait = Math.min(longestPause, wait * 2)) {
      for (const server of serversIn(this.#url)) {
        if (signal.aborted) return;
        const hasListened = await this.#listenTo(server).catch(() => false);
        if (hasListened) wait = 100;
      }
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Until the connection ends. @throws where there is none. */
  async #listenTo(connectionString: string): Promise<boolean> {
    const client = new pg.Client({ ...connectionOptions, connectionString });
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.on('error', () => undefined);
    });
    this.#client = client;
    try {
      // A client that is ended while it connects never says so.
      await Promise.race([client.connect(), once(this.#ending.signal, 'abort')]);
      this.#ending.signal.throwIfAborted();
      await takesWrites(client);
      client.on('notification', ({ payload = '' }) => {
        const [sender, feed] = payload.split(' ');
        if (sender !== this.#sender) this.onMoved(feed);
      });
      await client.query(`listen ${channel}`);
    } catch (error) {
      void client.end().catch(() => undefined);
      throw error;
    }
    this.onMoved();
    await ended;
    return true;
  }
}
