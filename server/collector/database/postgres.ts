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

/** Milliseconds in which a server that is well gives a connection. */
const connectWithin = 4000;
/** A statement that takes longer is ended by the server, and its connection can go on. */
const serverEndsAfter = 7000;
/** A server that has not answered by then hangs: its connection is given up. */
const answerWithin = 8000;

/** @param isLimited `false` for migrations: making an index of a large table takes as long as it takes. */
export function postgresDialect(url: string, connections: number, isLimited = true): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectWithin,
    ...(isLimited && { statement_timeout: serverEndsAfter, query_timeout: answerWithin }),
    idle_in_transaction_session_timeout: 30_000,
    // A connection that a firewall forgot is noticed.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'civic-collector',
  });
  // The server may close a connection at any time: an idle one, and (the pool does not listen to those) one in use.
  // The next query fails or opens another; without a listener the process would end.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const createDriver = (): PooledDriver => new PooledDriver(pool);
  return Object.assign(new PostgresDialect({ pool }), { createDriver });
}

/**
 * Kysely’s own driver gives a connection back to the pool whatever happened to it. This one closes what was lost, does
 * not roll back over it, and names its statements.
 */
class PooledDriver extends PostgresDriver {
  readonly #pool: pg.Pool;
  readonly #names = new WeakMap<pg.PoolClient, Map<string, string>>();

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override async acquireConnection(): Promise<Connection> {
    let client: pg.PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      throw new DatabaseAway(error);
    }
    const names = this.#names.get(client) ?? new Map<string, string>();
    this.#names.set(client, names);
    return new Connection(client, names);
  }

  override async rollbackTransaction(connection: Connection): Promise<void> {
    // The server rolls back by itself when the connection ends.
    if (!connection.isLost) await super.rollbackTransaction(connection);
  }

  override releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof Connection) connection.release();
    return Promise.resolve();
  }
}

class Connection implements DatabaseConnection {
  isLost = false;
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
      const result = await this.#client.query<never>({
        text: sql,
        values: [...parameters],
        ...(name !== undefined && { name }),
      });
      return {
        rows: result.rows,
        numAffectedRows: BigInt(result.rowCount ?? 0),
      };
    } catch (error) {
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
}

/** What the server refused leaves the connection as it was; a time limit, a closed socket and FATAL do not. */
const endsConnection = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || error.severity === 'FATAL' || error.severity === 'PANIC';
