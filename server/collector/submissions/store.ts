import { sql, type Transaction } from 'kysely';
import type { Submission } from '../../../src/contract/index.js';
import { inGroup } from '../database/group-commit.js';
import type { Database } from '../database/open.js';
import type { SubmissionRow, SubmissionState, Tables } from '../database/tables.js';
import { BeginAgain } from '../database/transaction.js';
import type { CheckedSubmission } from './check-submission.js';
import { claimKey, findKey, keepAnswer, type Key } from './keys.js';
import { newReceiptNumber } from './secret.js';

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
 * So many duplicates of one signer are kept as they came. Of further ones nothing is kept that was filled in: only what
 * a receipt needs. They are answered as the others are, because a limit that shows tells whether the person has signed,
 * and they can still take the place of the counted one (docs/adr/0034-a-hundred-duplicates.md).
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
    const { same, isFull } = sameSigner(transaction, draft);
    // Only whoever holds the secret of the earlier signature learns that there is one. Anybody else gets a
    // receipt like every other (README, “Who has signed before”).
    if (await same.executeTakeFirst()) throw new AlreadySigned();
    state = 'duplicate';
    const content = (await isFull.executeTakeFirst()) ? nothing : contentOf(draft);
    id = await insertAs(transaction, draft, receipt, state, content);
  }
  if (id === undefined) throw new BeginAgain();
  await insertConsents(transaction, id, draft);
  return state;
}

type Content = Pick<SubmissionRow, 'answers' | 'wall_name' | 'guardian' | 'signature' | 'page'>;

function contentOf({ answers, wallName, guardian, signature, page }: Draft): Content {
  const json = (value: unknown): string | null =>
    value === undefined ? null : JSON.stringify(value);
  return {
    answers: JSON.stringify(answers),
    wall_name: wallName ?? null,
    guardian: json(guardian?.name),
    signature: json(signature satisfies Submission['signature']),
    page: page ?? null,
  };
}

const nothing: Content = {
  answers: null,
  wall_name: null,
  guardian: null,
  signature: null,
  page: null,
};

/** @returns the row's id; `undefined` when this person is counted already. */
async function insertAs(
  transaction: Transaction<Tables>,
  draft: Draft,
  receipt: string,
  state: SubmissionState,
  content = contentOf(draft),
): Promise<number | undefined> {
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
      ...content,
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
  /** The last of as many duplicates as are kept as they came. */
  isFull: database
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
