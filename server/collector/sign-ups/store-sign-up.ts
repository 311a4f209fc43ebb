import type { WantedPost } from '../../../src/contract/index.js';
import { inGroups } from '../database/group-commit.js';
import type { Database, Transaction } from '../database/open.js';
import { BeginAgain } from '../database/transaction.js';
import { Problem, problems } from '../http/problem.js';
import { insertContacts } from '../messages/contacts.js';
import { planReminders, tellSignUps } from '../messages/tell.js';
import { claimPhotos } from '../photos/claim-photos.js';
import { type CheckedForm, consentRows } from '../submissions/check-submission.js';
import { claimKeys, findKey, keepAnswers, type Key, releaseKeys } from '../submissions/keys.js';
import { announce } from '../webhooks/webhooks.js';
import { newReceiptNumber } from '../submissions/secret.js';
import { claimsFor, insertClaims } from './claims.js';
import { type LockedPost, lockPosts, overAt, saveCounters } from './locked-posts.js';
import type { Scope } from './offered-posts.js';
import { giveAll, type Given, promoteAll } from './places.js';
import { type BarePass, countPeople, passOf } from './read-pass.js';
import { countActivity, settle } from './settle.js';

/** A sign-up that has passed every check but one: whether there is room. */
interface SignUpDraft extends Key, CheckedForm {
  scope: Scope;
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

/** A draft, and what becomes of it in a transaction. */
interface Entry extends SignUpDraft {
  receipt: string;
  signatures: number;
  people: number;
  given: ReadonlyMap<string, Given>;
  state: 'placed' | 'waiting' | 'trial';
  /** A refusal is a result like others: thrown, it would undo those that share the transaction. */
  result: StoredPass | Problem | undefined;
}

const storeTogether = inGroups(storeAll);

/** How many wait for a commit. */
export const waitingSignUps = storeTogether.waiting;

/** Gives all posts or none, and stores record, key and counts with them. @throws the problem that names the full ones. */
export async function storeSignUp(database: Database, draft: SignUpDraft): Promise<StoredPass> {
  const result = await storeTogether(database, draft);
  if (result instanceof Problem) throw result;
  return result;
}

/** Stores several in one transaction, in the order in which they came. */
async function storeAll(
  transaction: Transaction,
  drafts: readonly SignUpDraft[],
): Promise<(StoredPass | Problem)[]> {
  const entries = drafts.map((draft): Entry => ({
    ...draft,
    receipt: newReceiptNumber(),
    signatures: 0,
    people: 1 + draft.companions.length,
    given: new Map(),
    state: draft.test ? 'trial' : 'waiting',
    result: undefined,
  }));
  const claimed = await claimKeys(transaction, entries);
  const activities = new Map<string, Entry[]>();
  for (const entry of claimed) {
    const name = `${entry.feed} ${entry.scope.activity}`;
    const own = activities.get(name);
    if (own) own.push(entry);
    else activities.set(name, [entry]);
  }
  // In the order of their names, so that two servers do not wait for each other.
  for (const name of [...activities.keys()].sort())
    await storeInActivity(transaction, activities.get(name)!);
  // Whoever was refused may come again with the same key.
  await releaseKeys(
    transaction,
    claimed.filter(({ result }) => result instanceof Problem),
  );
  const results: (StoredPass | Problem)[] = [];
  for (const entry of entries) {
    const result = entry.result ?? (await findPass(transaction, entry));
    if (!result) throw new BeginAgain();
    results.push(result);
  }
  return results;
}

/** Sign-ups of one activity: its posts are locked once, and each statement writes the rows of all. */
async function storeInActivity(transaction: Transaction, entries: readonly Entry[]): Promise<void> {
  // The feed as whoever came last has read it.
  const { scope } = entries[entries.length - 1]!;
  const posts = await lockPosts(
    transaction,
    scope,
    entries.flatMap((entry) => entry.posts.map(({ post }) => post)),
  );
  // There may be more room since the last time that somebody looked.
  const moved = await promoteAll(transaction, scope, posts);
  for (const entry of entries) place(posts, entry);
  const placed = entries.filter(({ result }) => result === undefined);
  if (placed.length > 0) await insertPlaced(transaction, scope, posts, placed, moved);
  else if (moved.length > 0) {
    await saveCounters(transaction, scope, posts);
    await settle(transaction, scope, moved);
  }
}

/** Gives it its posts, or refuses it. */
function place(posts: ReadonlyMap<string, LockedPost>, entry: Entry): void {
  try {
    entry.given = giveAll(posts, entry.posts, entry.people, entry.test);
    const hasPlace = [...entry.given.values()].some(({ state }) => state === 'confirmed');
    if (hasPlace && !entry.test) entry.state = 'placed';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    entry.result = error;
  }
}

/** Stores those that have got something, and what goes with them. */
async function insertPlaced(
  transaction: Transaction,
  scope: Scope,
  posts: ReadonlyMap<string, LockedPost>,
  entries: readonly Entry[],
  moved: readonly number[],
): Promise<void> {
  const { feed, activity: form } = scope;
  const ids = await insertSignUps(transaction, scope, posts, entries);
  const idOf = ({ receipt }: Entry): number => ids.get(receipt)!;
  for (const entry of entries) {
    if (entry.photos.names.length === 0) continue;
    const owned = { feed: feed.name, form, owner: { sign_up: idOf(entry) }, at: entry.at };
    await claimPhotos(transaction, owned, entry.photos);
  }
  const claims = entries.map((entry) =>
    claimsFor(posts, entry.given, { id: idOf(entry), trial: entry.test }),
  );
  await insertClaims(transaction, claims.flat());
  await saveCounters(transaction, scope, posts);
  await insertContacts(
    transaction,
    entries.flatMap((entry) => {
      const { contact } = entry;
      return contact ? [{ feed: feed.name, form, owner: { sign_up: idOf(entry) }, contact }] : [];
    }),
  );
  const asking = entries.filter(({ contact }) => contact).map(idOf);
  await tellSignUps(transaction, scope.now, 'signed-up', asking, '');
  await planReminders(transaction, scope, asking);
  const real = entries.filter(({ test }) => !test);
  await announce(
    transaction,
    real[0]?.webhooks ?? [],
    real.map(({ receipt, at }) => ({
      event: 'response.received',
      feed: feed.name,
      form,
      receipt,
      at,
    })),
  );
  await settle(transaction, scope, moved);
  const withPlace = ({ state, people }: Entry): number => (state === 'placed' ? people : 0);
  const more = entries.reduce((sum, entry) => sum + withPlace(entry), 0);
  await countActivity(transaction, scope, { signUps: real.length, people: more });
  // Each is told the count as if they had come one after the other.
  let count = (await countPeople(transaction, scope)) - more;
  for (const [index, entry] of entries.entries()) {
    count += withPlace(entry);
    const owner = { ...entry, sequence: 0 };
    const pass = await passOf(transaction, scope, owner, claims[index]!, count);
    entry.result = { pass, replayed: false };
  }
  await keepAnswers(
    transaction,
    entries.map((entry) => {
      const { pass } = entry.result as StoredPass;
      return { ...entry, signatures: pass.count, answer: JSON.stringify(pass) };
    }),
  );
}

/** @returns the ids by receipt. */
async function insertSignUps(
  transaction: Transaction,
  scope: Scope,
  posts: ReadonlyMap<string, LockedPost>,
  entries: readonly Entry[],
): Promise<Map<string, number>> {
  const rows = await transaction
    .insertInto('sign_ups')
    .values(
      entries.map((entry) => ({
        receipt: entry.receipt,
        people: entry.people,
        state: entry.state,
        feed: scope.feed.name,
        activity: scope.activity,
        at: entry.at,
        day: entry.day,
        secret_hash: entry.secretHash,
        sequence: 0,
        answers: JSON.stringify(entry.answers),
        companions: JSON.stringify(entry.companions),
        guardian: entry.guardian ? JSON.stringify(entry.guardian.name) : null,
        page: entry.page ?? null,
        lookup: entry.lookup,
        over_at: overAt(
          scope,
          posts,
          entry.posts.map(({ post }) => post),
        ),
      })),
    )
    .returning(['id', 'receipt'])
    .execute();
  const ids = new Map(rows.map(({ id, receipt }) => [receipt, id]));
  const consents = entries.flatMap((entry) =>
    consentRows(entry).map((row) => ({ sign_up: ids.get(entry.receipt)!, ...row })),
  );
  if (consents.length > 0)
    await transaction.insertInto('sign_up_consents').values(consents).execute();
  return ids;
}
