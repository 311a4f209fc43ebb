import type { WantedPost } from '../../../src/contract/index.js';
import type { Database, Transaction } from '../database/open.js';
import type { ClaimState } from '../database/tables.js';
import { BeginAgain, inTransaction } from '../database/transaction.js';
import { type InvalidPart, problems } from '../http/problem.js';
import { insertContacts } from '../messages/contacts.js';
import { planReminders, tellSignUps } from '../messages/tell.js';
import { claimPhotos } from '../photos/claim-photos.js';
import { type CheckedForm, consentRows } from '../submissions/check-submission.js';
import { claimKeys, findKey, keepAnswers, type Key } from '../submissions/keys.js';
import { announce } from '../webhooks/webhooks.js';
import { newReceiptNumber } from '../submissions/secret.js';
import { type LockedPost, lockPosts, overAt, saveCounters } from './locked-posts.js';
import type { Scope } from './offered-posts.js';
import { freePlaces, givePlaces, promoteAll, takeBack } from './places.js';
import { type BarePass, passOf } from './read-pass.js';
import { countActivity, settle } from './settle.js';

/** A sign-up that has passed every check but one: whether there is room. */
interface SignUpDraft extends Key, CheckedForm {
  posts: readonly WantedPost[];
  companions: string[];
  /** By what the desk finds it. */
  lookup: string;
}

interface StoredPass {
  pass: BarePass;
  replayed: boolean;
}

/** The pass that this key was answered with before. */
export async function findPass(database: Database, key: Key): Promise<StoredPass | undefined> {
  const row = await findKey(database, key);
  if (!row) return undefined;
  if (row.answer === null) throw problems.keyReused();
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
    const key = { ...draft, receipt, signatures: 0 };
    if ((await claimKeys(transaction, [key])).length === 0) {
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
    const placed = [...given.values()].some(({ state }) => state === 'confirmed');
    const state = draft.test ? 'trial' : placed ? 'placed' : 'waiting';
    const more = { receipt, people, state } as const;
    const id = await insertSignUp(transaction, scope, draft, posts, more);
    const { feed, activity: form } = scope;
    const owned = { feed: feed.name, form, owner: { sign_up: id }, at: draft.at };
    await claimPhotos(transaction, owned, draft.photos);
    const claims = await insertClaims(transaction, posts, given, { id, trial: draft.test });
    await saveCounters(transaction, scope, posts);
    if (draft.contact) {
      const asking = { feed: feed.name, form, owner: { sign_up: id }, contact: draft.contact };
      await insertContacts(transaction, [asking]);
      await tellSignUps(transaction, scope.now, 'signed-up', [id], '');
      await planReminders(transaction, scope, [id]);
    }
    if (!draft.test) {
      const { at } = draft;
      await announce(transaction, draft.webhooks, [
        { event: 'response.received', feed: feed.name, form, receipt, at },
      ]);
    }
    await settle(transaction, scope, moved);
    if (!draft.test)
      await countActivity(transaction, scope, { signUps: 1, people: placed ? people : 0 });
    const pass = await passOf(transaction, scope, { ...more, at: draft.at, sequence: 0 }, claims);
    const answer = JSON.stringify(pass);
    await keepAnswers(transaction, [{ ...key, signatures: pass.count, answer }]);
    return { pass, replayed: false };
  });
}

/** What a sign-up gets at a post. */
interface Given {
  readonly state: ClaimState;
  /** How many of the party come: all of it, unless it was split. */
  readonly people: number;
}

/** @throws the problem that names every post without room. */
export function giveAll(
  posts: ReadonlyMap<string, LockedPost>,
  wanted: readonly WantedPost[],
  party: number,
): Map<string, Given> {
  const given = new Map<string, Given>();
  const full: InvalidPart[] = [];
  for (const [place, { post: id, waiting, people: some = party }] of wanted.entries()) {
    const post = posts.get(id);
    if (!post) continue;
    const people = Math.min(some, party);
    const state = givePlaces(post, people, waiting === true);
    if (state) given.set(id, { state, people });
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
  transaction: Transaction,
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
      lookup: draft.lookup,
      over_at: overAt(scope, posts, posts.keys()),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const consents = consentRows(draft).map((row) => ({ sign_up: id, ...row }));
  if (consents.length > 0)
    await transaction.insertInto('sign_up_consents').values(consents).execute();
  return id;
}

/**
 * Each claim gets the next number in the line of its post.
 * @param trial answered like any other, and takes nothing.
 * @returns the claims, in the order of the posts.
 */
export async function insertClaims(
  transaction: Transaction,
  posts: ReadonlyMap<string, LockedPost>,
  given: ReadonlyMap<string, Given>,
  { id, trial }: { id: number; trial: boolean },
) {
  const rows = [...posts.values()].flatMap((post) => {
    const { row } = post;
    const its = given.get(row.post);
    if (!its) return [];
    const { state, people } = its;
    row.line += 1;
    if (trial) takeBack(post, state, people);
    return {
      sign_up: id,
      feed: row.feed,
      activity: row.activity,
      post: row.post,
      state,
      people,
      line: row.line,
      trial: trial ? 1 : 0,
      attended: 0,
      minutes: 0,
    };
  });
  if (rows.length > 0)
    await transaction
      .insertInto('claims')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['sign_up', 'post']).doUpdateSet((build) => ({
          state: build.ref('excluded.state'),
          people: build.ref('excluded.people'),
          line: build.ref('excluded.line'),
        })),
      )
      .execute();
  return rows.map((row) => ({ ...row, gone: posts.get(row.post)!.row.gone }));
}
