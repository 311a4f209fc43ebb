import { sql } from 'kysely';
import type { Withdrawal } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import { erasedSubmission } from '../database/erased-columns.js';
import { type Database, eraseTraces, type Transaction } from '../database/open.js';
import type { SubmissionRow } from '../database/tables.js';
import { BeginAgain, inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { baseCount } from '../feeds/live-figures.js';
import { shownCount } from '../forms/form-results.js';
import { announce } from '../webhooks/webhooks.js';
import { isSecretOf, readReceiptNumber } from './secret.js';

/**
 * Takes a signature back: its values are erased and the count goes down, together. Doing it again changes nothing and
 * is answered with the count of the first time: any other would tell whether somebody signed meanwhile, and as whom.
 * @returns the count after it, as the page counts; `undefined` for an unknown receipt and for a wrong secret alike.
 */
export async function withdraw(
  { database, hashKey, webhooks }: Pick<CollectorContext, 'database' | 'hashKey' | 'webhooks'>,
  feed: FeedFile,
  { receipt, secret }: Withdrawal,
  now: string,
): Promise<number | undefined> {
  const withdrawn = await inTransaction(database, async (transaction) => {
    const row = await transaction
      .selectFrom('submissions')
      .select(['id', 'feed', 'receipt', 'pledge', 'state', 'signer'])
      .select(['secret_hash', 'withdrawn_count'])
      .where('receipt', '=', readReceiptNumber(receipt))
      .where('feed', '=', feed.name)
      .executeTakeFirst();
    if (!isSecretOf(hashKey, row, secret) || !row) return undefined;
    if (row.withdrawn_count !== null) return row.withdrawn_count;
    if (row.state !== 'withdrawn') {
      await markWithdrawn(transaction, row, now);
      if (row.state !== 'trial')
        await announce(transaction, webhooks, [
          {
            event: 'response.withdrawn',
            feed: feed.name,
            form: row.pledge,
            receipt: row.receipt,
            at: now,
          },
        ]);
    }
    const signatures = await uncount(transaction, feed.name, row, now);
    const pledge = feed.pledges.get(row.pledge);
    const form = feed.forms.get(row.pledge);
    const count = form
      ? await shownCount(transaction, feed.name, form, signatures)
      : (pledge ? baseCount(pledge) : 0) + signatures;
    await transaction
      .updateTable('submissions')
      .set({ withdrawn_count: count })
      .where('id', '=', row.id)
      .execute();
    return count;
  });
  if (withdrawn !== undefined) await eraseTraces(database);
  return withdrawn;
}

/** Empties a row and says that it was taken back. */
export async function markWithdrawn(
  transaction: Transaction,
  { id, state }: Pick<SubmissionRow, 'id' | 'state'>,
  now: string,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('submissions')
    .set({ ...erasedSubmission(now), state: 'withdrawn' })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  // Two withdrawals at once, or a duplicate that was put in the place of a counted one meanwhile.
  if (numUpdatedRows === 0n) throw new BeginAgain();
}

/**
 * Lowers the count for a row that was counted. The person stays counted while another of their submissions stands:
 * otherwise a stranger could sign for somebody first and withdraw afterwards, and the real signature would be lost.
 * The same is asked of the database for a row that was not counted, so that the time does not tell which it was.
 * @returns the collected signatures that its owner is told.
 */
export async function uncount(
  transaction: Transaction,
  feed: string,
  { pledge, signer, state }: Pick<SubmissionRow, 'pledge' | 'signer' | 'state'>,
  now: string,
): Promise<number> {
  const next =
    signer === null ? undefined : await nextDuplicate(transaction, signer).executeTakeFirst();
  const isReplaced = state === 'counted' && next !== undefined;
  if (isReplaced) {
    const { numUpdatedRows } = await transaction
      .updateTable('submissions')
      .set({ state: 'counted' })
      .where('id', '=', next.id)
      .where('state', '=', 'duplicate')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new BeginAgain();
  }
  const isLess = state === 'counted' && !isReplaced;
  const row = await transaction
    .updateTable('counters')
    .set((counter) => ({
      signatures: sql<number>`signatures - ${isLess ? 1 : 0}`,
      changed_at: isLess ? now : counter.ref('changed_at'),
    }))
    .where('feed', '=', feed)
    .where('pledge', '=', pledge)
    .returning('signatures')
    .executeTakeFirst();
  const signatures = row?.signatures ?? 0;
  // What anybody else would have been told: the answer must not show that somebody else signed too.
  return isReplaced ? signatures - 1 : signatures;
}

/** The oldest duplicate of a signer, whose digest is of one pledge of one feed. */
export const nextDuplicate = (database: Database, signer: string) =>
  database
    .selectFrom('submissions')
    .select('id')
    .where('signer', '=', signer)
    // Said in the statement itself, so that the index of the duplicates serves.
    .where('state', '=', sql.lit('duplicate' as const))
    .orderBy('id')
    .limit(1);
