import { sql, type Transaction } from 'kysely';
import type { Withdrawal } from '../../../src/contract/index.js';
import { eraseTraces, type Database } from '../database/open.js';
import type { SubmissionRow, Tables } from '../database/tables.js';
import { BeginAgain, inTransaction } from '../database/transaction.js';
import { erased } from './erase.js';
import { readReceiptNumber } from './receipt-number.js';
import { sameText, sha256 } from './secret.js';

/** Where a withdrawal was found, and the collected signatures after it. */
export interface Withdrawn {
  pledge: string;
  signatures: number;
}

/** Compared against where there is no such receipt, so that the answer takes as long. */
const nobody = sha256('nobody');

/**
 * Takes a signature back: its values are erased and the count goes down, together. Doing it again
 * changes nothing.
 * @returns `undefined` for an unknown receipt and for a wrong secret alike.
 */
export async function withdraw(
  database: Database,
  feed: string,
  { receipt, secret }: Withdrawal,
  now: string,
): Promise<Withdrawn | undefined> {
  const number = readReceiptNumber(receipt);
  const secretHash = sha256(secret);
  const withdrawn = await inTransaction(database, async (transaction) => {
    const row = await transaction
      .selectFrom('submissions')
      .select(['id', 'pledge', 'state', 'signer', 'secret_hash'])
      .where('receipt', '=', number)
      .where('feed', '=', feed)
      .executeTakeFirst();
    const known = sameText(row?.secret_hash ?? nobody, secretHash);
    if (!row || !known) return undefined;
    if (row.state !== 'withdrawn') {
      await markWithdrawn(transaction, row, now);
      if (row.state === 'counted')
        return { pledge: row.pledge, signatures: await uncount(transaction, feed, row, now) };
    }
    return { pledge: row.pledge, signatures: await readCount(transaction, feed, row.pledge) };
  });
  if (withdrawn) await eraseTraces(database);
  return withdrawn;
}

/** Empties a row and says that it was taken back. */
export async function markWithdrawn(
  transaction: Transaction<Tables>,
  { id, state }: Pick<SubmissionRow, 'id' | 'state'>,
  now: string,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('submissions')
    .set({ ...erased(now), state: 'withdrawn' })
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  // Two withdrawals at once, or a duplicate that was put in the place of a counted one meanwhile.
  if (numUpdatedRows === 0n) throw new BeginAgain();
}

/**
 * The person stays counted while another of their submissions stands: otherwise a stranger could sign
 * for somebody first and withdraw afterwards, and the real signature would be lost.
 */
export async function uncount(
  transaction: Transaction<Tables>,
  feed: string,
  { pledge, signer }: Pick<SubmissionRow, 'pledge' | 'signer'>,
  now: string,
): Promise<number> {
  const next =
    signer === null ? undefined : await nextDuplicate(transaction, signer).executeTakeFirst();
  if (next) {
    const { numUpdatedRows } = await transaction
      .updateTable('submissions')
      .set({ state: 'counted' })
      .where('id', '=', next.id)
      .where('state', '=', 'duplicate')
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new BeginAgain();
    // What anybody else would have been told: the answer must not show that somebody else signed too.
    return (await readCount(transaction, feed, pledge)) - 1;
  }
  const row = await transaction
    .updateTable('counters')
    .set({ signatures: sql<number>`signatures - 1`, changed_at: now })
    .where('feed', '=', feed)
    .where('pledge', '=', pledge)
    .returning('signatures')
    .executeTakeFirstOrThrow();
  return row.signatures;
}

/** The oldest duplicate of a signer, whose digest is of one pledge of one feed. */
export const nextDuplicate = (database: Database | Transaction<Tables>, signer: string) =>
  database
    .selectFrom('submissions')
    .select('id')
    .where('signer', '=', signer)
    // Said in the statement itself, so that the index of the duplicates serves.
    .where('state', '=', sql.lit('duplicate' as const))
    .orderBy('id')
    .limit(1);

async function readCount(
  transaction: Transaction<Tables>,
  feed: string,
  pledge: string,
): Promise<number> {
  const row = await transaction
    .selectFrom('counters')
    .select('signatures')
    .where('feed', '=', feed)
    .where('pledge', '=', pledge)
    .executeTakeFirst();
  return row?.signatures ?? 0;
}
