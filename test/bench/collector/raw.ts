/**
 * The limit: the inserts of one submission in one transaction, with nothing around them. The same tables in
 * the same database with the same durability; no HTTP, no checks, no hashes of a signer.
 */
import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import pg from 'pg';

const feed = 'test';
const pledge = 'raw';
const at = '2024-03-08T09:00:00.000Z';
const answers = JSON.stringify({ name: '测试0123456789', place: 'east', age: 40, helper: true });
const hash = 'a'.repeat(64);

const statements = {
  key: `insert into idempotency_keys (feed, key, fingerprint, receipt, at, signatures, test)
    values ('${feed}', $1, '${hash}', $2, '${at}', 0, 0) on conflict (feed, key) do nothing returning key`,
  submission: `insert into submissions (receipt, feed, pledge, at, day, state, signer, secret_hash, answers,
    wall_name, page) values ($1, '${feed}', '${pledge}', '${at}', '2024-03-08', 'counted', $2, '${hash}',
    '${answers}', '测**', 'https://portal.example/pledge')
    on conflict (feed, pledge, signer) where state = 'counted' do nothing returning id`,
  consents: `insert into given_consents (submission, consent, version, text_hash, at, guardian)
    values ($1, 'data', '1', '${hash}', '${at}', 0), ($1, 'wall', '1', '${hash}', '${at}', 0)`,
  counter: `insert into counters (feed, pledge, signatures, changed_at) values ('${feed}', '${pledge}', 1, '${at}')
    on conflict (feed, pledge) do update set signatures = counters.signatures + 1, changed_at = '${at}'
    returning signatures`,
  answer: `update idempotency_keys set signatures = $1 where feed = '${feed}' and key = $2`,
} as const;

/** Writes as fast as it can for so long. @returns submissions a second. */
export interface RawWriter {
  write: (milliseconds: number) => Promise<number>;
  /** Durability, as the database itself tells it. */
  settings: string;
  version: string;
  close: () => Promise<void>;
}

export function rawSqlite(file: string): RawWriter {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  database.pragma('foreign_keys = ON');
  const prepare = (text: string): Sqlite.Statement => database.prepare(text.replace(/\$\d/g, '?'));
  const key = prepare(statements.key);
  const submission = prepare(statements.submission);
  const consents = prepare(statements.consents);
  const counter = prepare(statements.counter);
  const answer = prepare(statements.answer);
  const one = database.transaction((id: string) => {
    key.get(id, id);
    const { id: row } = submission.get(id, id) as { id: number };
    consents.run(row, row);
    const { signatures } = counter.get() as { signatures: number };
    answer.run(signatures, id);
  });
  return {
    write(milliseconds) {
      const began = performance.now();
      let written = 0;
      while (performance.now() - began < milliseconds) {
        one.immediate(randomUUID());
        written++;
      }
      return Promise.resolve((1000 * written) / (performance.now() - began));
    },
    settings: `journal_mode = ${String(database.pragma('journal_mode', { simple: true }))}, synchronous = FULL (${String(database.pragma('synchronous', { simple: true }))})`,
    version: (database.prepare('select sqlite_version() as version').get() as { version: string })
      .version,
    close: () => Promise.resolve(void database.close()),
  };
}

/** And says how much room a submission takes. */
interface RawPostgres extends RawWriter {
  bytesOfSubmission: () => Promise<number>;
}

export async function openRawPostgres(url: string, connections: number): Promise<RawPostgres> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // `end` does not wait for them: the last ones may see the server stop.
  pool.on('error', () => undefined);
  const show = async (name: string): Promise<string> =>
    Object.values((await pool.query<Record<string, string>>(`show ${name}`)).rows[0]!)[0]!;
  const one = async (client: pg.PoolClient): Promise<void> => {
    const id = randomUUID();
    const run = (name: keyof typeof statements, values: unknown[] = []) =>
      client.query<{ id: number; signatures: number }>({ name, text: statements[name], values });
    await client.query('begin');
    await run('key', [id, id]);
    const { rows } = await run('submission', [id, id]);
    await run('consents', [rows[0]!.id]);
    const counted = await run('counter');
    await run('answer', [counted.rows[0]!.signatures, id]);
    await client.query('commit');
  };
  return {
    async write(milliseconds) {
      const began = performance.now();
      let written = 0;
      const work = async (): Promise<void> => {
        const client = await pool.connect();
        for (; performance.now() - began < milliseconds; written++) await one(client);
        client.release();
      };
      await Promise.all(Array.from({ length: connections }, work));
      return (1000 * written) / (performance.now() - began);
    },
    async bytesOfSubmission() {
      const { rows } = await pool.query<{ bytes: string }>(
        `select sum(pg_total_relation_size(name::regclass)) / (select count(*) from submissions) as bytes
         from unnest(array['submissions', 'given_consents', 'idempotency_keys']) as name`,
      );
      return Number(rows[0]!.bytes);
    },
    settings: `fsync = ${await show('fsync')}, synchronous_commit = ${await show('synchronous_commit')}`,
    version: (await show('server_version')).split(' ')[0]!,
    close: () => pool.end(),
  };
}
