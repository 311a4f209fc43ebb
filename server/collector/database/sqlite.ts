import { statSync, type Stats } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import {
  SqliteDialect,
  SqliteDriver,
  sql,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
} from 'kysely';
import { LRUCache } from 'lru-cache';
import { FileMoved, isLocked } from './errors.js';
import { makeOwnFile } from './own-files.js';
import type { Tables } from './tables.js';

/** Milliseconds. This process does nothing else while SQLite waits: `whileLocked` waits without holding up readers. */
const busyTimeout = 10;
/** At the start nobody is held up, and the process that we replace may still be closing the file. */
const busyTimeoutAtStart = 5000;

/** `user_version` of a file that holds nothing beside its rows; one of an older collector has 0. */
const clean = 1;

/** How long after something was erased the file is written anew, and how often at most. Milliseconds. */
const rewriteAfter = 60_000;
const rewriteEvery = 3_600_000;
/** How soon the log is emptied where another process was reading it. */
const truncateAgainAfter = 1000;

/** A SQLite file of this collector’s own, and what is done so that nothing that was erased stays in it. */
export class SqliteFile {
  readonly #file: string;
  readonly #database: Sqlite.Database;
  readonly #report: (error: unknown) => void;
  readonly #stats: Stats;
  #isClean = true;
  #rewrittenAt = -Infinity;
  #rewriting: NodeJS.Timeout | undefined;
  #truncating: NodeJS.Timeout | undefined;

  /** @param report is told what could not be done and is tried again later. */
  constructor(file: string, report: (error: unknown) => void) {
    makeOwnFile(file);
    this.#file = file;
    this.#report = report;
    const database = new Sqlite(file, { timeout: busyTimeoutAtStart });
    whileBusy(() => database.pragma('journal_mode = WAL'));
    // A receipt is a promise: FULL waits until the disk has it, so it also outlives a power cut.
    // NORMAL would outlive only the death of the process.
    database.pragma('synchronous = FULL');
    // What is erased is overwritten with zeros, not only marked as free.
    database.pragma('secure_delete = ON');
    database.pragma('foreign_keys = ON');
    this.#database = database;
    this.#stats = statSync(file);
  }

  /** Kysely’s own, with our driver. */
  get dialect(): Dialect {
    const createDriver = (): Driver => new Driver(this);
    return Object.assign(new SqliteDialect({ database: this.#database }), { createDriver });
  }

  get database(): Sqlite.Database {
    return this.#database;
  }

  /** @throws where the file was deleted, or another lies in its place: SQLite goes on with the one that it has open. */
  assertThere(): void {
    const { dev, ino } = this.#stats;
    const now = statSync(this.#file, { throwIfNoEntry: false });
    if (now?.dev !== dev || now.ino !== ino) throw new FileMoved();
  }

  /**
   * To be called once, when the tables are there. A file of a collector without `secure_delete`, and one that was left
   * by a process that was killed after erasing, is written anew: pages that are free may hold what was erased.
   * @returns whether that was done.
   */
  settle(): boolean {
    const isOld = this.#database.pragma('user_version', { simple: true }) !== clean;
    if (isOld) this.#rewriteNow();
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
    this.#database.pragma(`busy_timeout = ${busyTimeout}`);
    return isOld;
  }

  /**
   * To be called when something was erased. At once the write-ahead log, which has the rows as they were, is emptied
   * into the file, where `secure_delete` has overwritten them. What is left are copies of rows that SQLite had moved
   * to another page: a few among thousands. These go when the file is written anew, a minute later.
   */
  async eraseTraces(database: Kysely<Tables>): Promise<void> {
    try {
      if (this.#isClean) {
        await sql`pragma user_version = 0`.execute(database);
        this.#isClean = false;
      }
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(TRUNCATE)`.execute(
        database,
      );
      if (rows[0]?.busy === 1) this.#truncateLater(database);
    } catch {
      // It is erased as far as anybody can ask; only the log is not empty yet.
      this.#truncateLater(database);
    }
    this.#rewriteLater();
  }

  end(): void {
    clearTimeout(this.#rewriting);
    clearTimeout(this.#truncating);
    try {
      if (!this.#isClean) this.#rewriteNow();
    } catch (error) {
      // The next start does it.
      this.#report(error);
    }
    this.#database.close();
  }

  #truncateLater(database: Kysely<Tables>): void {
    this.#truncating ??= setTimeout(() => {
      this.#truncating = undefined;
      void this.eraseTraces(database);
    }, truncateAgainAfter).unref();
  }

  #rewriteLater(): void {
    const wait = Math.max(rewriteAfter, this.#rewrittenAt + rewriteEvery - performance.now());
    this.#rewriting ??= setTimeout(() => {
      this.#rewrittenAt = performance.now();
      // What is erased from now on needs it once more.
      this.#isClean = true;
      rewriteBeside(this.#file).then(
        () => {
          this.#rewriting = undefined;
          if (!this.#isClean) this.#rewriteLater();
        },
        (error: unknown) => {
          this.#rewriting = undefined;
          this.#isClean = false;
          this.#report(error);
          this.#rewriteLater();
        },
      );
    }, wait).unref();
  }

  #rewriteNow(): void {
    whileBusy(() => this.#database.exec('vacuum'));
    this.#database.pragma(`user_version = ${clean}`);
  }
}

/**
 * SQLite itself does not wait where two open a new file at once and both give it its log. Nobody is held up: it is at the start.
 */
function whileBusy(work: () => unknown): void {
  const until = performance.now() + busyTimeoutAtStart;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      if (!isLocked(error) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

class Driver extends SqliteDriver {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    super({ database: withKeptStatements(file.database, () => file.end()) });
    this.#file = file;
  }

  /** What went into a file that has no name any more would be lost with this process, and was acknowledged. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#file.assertThere();
    await super.commitTransaction(connection);
  }

  /** A full disk makes SQLite roll back by itself. Doing it again fails, and that error would hide the first one. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/**
 * So many are kept, those that were used last. Statements that write the rows of a group are one for each of its sizes, which stay
 * alike while the load does.
 */
const mostStatements = 300;

/** The collector has a few dozen statements; preparing each anew would cost more than running it. */
function withKeptStatements(database: Sqlite.Database, close: () => void) {
  const kept = new LRUCache<string, Sqlite.Statement>({ max: mostStatements });
  return {
    close,
    prepare(text: string) {
      let statement = kept.get(text);
      if (!statement || statement.busy) {
        statement = database.prepare(text);
        kept.set(text, statement);
      }
      return statement;
    },
  };
}

/** In a thread of its own, because it takes seconds for a large file. Readers go on, and who writes waits a little. */
function rewriteBeside(file: string): Promise<void> {
  const program = `
    const { workerData } = require('node:worker_threads');
    const Sqlite = require(workerData.driver);
    const database = new Sqlite(workerData.file, { timeout: ${busyTimeoutAtStart} });
    database.pragma('secure_delete = ON');
    database.exec('vacuum');
    database.pragma('user_version = ${clean}');
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();`;
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  return new Promise((resolve, reject) => {
    // Without our own flags: a loader for TypeScript is of no use to it.
    const worker = new Worker(program, { eval: true, execArgv: [], workerData: { driver, file } });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The file could not be written anew.')),
    );
    worker.unref();
  });
}
