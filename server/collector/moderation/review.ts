/** Names on walls and proposals that somebody has to look through: held, passed or hidden, many at once, and undone. */
import type { Field, FieldValue } from '../../../src/contract/index.js';
import { isRecord } from '../../../src/contract/check.js';
import type { CollectorContext } from '../context.js';
import type { Database } from '../database/open.js';
import type { ReviewState } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { problems } from '../http/problem.js';
import type { WordList } from './word-list.js';

/** What is looked through: the texts that are typed, not what is chosen. */
const typed = /^(name|text|textarea)$/;

const textsOf = (fields: readonly Field[], answers: Readonly<Record<string, FieldValue>>): string =>
  fields
    .filter(({ type, name }) => typed.test(type) && typeof answers[name] === 'string')
    .map(({ name }) => answers[name] as string)
    .join('\n');

/** Whether the form says that somebody looks through what comes. Pages need not know it. */
function isModerated({ document }: FeedFile, section: 'pledges' | 'forms', id: string): boolean {
  const items = document[section];
  return (Array.isArray(items) ? (items as unknown[]) : []).some(
    (one) => isRecord(one) && one['id'] === id && one['moderated'] === true,
  );
}

/** Whether something waits to be looked through: because the form says so, or for one of the site's own words. */
export function reviewOf(
  words: WordList,
  feed: FeedFile,
  section: 'pledges' | 'forms',
  form: { id: string; fields: readonly Field[] },
  answers: Readonly<Record<string, FieldValue>>,
): 'held' | null {
  const isHeld =
    isModerated(feed, section, form.id) || words.in(textsOf(form.fields, answers)).length > 0;
  return isHeld ? 'held' : null;
}

export interface ReviewEntry {
  receipt: string;
  form: string;
  at: string;
  state: ReviewState;
  /** What would be shown on a wall. */
  wall: string | null;
  text: string;
  /** The words of the list that are in it. */
  words: string[];
}

const pageLength = 100;

/** What waits, the oldest first; or what was passed or hidden, the latest first. */
export async function listReviews(
  { database, wordList }: Pick<CollectorContext, 'database' | 'wordList'>,
  feed: FeedFile,
  state: ReviewState,
  after: number,
): Promise<{ entries: ReviewEntry[]; after: number | undefined }> {
  const isWaiting = state === 'held';
  const rows = await database
    .selectFrom('submissions')
    .select(['id', 'receipt', 'pledge', 'at', 'answers', 'wall_name'])
    .where('feed', '=', feed.name)
    .where('review', '=', state)
    .where('answers', 'is not', null)
    .where('id', isWaiting ? '>' : '<', isWaiting ? after : after || 2 ** 31 - 1)
    .orderBy('id', isWaiting ? 'asc' : 'desc')
    .limit(pageLength)
    .execute();
  return {
    entries: rows.map(({ receipt, pledge, at, answers, wall_name }) => {
      const fields = (feed.pledges.get(pledge) ?? feed.forms.get(pledge))?.fields ?? [];
      const text = textsOf(fields, JSON.parse(answers!) as Record<string, FieldValue>);
      return { receipt, form: pledge, at, state, wall: wall_name, text, words: wordList.in(text) };
    }),
    after: rows.length === pageLength ? rows[rows.length - 1]!.id : undefined,
  };
}

export interface ReviewAct {
  act: number;
  at: string;
  who: string;
  to: string;
  reason: string;
  /** How many of it have not been undone. */
  changed: number;
  undoneBy: string | null;
}

/** What was done last, the latest first, so that it can be undone. */
export async function listActs(database: Database, feed: string): Promise<ReviewAct[]> {
  const rows = await database
    .selectFrom('review_acts')
    .selectAll()
    .where('feed', '=', feed)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ id, at, who, outcome, reason, changes, undone_by }) => ({
    act: id,
    at,
    who,
    to: outcome,
    reason,
    changed: (JSON.parse(changes) as Change[]).length,
    undoneBy: undone_by,
  }));
}

interface Reviewing {
  who: string;
  to: 'passed' | 'hidden';
  reason: string;
  receipts: readonly string[];
}

interface Change {
  receipt: string;
  from: ReviewState;
}

/** What would change. What is so already, was taken back or is not to be looked through is not among it. */
export async function previewReview(
  database: Database,
  feed: string,
  { to, receipts }: Pick<Reviewing, 'to' | 'receipts'>,
): Promise<Change[]> {
  const rows = await database
    .selectFrom('submissions')
    .select(['receipt', 'review'])
    .where('feed', '=', feed)
    .where('receipt', 'in', [...receipts])
    .where('state', '!=', 'withdrawn')
    .where('review', 'is not', null)
    .where('review', '!=', to)
    .orderBy('id')
    .execute();
  return rows.map(({ receipt, review }) => ({ receipt, from: review! }));
}

/** Does it, and writes down who did it, why, and how it was before. */
export function review(
  { database, now }: Pick<CollectorContext, 'database' | 'now'>,
  feed: string,
  { who, to, reason, receipts }: Reviewing,
): Promise<{ act: number; changed: number }> {
  return inTransaction(database, async (transaction) => {
    const { id } = await transaction
      .insertInto('review_acts')
      .values({
        feed,
        at: new Date(now()).toISOString(),
        who,
        outcome: to,
        reason,
        changes: '[]',
        undone_at: null,
        undone_by: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const done: Change[] = [];
    for (const change of await previewReview(transaction, feed, { to, receipts })) {
      const { numUpdatedRows } = await transaction
        .updateTable('submissions')
        .set({ review: to })
        .where('receipt', '=', change.receipt)
        // Somebody else may have been faster.
        .where('review', '=', change.from)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) done.push(change);
    }
    await transaction
      .updateTable('review_acts')
      .set({ changes: JSON.stringify(done) })
      .where('id', '=', id)
      .execute();
    return { act: id, changed: done.length };
  });
}

/** Takes an act back: what nobody has touched since is as it was before. Done again it changes nothing. */
export function undoReview(
  { database, now }: Pick<CollectorContext, 'database' | 'now'>,
  feed: string,
  { act, who }: { act: number; who: string },
): Promise<{ changed: number }> {
  return inTransaction(database, async (transaction) => {
    const done = await transaction
      .updateTable('review_acts')
      .set((build) => ({
        undone_at: build.fn.coalesce('undone_at', build.val(new Date(now()).toISOString())),
        undone_by: build.fn.coalesce('undone_by', build.val(who)),
      }))
      .where('id', '=', act)
      .where('feed', '=', feed)
      .returning(['outcome', 'changes'])
      .executeTakeFirst();
    if (!done) throw problems.notFound();
    let changed = 0;
    for (const { receipt, from } of JSON.parse(done.changes) as Change[]) {
      const { numUpdatedRows } = await transaction
        .updateTable('submissions')
        .set({ review: from })
        .where('receipt', '=', receipt)
        .where('review', '=', done.outcome)
        .executeTakeFirst();
      changed += Number(numUpdatedRows);
    }
    await transaction
      .updateTable('review_acts')
      .set({ changes: '[]' })
      .where('id', '=', act)
      .execute();
    return { changed };
  });
}
