import type { PassRequest } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import type { Transaction } from '../database/open.js';
import type { ClaimRow, SignUpRow, SignUpState } from '../database/tables.js';
import { BeginAgain } from '../database/transaction.js';
import { isSecretOf, readReceiptNumber } from '../submissions/secret.js';
import { type LockedPost, lockPosts } from './locked-posts.js';
import type { Scope } from './offered-posts.js';

/** @returns `undefined` for an unknown number and for a wrong secret alike. */
export async function findSignUp(
  { database, hashKey }: Pick<CollectorContext, 'database' | 'hashKey'>,
  feed: string,
  { receipt, secret }: PassRequest,
): Promise<SignUpRow | undefined> {
  const row = await database
    .selectFrom('sign_ups')
    .selectAll()
    .where('receipt', '=', readReceiptNumber(receipt))
    .where('feed', '=', feed)
    .executeTakeFirst();
  return isSecretOf(hashKey, row, secret) ? row : undefined;
}

/** A sign-up with all that it has, which nobody else can change until the transaction ends. */
interface LockedSignUp {
  posts: Map<string, LockedPost>;
  claims: ClaimRow[];
  state: SignUpState;
  withdrawn: boolean;
}

/** Locks every post that a sign-up has or had: so two changes of one sign-up always meet. */
export async function lockSignUp(
  transaction: Transaction,
  scope: Scope,
  id: number,
  more: readonly string[] = [],
): Promise<LockedSignUp> {
  const before = await readClaims(transaction, id);
  const posts = await lockPosts(transaction, scope, [...before.map(({ post }) => post), ...more]);
  const claims = await readClaims(transaction, id);
  // Somebody was faster and added a post, which is not locked.
  if (claims.some(({ post }) => !posts.has(post))) throw new BeginAgain();
  const { withdrawn_at, state } = await transaction
    .selectFrom('sign_ups')
    .select(['withdrawn_at', 'state'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { posts, claims, state, withdrawn: withdrawn_at !== null };
}

const readClaims = (transaction: Transaction, signUp: number): Promise<ClaimRow[]> =>
  transaction
    .selectFrom('claims')
    .selectAll()
    .where('sign_up', '=', signUp)
    .orderBy('post')
    .execute();
