/** Who moves up from the waiting list, and accepts the place in time or gives it to the next one. */
import type { Transaction } from '../database/open.js';
import type { ClaimRow } from '../database/tables.js';
import { addJobs, type NewJob } from '../jobs/job-store.js';
import { activityOf, type OfferedPost, type Scope } from '../sign-ups/offered-posts.js';
import { addressOf, contactsOf, sealAddress } from './contacts.js';
import { messageJob } from './tell.js';

const hour = 3_600_000;

/** The queue of what this server does for itself when a time has come. */
export const ownQueue = 'own';

export interface TermPayload {
  feed: string;
  activity: string;
  post: string;
  signUp: number;
  acceptBy: string;
}

/**
 * Tells those who moved up. Where places have to be accepted, each who can be told has a term; the others keep the place,
 * since nobody can ask them.
 */
export async function tellMovedUp(
  transaction: Transaction,
  scope: Scope,
  { id: post, starts }: Pick<OfferedPost, 'id' | 'starts'>,
  signUps: readonly number[],
): Promise<void> {
  const { now, acceptHours, feed, activity } = scope;
  const contacts = await contactsOf(transaction, 'sign_up', signUps);
  if (contacts.length === 0) return;
  const ends = Math.min(now + acceptHours * hour, starts);
  const acceptBy = acceptHours > 0 && ends > now ? new Date(ends).toISOString() : undefined;
  const jobs: NewJob[] = [];
  for (const contact of contacts) {
    const signUp = contact.sign_up!;
    const what = `${post} ${new Date(now).toISOString()}`;
    jobs.push(messageJob(contact, 'moved-up', what, now, { post, ...(acceptBy && { acceptBy }) }));
    if (!acceptBy) continue;
    await transaction
      .updateTable('claims')
      .set({ accept_by: acceptBy })
      .where('sign_up', '=', signUp)
      .where('post', '=', post)
      .execute();
    jobs.push({
      queue: ownQueue,
      kind: 'term',
      key: `term ${signUp} ${what}`,
      payload: { feed: feed.name, activity, post, signUp, acceptBy } satisfies TermPayload,
      due: ends,
    });
  }
  await addJobs(transaction, jobs, now);
}

/** Tells somebody that their sign-up was cancelled. To be called before the answers, with the address, are erased. */
export async function tellCancelled(
  transaction: Transaction,
  hashKey: string,
  scope: Scope,
  signUp: number,
  given: readonly Pick<ClaimRow, 'post'>[],
): Promise<void> {
  const [contact] = await contactsOf(transaction, 'sign_up', [signUp]);
  if (!contact || !activityOf(scope)) return;
  const { answers } = await transaction
    .selectFrom('sign_ups')
    .select(['receipt', 'answers'])
    .where('id', '=', signUp)
    .executeTakeFirstOrThrow();
  const address = addressOf(contact, answers);
  if (address === undefined) return;
  const job = messageJob(contact, 'cancelled', '', scope.now, {
    to: sealAddress(hashKey, address),
    posts: given.map(({ post }) => post),
  });
  await addJobs(transaction, [job], scope.now);
}
