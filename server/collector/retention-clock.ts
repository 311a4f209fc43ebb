import type { Database } from './database/open.js';

const hour = 3_600_000;
const day = 24 * hour;

/** How far a clock may lag behind what was seen before: time servers put small faults right. Milliseconds. */
const behind = hour;
/** How long the server may have been off, or asleep, without anybody being asked. */
const away = 7 * day;

/** What is wrong with the clock: times in RFC 3339. */
export interface ClockJump {
  /** The last time that was sure. */
  seen: string;
  now: string;
}

/**
 * Watches the clock for whoever erases by it: one that is a year ahead would erase everything. It is compared with the
 * last time that the database saw, and, since then, with the time that this process has run.
 */
export class RetentionClock {
  readonly #database: Database;
  readonly #now: () => number;
  readonly #tolerance: number;
  /** What `performance.now()` said when the time was last sure. */
  #checkedAt: number | undefined;
  #jump: ClockJump | undefined;

  /** @param shortest the shortest term in days: the clock may never leap over a whole one unasked. */
  constructor(database: Database, now: () => number, shortest: number) {
    this.#database = database;
    this.#now = now;
    this.#tolerance = Math.min(away, shortest * day);
  }

  /** As of the last check; `undefined` where all is well. */
  get jump(): ClockJump | undefined {
    return this.#jump;
  }

  async check(): Promise<ClockJump | undefined> {
    const now = this.#now();
    const seen = await this.#lastSeen(now);
    const passed = this.#checkedAt === undefined ? 0 : performance.now() - this.#checkedAt;
    const isWrong = now < seen - behind || now > seen + passed + this.#tolerance;
    this.#jump = isWrong ? { seen: iso(seen), now: iso(now) } : undefined;
    if (!isWrong) await this.#write(now);
    return this.#jump;
  }

  /** The operator says that the clock is right. */
  async confirm(): Promise<void> {
    await this.#write(this.#now());
    this.#jump = undefined;
  }

  async #write(now: number): Promise<void> {
    const seen_at = iso(now);
    await this.#database
      .insertInto('clock')
      .values({ id: 1, seen_at })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at }))
      .execute();
    this.#checkedAt = performance.now();
  }

  /** In a database that no clock was watched for: when the last response came in. */
  async #lastSeen(now: number): Promise<number> {
    const row = await this.#database
      .selectFrom('clock')
      .select('seen_at')
      .where('id', '=', 1)
      .executeTakeFirst();
    if (row) return Date.parse(row.seen_at);
    const last = await Promise.all(
      (['submissions', 'sign_ups'] as const).map((table) =>
        this.#database
          .selectFrom(table)
          .select('at')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    );
    const times = last.flatMap((one) => (one ? [Date.parse(one.at)] : []));
    return times.length > 0 ? Math.max(...times) : now;
  }
}

const iso = (instant: number): string => new Date(instant).toISOString();
