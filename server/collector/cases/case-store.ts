import { randomBytes } from 'node:crypto';
import { endOf } from '../../../src/contract/rules/moments.js';
import type { Database, Transaction } from '../database/open.js';
import type { CaseRow } from '../database/tables.js';
import { Problem, problems } from '../http/problem.js';
import { type CaseState, startOfCase, stateOf } from './case-state.js';

/** A report that was stored just now. */
interface NewReport {
  feed: string;
  pledge: string;
  at: string;
  submission: number;
}

/** Puts reports into the queue, in the transaction that stores their answers. */
export async function openCases(
  transaction: Transaction,
  reports: readonly NewReport[],
): Promise<void> {
  if (reports.length === 0) return;
  const { status } = startOfCase();
  const state = JSON.stringify(startOfCase());
  await transaction
    .insertInto('cases')
    .values(
      reports.map(({ feed, pledge, at, submission }) => ({
        feed,
        record: `case-${randomBytes(6).toString('hex')}`,
        form: pledge,
        submission,
        opened_at: at,
        status,
        published: 0,
        passed: 0,
        duplicate_of: null,
        due_at: null,
        version: 0,
        changed_at: at,
        state,
      })),
    )
    .execute();
}

export interface NewAct {
  at: string;
  /** Empty: the resident. */
  who: string;
  kind: string;
  content: object;
  words?: string | undefined;
  /** Set where the words are private. */
  submission?: number | undefined;
}

/** Locks a case until the end of the transaction. @returns it as it is then. */
export function lockCase(transaction: Transaction, id: number): Promise<CaseRow> {
  return transaction
    .updateTable('cases')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Adds an act to the history of a case that is locked, and what follows from it. */
export async function addAct(
  transaction: Transaction,
  row: CaseRow,
  { at, who, kind, content, words, submission }: NewAct,
  utcOffset: string,
): Promise<void> {
  await transaction
    .insertInto('case_acts')
    .values({
      case_id: row.id,
      at,
      who,
      kind,
      content: JSON.stringify(content),
      words: words ?? null,
      submission: submission ?? null,
      undone_at: null,
      undone_by: null,
    })
    .execute();
  await saveState(transaction, row.id, at, utcOffset);
}

export const actsOf = (database: Database, id: number) =>
  database.selectFrom('case_acts').selectAll().where('case_id', '=', id).orderBy('id').execute();

async function saveState(
  transaction: Transaction,
  id: number,
  at: string,
  utcOffset: string,
): Promise<void> {
  const state = stateOf(await actsOf(transaction, id));
  await transaction
    .updateTable('cases')
    .set({
      status: state.status,
      published: state.isPublished ? 1 : 0,
      passed: state.isPassed ? 1 : 0,
      duplicate_of: state.into ?? null,
      due_at: state.due ? new Date(endOf(state.due, utcOffset)).toISOString() : null,
      changed_at: at,
      state: JSON.stringify(state),
    })
    .where('id', '=', id)
    .execute();
}

/** Takes the last act back. What whoever reported it did is theirs. */
export async function undoLast(
  transaction: Transaction,
  row: CaseRow,
  { at, who }: Pick<NewAct, 'at' | 'who'>,
  utcOffset: string,
): Promise<void> {
  const last = (await actsOf(transaction, row.id))
    .filter(({ undone_at }) => undone_at === null)
    .at(-1);
  if (!last || last.who === '')
    throw new Problem(409, 'too-late', 'There is nothing here that can be undone.');
  await transaction
    .updateTable('case_acts')
    .set({ undone_at: at, undone_by: who })
    .where('id', '=', last.id)
    .execute();
  await saveState(transaction, row.id, at, utcOffset);
}

export const readState = ({ state }: Pick<CaseRow, 'state'>): CaseState =>
  JSON.parse(state) as CaseState;

/** @throws the problem 404 where there is no such case. */
export async function findCase(database: Database, feed: string, record: string): Promise<CaseRow> {
  const row = await database
    .selectFrom('cases')
    .selectAll()
    .where('feed', '=', feed)
    .where('record', '=', record)
    .executeTakeFirst();
  if (!row) throw problems.notFound();
  return row;
}

/** The case that goes on for one that may be a duplicate. Merging sees to it that none leads back to itself. */
export async function followMerges(database: Database, row: CaseRow): Promise<CaseRow> {
  let last = row;
  while (last.duplicate_of !== null)
    last = await database
      .selectFrom('cases')
      .selectAll()
      .where('id', '=', last.duplicate_of)
      .executeTakeFirstOrThrow();
  return last;
}
