import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { FormAnswer, SignUp, Submission } from '../../../src/contract/index.js';
import type { Database, Transaction } from '../database/open.js';
import type { IdempotencyKeyTable } from '../database/tables.js';
import { Problem, problems } from '../http/problem.js';

/** What makes one form the same form at every try. */
export interface Key {
  feed: string;
  key: string;
  fingerprint: string;
}

/** What a key is among those of all feeds. */
const nameOf = ({ feed, key }: Pick<Key, 'feed' | 'key'>): string => `${feed} ${key}`;

type KeyRow = Selectable<IdempotencyKeyTable>;

/**
 * What this key was answered with before, if it was.
 * @throws the problem that another form has it.
 */
export async function findKey(
  database: Database,
  { feed, key, fingerprint }: Key,
): Promise<KeyRow | undefined> {
  const row = await database
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('feed', '=', feed)
    .where('key', '=', key)
    .executeTakeFirst();
  if (row && row.fingerprint !== fingerprint) throw problems.keyReused();
  return row;
}

/** A key with what it is answered. */
type AnsweredKey = Key &
  Pick<KeyRow, 'receipt' | 'at' | 'signatures'> & { test: boolean; answer?: string };

const rowOf = ({ feed, key, fingerprint, receipt, at, signatures, test, answer }: AnsweredKey) => ({
  feed,
  key,
  fingerprint,
  receipt,
  at,
  signatures,
  test: test ? 1 : 0,
  answer: answer ?? null,
});

/** Writes keys down. @returns those that were not there before. */
export async function claimKeys<Claimed extends AnsweredKey>(
  transaction: Transaction,
  keys: readonly Claimed[],
): Promise<Claimed[]> {
  const rows = await transaction
    .insertInto('idempotency_keys')
    .values(keys.map(rowOf))
    .onConflict((conflict) => conflict.columns(['feed', 'key']).doNothing())
    .returning(['feed', 'key'])
    .execute();
  const claimed = new Set(rows.map(nameOf));
  // Of two with the same key it is the first that was written.
  return keys.filter((key) => claimed.delete(nameOf(key)));
}

/** Takes claimed keys back, in the same transaction: what they came with is not stored. */
export async function releaseKeys(transaction: Transaction, keys: readonly Key[]): Promise<void> {
  if (keys.length === 0) return;
  await transaction
    .deleteFrom('idempotency_keys')
    .where((build) => build.or(keys.map(({ feed, key }) => build.and({ feed, key }))))
    .execute();
}

/** Writes down what claimed keys are answered, which is known at the end of the transaction. */
export const keepAnswers = (
  transaction: Transaction,
  keys: readonly AnsweredKey[],
): Promise<unknown> =>
  transaction
    .insertInto('idempotency_keys')
    .values(keys.map(rowOf))
    .onConflict((conflict) =>
      conflict.columns(['feed', 'key']).doUpdateSet((build) => ({
        signatures: build.ref('excluded.signatures'),
        answer: build.ref('excluded.answer'),
      })),
    )
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
 * Tells whether a key comes back with the same submission. The order of keys does not matter. `elapsed`, `captcha`
 * and `codes` do not either: they belong to the attempt, and an honest retry may carry new ones.
 * No key is needed: the signer's secret is in it, so nobody can guess their way back to the answers.
 */
export function fingerprint(submission: Submission | SignUp | FormAnswer): string {
  const same = { ...submission, elapsed: undefined, captcha: undefined, codes: undefined };
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

/**
 * Does the work of a key. A key that is being worked on is 409 `in-progress`.
 * @param find what the key was answered before. It is asked only where something stands in the way: a receipt that was
 * given once is given again, also when the pledge has closed since, a field is required, or the posts are full.
 */
export async function answerOnce<Answer>(
  database: Database,
  key: Key,
  work: () => Promise<Answer>,
  find: (database: Database, key: Key) => Promise<Answer | undefined>,
): Promise<Answer> {
  let names = underWay.get(database);
  if (!names) underWay.set(database, (names = new Set()));
  const name = nameOf(key);
  if (names.has(name)) throw problems.inProgress();
  names.add(name);
  try {
    return await work();
  } catch (error) {
    const earlier = error instanceof Problem && (await find(database, key));
    if (earlier) return earlier;
    throw error;
  } finally {
    names.delete(name);
  }
}
