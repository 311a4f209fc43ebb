import { sql } from 'kysely';
import { openCases } from '../cases/case-store.js';
import { inGroups } from '../database/group-commit.js';
import type { Database, Transaction } from '../database/open.js';
import type { SubmissionRow, SubmissionState } from '../database/tables.js';
import { BeginAgain } from '../database/transaction.js';
import { problems } from '../http/problem.js';
import { addJobs, type NewJob } from '../jobs/job-store.js';
import { insertContacts } from '../messages/contacts.js';
import { messageJob } from '../messages/tell.js';
import { claimPhotos } from '../photos/claim-photos.js';
import { announce } from '../webhooks/webhooks.js';
import { type CheckedForm, consentRows } from './check-submission.js';
import { claimKeys, findKey, keepAnswers, type Key } from './keys.js';
import { newReceiptNumber } from './secret.js';

/** What is remembered of an answer, so that the same key gets the same one. */
interface StoredAnswer {
  receipt: string;
  at: string;
  /** The collected signatures, this one included. */
  signatures: number;
  test: boolean;
}

interface Stored {
  answer: StoredAnswer;
  /** Seen before: the same answer again. */
  replayed: boolean;
}

/** A submission that has passed every check, and what was made from it. */
export interface Draft extends CheckedForm, Key {
  pledge: string;
  /** Null where one person may send several: answers to a form. */
  signer: string | null;
  wallName: string | undefined;
  source?: string | undefined;
  ticked?: number | undefined;
  /** By what the desk finds it. */
  lookup: string;
  /** Set where somebody has to look through it. */
  review?: 'held' | null;
  /** Nothing leads from the key of a submission to its row: the number is told to nobody. */
  anonymous?: boolean;
  /** A report is the beginning of a case. */
  isReport?: boolean;
  /** Of a form whose results are told to those who want to hear of them. */
  resultsJob?: NewJob | undefined;
}

/** What this key was answered with before, if it was. */
export async function findAnswer(database: Database, key: Key): Promise<Stored | undefined> {
  const row = await findKey(database, key);
  if (!row) return undefined;
  const { receipt, at, signatures, test } = row;
  return { answer: { receipt, at, signatures, test: test === 1 }, replayed: true };
}

/**
 * So many duplicates of one signer are kept as they came. Of further ones nothing is kept that was filled in: only what
 * a receipt needs. They are answered as the others are, because a limit that shows tells whether the person has signed,
 * and they can still take the place of the counted one (docs/adr/0034-a-hundred-duplicates.md).
 */
const mostDuplicates = 100;

/** A draft, and what becomes of it in a transaction. */
interface Entry extends Draft {
  /** The number of its row. */
  number: string;
  /** The number that its owner is told: empty for an anonymous one. */
  receipt: string;
  state: SubmissionState;
  signatures: number;
}

/** Stores the record, its key and the new count together: all of them or none. */
export const store = inGroups(storeAll);

/** Stores several, in as many statements as one takes. */
async function storeAll(transaction: Transaction, drafts: readonly Draft[]): Promise<Stored[]> {
  const entries = drafts.map((draft): Entry => {
    const number = newReceiptNumber();
    const receipt = draft.anonymous ? '' : number;
    return { ...draft, number, receipt, state: draft.test ? 'trial' : 'counted', signatures: 0 };
  });
  // Writing comes first. It makes another server that works on the same key wait for us, and spares
  // SQLite the change from reading to writing, which fails beside another writer.
  const fresh = await claimKeys(transaction, entries);
  if (fresh.length > 0) {
    await insertSubmissions(transaction, fresh);
    // The rows that everybody writes to come last, so that they are locked as briefly as can be.
    await countSignatures(transaction, fresh);
    await keepAnswers(transaction, fresh);
  }
  const results: Stored[] = [];
  for (const entry of entries) {
    const { receipt, at, signatures, test } = entry;
    const result = fresh.includes(entry)
      ? { answer: { receipt, at, signatures, test }, replayed: false }
      : await findAnswer(transaction, entry);
    if (!result) throw new BeginAgain();
    results.push(result);
  }
  return results;
}

async function insertSubmissions(
  transaction: Transaction,
  entries: readonly Entry[],
): Promise<void> {
  const ids = await insertRows(transaction, entries.map(rowOf));
  for (const entry of entries) {
    if (ids.has(entry.number)) continue;
    const { same, isFull } = sameSigner(transaction, { ...entry, signer: entry.signer! });
    // Only whoever holds the secret of the earlier signature learns that there is one. Anybody else gets a
    // receipt like every other (README, “Who has signed before”).
    if (await same.executeTakeFirst()) throw problems.alreadySigned();
    entry.state = 'duplicate';
    const content = (await isFull.executeTakeFirst()) && nothing;
    const inserted = await insertRows(transaction, [{ ...rowOf(entry), ...content }]);
    ids.set(entry.number, inserted.get(entry.number)!);
  }
  const consents = entries.flatMap((entry) =>
    consentRows(entry).map((row) => ({ submission: ids.get(entry.number)!, ...row })),
  );
  if (consents.length > 0)
    await transaction.insertInto('given_consents').values(consents).execute();
  for (const { number, feed, pledge: form, at, photos } of entries) {
    if (photos.names.length === 0) continue;
    const owner = { submission: ids.get(number)! };
    await claimPhotos(transaction, { feed, form, owner, at }, photos);
  }
  const asking = entries.flatMap(({ number, feed, pledge: form, contact }) =>
    contact ? [{ feed, form, contact, owner: { submission: ids.get(number)! } }] : [],
  );
  const at = Date.parse(entries[0]!.at);
  await addJobs(
    transaction,
    (await insertContacts(transaction, asking)).map((contact) =>
      messageJob(contact, 'received', '', at),
    ),
    at,
  );
  await addJobs(
    transaction,
    entries.flatMap(({ contact, resultsJob }) => (contact && resultsJob ? [resultsJob] : [])),
    at,
  );
  // An anonymous one has no number that leads to it, and a duplicate shows as any other.
  const announced = entries.filter(({ test, anonymous }) => !test && !anonymous);
  await announce(
    transaction,
    // Of one that is announced: a trial names none.
    announced[0]?.webhooks ?? [],
    announced.map(({ feed, pledge: form, number: receipt, at: when }) => ({
      event: 'response.received',
      feed,
      form,
      receipt,
      at: when,
    })),
  );
  const reports = entries.filter(({ isReport, state }) => isReport && state === 'counted');
  await openCases(
    transaction,
    reports.map((entry) => ({ ...entry, submission: ids.get(entry.number)! })),
  );
}

function rowOf(entry: Entry): Omit<SubmissionRow, 'id' | 'withdrawn_count'> {
  const { number, feed, pledge, at, day, state, answers, wallName, guardian, signature } = entry;
  return {
    receipt: number,
    feed,
    pledge,
    at,
    day,
    state,
    signer: state === 'trial' ? null : entry.signer,
    secret_hash: entry.secretHash,
    answers: JSON.stringify(answers),
    wall_name: wallName ?? null,
    guardian: guardian ? JSON.stringify(guardian.name) : null,
    signature: signature ? JSON.stringify(signature) : null,
    page: entry.page ?? null,
    lookup: entry.lookup,
    source: entry.source ?? null,
    ticked: entry.ticked ?? null,
    review: entry.review ?? null,
    erased_at: null,
  };
}

/** What is kept of the content of a duplicate beyond the hundredth. */
const nothing = {
  answers: null,
  wall_name: null,
  guardian: null,
  signature: null,
  page: null,
  lookup: null,
};

/** @returns the ids by receipt; none for who is counted already. */
async function insertRows(
  transaction: Transaction,
  rows: readonly ReturnType<typeof rowOf>[],
): Promise<Map<string, number>> {
  const inserted = await transaction
    .insertInto('submissions')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['feed', 'pledge', 'signer'])
        .where('state', '=', sql.lit('counted' as const))
        .doNothing(),
    )
    .returning(['id', 'receipt'])
    .execute();
  return new Map(inserted.map(({ id, receipt }) => [receipt, id]));
}

/** What is asked about the earlier rows of a signer. Both cost the same however many there are: each has its index. */
export const sameSigner = (
  database: Database,
  {
    feed,
    pledge,
    signer,
    secretHash,
  }: Pick<Draft, 'feed' | 'pledge' | 'secretHash'> & { signer: string },
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

/** Gives each the count of its pledge, as if they had come one after the other. */
async function countSignatures(transaction: Transaction, entries: readonly Entry[]): Promise<void> {
  const pledges = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = `${entry.feed} ${entry.pledge}`;
    const own = pledges.get(name);
    if (own) own.push(entry);
    else pledges.set(name, [entry]);
  }
  // In the order of their names, so that two servers do not wait for each other.
  for (const name of [...pledges.keys()].sort()) {
    const own = pledges.get(name)!;
    const more = own.filter(({ state }) => state === 'counted').length;
    let signatures = (await addToCounter(transaction, own[own.length - 1]!, more)) - more;
    for (const entry of own) {
      if (entry.state === 'counted') signatures += 1;
      // A duplicate is told the number that anybody else would have been told.
      entry.signatures = entry.state === 'duplicate' ? signatures + 1 : signatures;
    }
  }
}

/** @returns the signatures after it. */
async function addToCounter(
  transaction: Transaction,
  { feed, pledge, at }: Draft,
  more: number,
): Promise<number> {
  const row = await (
    more > 0
      ? transaction
          .insertInto('counters')
          .values({ feed, pledge, signatures: more, changed_at: at })
          .onConflict((conflict) =>
            conflict.columns(['feed', 'pledge']).doUpdateSet({
              signatures: sql<number>`counters.signatures + ${more}`,
              changed_at: at,
            }),
          )
          .returning('signatures')
      : transaction
          .selectFrom('counters')
          .select('signatures')
          .where('feed', '=', feed)
          .where('pledge', '=', pledge)
  ).executeTakeFirst();
  return row?.signatures ?? 0;
}
