import type { Selectable, Transaction } from 'kysely';
import type { Database } from '../database/open.js';
import type { IdempotencyKeyTable, Tables } from '../database/tables.js';

/** What makes one form the same form at every try. */
export interface Key {
  feed: string;
  key: string;
  fingerprint: string;
}

type KeyRow = Selectable<IdempotencyKeyTable>;

/** What this key was answered with before, if it was; `reused` where another form has it. */
export async function findKey(
  database: Database | Transaction<Tables>,
  { feed, key, fingerprint }: Key,
): Promise<KeyRow | 'reused' | undefined> {
  const row = await database
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('feed', '=', feed)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && row.fingerprint !== fingerprint ? 'reused' : row;
}

/** Writes the key down. @returns false when it is there already. */
export async function claimKey(
  transaction: Transaction<Tables>,
  { feed, key, fingerprint, at, test }: Key & { at: string; test: boolean },
  receipt: string,
): Promise<boolean> {
  const row = await transaction
    .insertInto('idempotency_keys')
    .values({ feed, key, fingerprint, receipt, at, signatures: 0, test: test ? 1 : 0 })
    .onConflict((conflict) => conflict.columns(['feed', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  return row !== undefined;
}

export const keepAnswer = (
  transaction: Transaction<Tables>,
  { feed, key }: Pick<Key, 'feed' | 'key'>,
  answer: { signatures: number; answer?: string },
): Promise<unknown> =>
  transaction
    .updateTable('idempotency_keys')
    .set(answer)
    .where('feed', '=', feed)
    .where('key', '=', key)
    .execute();
