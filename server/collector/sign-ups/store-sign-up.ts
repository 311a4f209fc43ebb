import type { Transaction } from 'kysely';
import type { WantedPost } from '../../../src/contract/index.js';
import type { Database } from '../database/open.js';
import type { ClaimState, Tables } from '../database/tables.js';
import { BeginAgain, inTransaction } from '../database/transaction.js';
import { type InvalidPart, problems } from '../http/problem.js';
import type { CheckedSubmission } from '../submissions/check-submission.js';
import { claimKey, findKey, keepAnswer, type Key } from '../submissions/keys.js';
import { newReceiptNumber } from '../submissions/secret.js';
import { type LockedPost, lockPosts, overAt, saveCounters } from './locked-posts.js';
import type { Scope } from './offered-posts.js';
import { freePlaces, givePlaces, promoteAll, takeBack } from './places.js';
import { type BarePass, readPass } from './read-pass.js';
import { countActivity, settle } from './settle.js';

/** A sign-up that has passed every check but one: whether there is room. */
export interface SignUpDraft extends Key, Omit<CheckedSubmission, 'signature'> {
  posts: readonly WantedPost[];
  companions: string[];
  secretHash: string;
  page: string | undefined;
  test: boolean;
  at: string;
  day: string;
}

interface StoredPass {
  pass: BarePass;
  replayed: boolean;
}

/** The pass that this key was answered with before. */
export async function findPass(
  database: Database | Transaction<Tables>,
  key: Key,
): Promise<StoredPass | undefined> {
  const row = await findKey(database, key);
  if (!row) return undefined;
  if (row === 'reused' || row.answer === null) throw problems.keyReused();
  return { pass: JSON.parse(row.answer) as BarePass, replayed: true };
}

/** Gives all posts or none, and stores record, key and counts with them, in one transaction. */
export function storeSignUp(
  database: Database,
  scope: Scope,
  draft: SignUpDraft,
): Promise<StoredPass> {
  return inTransaction(database, async (transaction) => {
    const receipt = newReceiptNumber();
    if (!(await claimKey(transaction, draft, receipt))) {
      const earlier = await findPass(transaction, draft);
      if (!earlier) throw new BeginAgain();
      return earlier;
    }
    const people = 1 + draft.companions.length;
    const posts = await lockPosts(
      transaction,
      scope,
      draft.posts.map(({ post }) => post),
    );
    // There may be more room since the last time that somebody looked.
    const moved = await promoteAll(transaction, scope, posts);
    const given = giveAll(posts, draft.posts, people);
    const placed = [...given.values()].includes('confirmed');
    const state = draft.test ? 'trial' : placed ? 'placed' : 'waiting';
    const id = await insertSignUp(transaction, scope, draft, posts, { receipt, people, state });
    await insertClaims(transaction, posts, given, { id, people, trial: draft.test });
    // A trial is answered like any other, and takes nothing.
    if (draft.test) for (const [post, had] of given) takeBack(posts.get(post)!, had, people);
    await saveCounters(transaction, scope, posts);
    await settle(transaction, scope, moved);
    if (!draft.test)
      await countActivity(transaction, scope, { signUps: 1, people: placed ? people : 0 });
    const pass = await readPass(transaction, scope, {
      id,
      receipt,
      people,
      state,
      at: draft.at,
    });
    await keepAnswer(transaction, draft, { signatures: pass.count, answer: JSON.stringify(pass) });
    return { pass, replayed: false };
  });
}

/** @throws the problem that names every post without room. */
export function giveAll(
  posts: ReadonlyMap<string, LockedPost>,
  wanted: readonly WantedPost[],
  people: number,
): Map<string, 'confirmed' | 'waiting'> {
  const given = new Map<string, 'confirmed' | 'waiting'>();
  const full: InvalidPart[] = [];
  for (const [place, { post: id, waiting }] of wanted.entries()) {
    const post = posts.get(id);
    if (!post) continue;
    const state = givePlaces(post, people, waiting === true);
    if (state) given.set(id, state);
    // A large party may want to know how many of it would fit.
    else
      full.push({
        pointer: `/posts/${place}`,
        code: 'full',
        limit: post.blocked ? 0 : freePlaces(post),
      });
  }
  if (full.length > 0) throw problems.full(full);
  return given;
}

async function insertSignUp(
  transaction: Transaction<Tables>,
  scope: Scope,
  draft: SignUpDraft,
  posts: ReadonlyMap<string, LockedPost>,
  more: { receipt: string; people: number; state: 'placed' | 'waiting' | 'trial' },
): Promise<number> {
  const { id } = await transaction
    .insertInto('sign_ups')
    .values({
      ...more,
      feed: scope.feed.name,
      activity: scope.activity,
      at: draft.at,
      day: draft.day,
      secret_hash: draft.secretHash,
      sequence: 0,
      answers: JSON.stringify(draft.answers),
      companions: JSON.stringify(draft.companions),
      guardian: draft.guardian ? JSON.stringify(draft.guardian.name) : null,
      page: draft.page ?? null,
      over_at: overAt(scope, posts, posts.keys()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const consents = draft.consents.map((consent) => ({ ...consent, guardian: 0 }));
  if (draft.guardian) consents.push({ ...draft.guardian.consent, guardian: 1 });
  if (consents.length > 0) {
    await transaction
      .insertInto('sign_up_consents')
      .values(
        consents.map(({ id: consent, version, hash, guardian }) => ({
          sign_up: id,
          consent,
          version,
          text_hash: hash,
          at: draft.at,
          guardian,
        })),
      )
      .execute();
  }
  return id;
}

/** Each claim gets the next number in the line of its post. */
export async function insertClaims(
  transaction: Transaction<Tables>,
  posts: ReadonlyMap<string, LockedPost>,
  given: ReadonlyMap<string, ClaimState>,
  { id, people, trial }: { id: number; people: number; trial: boolean },
): Promise<void> {
  const rows = [...given].map(([post, state]) => {
    const { row } = posts.get(post)!;
    row.line += 1;
    return {
      sign_up: id,
      feed: row.feed,
      activity: row.activity,
      post,
      state,
      people,
      line: row.line,
      trial: trial ? 1 : 0,
      attended: 0,
      minutes: 0,
    };
  });
  if (rows.length === 0) return;
  await transaction
    .insertInto('claims')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['sign_up', 'post']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        line: eb.ref('excluded.line'),
      })),
    )
    .execute();
}
