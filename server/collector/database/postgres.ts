import {
  PostgresDialect,
  PostgresDriver,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import { DatabaseAway } from './errors.js';
import { BeginAgain } from './transaction.js';

/** Milliseconds in which a server that is well gives a connection. */
const connectWithin = 4000;
/** A statement that takes longer is ended by the server, and its connection can go on. */
const serverEndsAfter = 7000;
/** A server that has not answered by then hangs: its connection is given up. */
const answerWithin = 8000;

/** Of the connections of one process. */
export interface PoolState {
  open: number;
  idle: number;
  /** Requests that wait for one. */
  waiting: number;
}

/** What every connection has in common. */
export const connectionOptions = {
  connectionTimeoutMillis: connectWithin,
  // A connection that a firewall forgot is noticed.
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  application_name: 'civic-collector',
} as const;

/**
 * libpq lets an address name several servers with commas between, of which one takes writes; `pg` knows only one.
 * @returns one address for each server.
 */
export function serversIn(url: string): string[] {
  const [, start = '', hosts = '', rest = ''] = /^([a-z]+:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/.exec(
    url,
  )!;
  // We look for the one that takes writes whatever is said.
  const end = rest.replace(
    /([?&])target_session_attrs=[\w-]*(&|$)/,
    (_all, before: string, after: string) => (after ? before : ''),
  );
  return hosts.split(',').map((host) => `${start}${host}${end}`);
}

/**
 * @param url of one server, or of several with commas between.
 * @param isLimited `false` for migrations: making an index of a large table takes as long as it takes.
 */
export function postgresDialect(
  url: string,
  connections: number,
  isLimited = true,
): Dialect & { state: () => PoolState } {
  const pools = serversIn(url).map((connectionString) => {
    const pool = new pg.Pool({
      ...connectionOptions,
      connectionString,
      max: connections,
      ...(isLimited && { statement_timeout: serverEndsAfter, query_timeout: answerWithin }),
      idle_in_transaction_session_timeout: 30_000,
      verify: (client, done) => void takesWrites(client).then(() => done(), done),
    });
    // The server may close a connection at any time: an idle one, and (the pool does not listen to those) one in use.
    // The next query fails or opens another; without a listener the process would end.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  });
  const createDriver = (): PooledDriver => new PooledDriver(pools);
  const sum = (count: (pool: pg.Pool) => number): number =>
    pools.reduce((total, pool) => total + count(pool), 0);
  return Object.assign(new PostgresDialect({ pool: pools[0]! }), {
    createDriver,
    state: () => ({
      open: sum(({ totalCount }) => totalCount),
      idle: sum(({ idleCount }) => idleCount),
      waiting: sum(({ waitingCount }) => waitingCount),
    }),
  });
}

/** Refuses a standby, as `target_session_attrs=read-write` of libpq does: it answers, and every write would fail. */
export async function takesWrites(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query<{ reads: boolean }>(
    `select pg_is_in_recovery() or current_setting('transaction_read_only') = 'on' as reads`,
  );
  if (rows[0]!.reads)
    throw Object.assign(new Error('This server takes no writes.'), { code: readOnly });
}

/** PostgreSQL’s code for a write where only reading is possible: to a primary that has become a standby. */
const readOnly = '25006';

/**
 * Kysely’s own driver gives a connection back to the pool whatever happened to it. This one closes what was lost, does
 * not roll back over it, names its statements, and takes another server where the one before is gone.
 */
class PooledDriver extends PostgresDriver {
  readonly #pools: readonly pg.Pool[];
  readonly #names = new WeakMap<pg.PoolClient, Map<string, string>>();
  /** The one that took writes last. */
  #current = 0;

  constructor(pools: readonly pg.Pool[]) {
    super({ pool: pools[0]! });
    this.#pools = pools;
  }

  override async acquireConnection(): Promise<Connection> {
    const client = await this.#connect();
    const names = this.#names.get(client) ?? new Map<string, string>();
    this.#names.set(client, names);
    return new Connection(client, names);
  }

  override async beginTransaction(
    connection: Connection,
    settings: Parameters<PostgresDriver['beginTransaction']>[1],
  ): Promise<void> {
    await super.beginTransaction(connection, settings);
    connection.isInTransaction = true;
  }

  override async rollbackTransaction(connection: Connection): Promise<void> {
    // The server rolls back by itself when the connection ends.
    if (!connection.isLost) await super.rollbackTransaction(connection);
  }

  override releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof Connection) connection.release();
    return Promise.resolve();
  }

  override async destroy(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()));
  }

  async #connect(): Promise<pg.PoolClient> {
    const first = this.#current;
    let failure: unknown;
    for (let step = 0; step < this.#pools.length; step++) {
      const place = (first + step) % this.#pools.length;
      try {
        const client = await this.#pools[place]!.connect();
        this.#current = place;
        return client;
      } catch (error) {
        failure ??= error;
      }
    }
    throw new DatabaseAway(failure);
  }
}

class Connection implements DatabaseConnection {
  isLost = false;
  isInTransaction = false;
  readonly #client: pg.PoolClient;
  /** Names of statements: with one it is parsed and planned once for each connection. */
  readonly #names: Map<string, string>;

  constructor(client: pg.PoolClient, names: Map<string, string>) {
    this.#client = client;
    this.#names = names;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const names = this.#names;
    // Those that write many rows differ in length, and the server keeps what has a name in memory.
    if (!names.has(sql) && names.size < 200 && parameters.length <= 200)
      names.set(sql, `civic-${names.size}`);
    const name = names.get(sql);
    try {
      return await this.#send(sql, parameters, name);
    } catch (error) {
      if (isOutdated(error)) {
        // Every plan of this connection may be as old: it is not used again.
        this.isLost = true;
        if (this.isInTransaction) throw new BeginAgain();
        return this.#send(sql, parameters);
      }
      if (!endsConnection(error)) throw error;
      this.isLost = true;
      throw new DatabaseAway(error);
    }
  }

  streamQuery(): never {
    throw new Error('Lists are read in portions, not as streams.');
  }

  release(): void {
    this.#client.release(this.isLost);
  }

  async #send<Row>(
    text: string,
    parameters: readonly unknown[],
    name?: string,
  ): Promise<QueryResult<Row>> {
    const result = await this.#client.query<never>({
      text,
      values: [...parameters],
      ...(name !== undefined && { name }),
    });
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
  }
}

/**
 * What the server refused leaves the connection as it was; a time limit, a closed socket and FATAL do not. Nor is one
 * of use that has turned out to read only.
 */
const endsConnection = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) ||
  error.severity === 'FATAL' ||
  error.severity === 'PANIC' ||
  error.code === readOnly;

/**
 * A newer version has added a column while this one runs: “cached plan must not change result type”. The words are
 * translated where the server is; the code and the routine are not.
 */
const isOutdated = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  error.code === '0A000' &&
  error.routine === 'RevalidateCachedQuery';
