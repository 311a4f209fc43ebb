import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Submission } from '../../../src/contract/index.js';
import { inGroup } from '../database/group-commit.js';
import type { Database } from '../database/open.js';
import type { SubmissionState, Tables } from '../database/tables.js';
import { BeginAgain } from '../database/transaction.js';
import type { CheckedSubmission } from './check-submission.js';
import { claimKey, findKey, keepAnswer, type Key } from './keys.js';
import { newReceiptNumber } from './receipt-number.js';

/** What is remembered of an answer, so that the same key gets the same one. */
export interface StoredAnswer {
  receipt: string;
  at: string;
  /** The collected signatures, this one included. */
  signatures: number;
  test: boolean;
}

export type StoreResult =
  | { kind: 'stored'; answer: StoredAnswer }
  | { kind: 'replayed'; answer: StoredAnswer }
  | { kind: 'key-reused' }
  | { kind: 'already-signed' };

/** A submission that has passed every check, and what was made from it. */
export interface Draft extends CheckedSubmission {
  feed: string;
  pledge: string;
  key: string;
  fingerprint: string;
  signer: string;
  secretHash: string;
  wallName: string | undefined;
  page: string | undefined;
  test: boolean;
  at: string;
  day: string;
}

/** What this key was answered with before, if it was. */
export async function findAnswer(
  database: Database | Transaction<Tables>,
  key: Key,
): Promise<StoreResult | undefined> {
  const row = await findKey(database, key);
  if (!row) return undefined;
  if (row === 'reused') return { kind: 'key-reused' };
  const { receipt, at, signatures, test } = row;
  return { kind: 'replayed', answer: { receipt, at, signatures, test: test === 1 } };
}

/**
 * So many duplicates of one signer are kept. Who sends more has sent enough in that name to be told what anybody is told
 * who signs twice.
 */
const mostDuplicates = 100;

class AlreadySigned extends Error {}

/** Stores the record, its key and the new count together: all of them or none. */
export async function store(database: Database, draft: Draft): Promise<StoreResult> {
  try {
    return await inGroup(database, `${draft.feed} ${draft.pledge}`, async (transaction) => {
      const receipt = newReceiptNumber();
      // Writing comes first. It makes another server that works on the same key wait for us, and spares
      // SQLite the change from reading to writing, which fails beside another writer.
      if (!(await claimKey(transaction, draft, receipt))) {
        const earlier = await findAnswer(transaction, draft);
        if (!earlier) throw new BeginAgain();
        return earlier;
      }
      const state = await insertSubmission(transaction, draft, receipt);
      // The row that everybody writes to comes last, so that it is locked as briefly as can be.
      const signatures = await countSignature(transaction, draft, state);
      await keepAnswer(transaction, draft, { signatures });
      return { kind: 'stored', answer: { receipt, at: draft.at, signatures, test: draft.test } };
    });
  } catch (error) {
    // Thrown, so that the transaction leaves nothing behind.
    if (error instanceof AlreadySigned) return { kind: 'already-signed' };
    throw error;
  }
}

async function insertSubmission(
  transaction: Transaction<Tables>,
  draft: Draft,
  receipt: string,
): Promise<SubmissionState> {
  let state: SubmissionState = draft.test ? 'trial' : 'counted';
  let id = await insertAs(transaction, draft, receipt, state);
  if (id === undefined) {
    await refuseSameSigner(transaction, draft);
    state = 'duplicate';
    id = await insertAs(transaction, draft, receipt, state);
  }
  if (id === undefined) throw new BeginAgain();
  await insertConsents(transaction, id, draft);
  return state;
}

/** @returns the row's id; `undefined` when this person is counted already. */
async function insertAs(
  transaction: Transaction<Tables>,
  draft: Draft,
  receipt: string,
  state: SubmissionState,
): Promise<number | undefined> {
  const json = (value: unknown): string | null =>
    value === undefined ? null : JSON.stringify(value);
  const row = await transaction
    .insertInto('submissions')
    .values({
      receipt,
      feed: draft.feed,
      pledge: draft.pledge,
      at: draft.at,
      day: draft.day,
      state,
      signer: state === 'trial' ? null : draft.signer,
      secret_hash: draft.secretHash,
      answers: JSON.stringify(draft.answers),
      wall_name: draft.wallName ?? null,
      guardian: json(draft.guardian?.name),
      signature: json(draft.signature satisfies Submission['signature']),
      page: draft.page ?? null,
      erased_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['feed', 'pledge', 'signer'])
        .where('state', '=', sql.lit('counted' as const))
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/**
 * Only whoever holds the secret of the earlier signature learns that there is one. Anybody else gets a
 * receipt like every other (README, “Who has signed before”).
 */
async function refuseSameSigner(transaction: Transaction<Tables>, draft: Draft): Promise<void> {
  const { same, more } = sameSigner(transaction, draft);
  if ((await same.executeTakeFirst()) || (await more.executeTakeFirst())) throw new AlreadySigned();
}

/** What is asked about the earlier rows of a signer. Both cost the same however many there are: each has its index. */
export const sameSigner = (
  database: Database | Transaction<Tables>,
  { feed, pledge, signer, secretHash }: Pick<Draft, 'feed' | 'pledge' | 'signer' | 'secretHash'>,
) => ({
  /** One by the same secret. It is compared as a hash, so the time says nothing of it. */
  same: database
    .selectFrom('submissions')
    .select('id')
    .where('signer', '=', signer)
    .where('secret_hash', '=', secretHash)
    .where('feed', '=', feed)
    .where('pledge', '=', pledge)
    .where('state', 'in', ['counted', 'duplicate'])
    .limit(1),
  /** As many duplicates as are kept. */
  more: database
    .selectFrom('submissions')
    .select('id')
    .where('signer', '=', signer)
    .where('state', '=', sql.lit('duplicate' as const))
    .orderBy('id')
    .offset(mostDuplicates - 1)
    .limit(1),
});

async function insertConsents(
  transaction: Transaction<Tables>,
  submission: number,
  draft: Draft,
): Promise<void> {
  const given = draft.consents.map((consent) => ({ ...consent, guardian: 0 }));
  if (draft.guardian) given.push({ ...draft.guardian.consent, guardian: 1 });
  if (given.length === 0) return;
  await transaction
    .insertInto('given_consents')
    .values(
      given.map(({ id, version, hash, guardian }) => ({
        submission,
        consent: id,
        version,
        text_hash: hash,
        at: draft.at,
        guardian,
      })),
    )
    .execute();
}

async function countSignature(
  transaction: Transaction<Tables>,
  { feed, pledge, at }: Draft,
  state: SubmissionState,
): Promise<number> {
  if (state === 'counted') {
    const row = await transaction
      .insertInto('counters')
      .values({ feed, pledge, signatures: 1, changed_at: at })
      .onConflict((conflict) =>
        conflict.columns(['feed', 'pledge']).doUpdateSet({
          signatures: sql<number>`counters.signatures + 1`,
          changed_at: at,
        }),
      )
      .returning('signatures')
      .executeTakeFirstOrThrow();
    return row.signatures;
  }
  const row = await transaction
    .selectFrom('counters')
    .select('signatures')
    .where('feed', '=', feed)
    .where('pledge', '=', pledge)
    .executeTakeFirst();
  const signatures = row?.signatures ?? 0;
  // A duplicate is told the number that anybody else would have been told.
  return state === 'duplicate' ? signatures + 1 : signatures;
}
