import type { PassRequest } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import type { SubmissionRow } from '../database/tables.js';
import { isSecretOf, readReceiptNumber } from './secret.js';

/** @returns `undefined` for an unknown receipt and for a wrong secret alike. */
export async function findSubmission(
  { database, hashKey }: Pick<CollectorContext, 'database' | 'hashKey'>,
  feed: string,
  { receipt, secret }: PassRequest,
): Promise<SubmissionRow | undefined> {
  const row = await database
    .selectFrom('submissions')
    .selectAll()
    .where('receipt', '=', readReceiptNumber(receipt))
    .where('feed', '=', feed)
    .executeTakeFirst();
  return isSecretOf(hashKey, row, secret) ? row : undefined;
}
