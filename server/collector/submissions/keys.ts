import { createHash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { SignUp, Submission } from '../../../src/contract/index.js';
import type { Database } from '../database/open.js';
import type { IdempotencyKeyTable, Tables } from '../database/tables.js';
import { Problem, problems } from '../http/problem.js';

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

const plain = /^[A-Za-z0-9_.:~+/=-]{16,128}$/;

/**
 * The key of a submission. The draft writes it as a structured-field string, in quotation marks; many
 * clients send it bare. Both are the same key.
 */
export function readIdempotencyKey(given: string | undefined): string {
  const key = (given ?? '').trim().replace(/^"(.*)"$/, '$1');
  if (!plain.test(key)) {
    throw new Problem(400, 'invalid', 'The header Idempotency-Key is missing or not a key.', {
      detail:
        'Send 16 to 128 letters, digits or hyphens that no other submission uses, such as a UUID.',
    });
  }
  return key;
}

/**
 * Tells whether a key comes back with the same submission. The order of keys does not matter. `elapsed`
 * and `captcha` do not either: they belong to the attempt, and an honest retry may carry new ones.
 * No key is needed: the signer's secret is in it, so nobody can guess their way back to the answers.
 */
export function fingerprint(submission: Submission | SignUp): string {
  const same = { ...submission, elapsed: undefined, captcha: undefined };
  return createHash('sha256')
    .update(JSON.stringify(sorted(same)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

/** The keys that this server is working on now. */
const underWay = new WeakMap<Database, Set<string>>();

/** A key that is being worked on is 409 `in-progress`. */
export async function oneAtATime<Result>(
  database: Database,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const keys = underWay.get(database) ?? new Set();
  underWay.set(database, keys);
  if (keys.has(key)) throw problems.inProgress();
  keys.add(key);
  try {
    return await work();
  } finally {
    keys.delete(key);
  }
}
