import { sql } from 'kysely';
import type { FieldValue } from '../../../src/contract/index.js';
import type { Database } from '../database/open.js';
import type { FormKind } from './summary.js';
import { claimsOf, type ClaimWithPost } from '../sign-ups/claims.js';

/** One response as an editor reads it. */
export interface Response {
  receipt: string;
  at: string;
  state: string;
  /** Null once they are erased. */
  answers: Record<string, FieldValue> | null;
  guardian: string | null;
  page: string | null;
  drawn: boolean;
  people?: number;
  /** Who comes along; null once the names are erased. */
  companions?: string[] | null;
  /** What a sign-up has, in the order of its posts. */
  posts?: ClaimedPost[];
}

export interface ClaimedPost {
  post: string;
  title?: string;
  starts?: string;
  ends?: string;
  /** `confirmed`, `waiting`, `cancelled` or `attended`. */
  state: string;
  people: number;
  /** The organiser has taken it out of the feed. */
  gone: boolean;
}

export interface ResponsePage {
  responses: Response[];
  /** Give it as `before` to get the ones before these. */
  before: number | undefined;
}

const pageLength = 50;

/** The responses to one form, the latest first. */
export async function responsesTo(
  database: Database,
  kind: FormKind,
  feed: string,
  form: string,
  search: string,
  before: number,
): Promise<ResponsePage> {
  const rows = await (kind === 'pledge'
    ? signaturesOf(database, feed, form, search, before)
    : signUpsOf(database, feed, form, search, before));
  return {
    responses: rows.map(({ id: _id, answers, guardian, ...row }) => ({
      ...row,
      answers: answers === null ? null : (JSON.parse(answers) as Record<string, FieldValue>),
      guardian: guardian === null ? null : (JSON.parse(guardian) as string),
    })),
    before: rows.length === pageLength ? rows[rows.length - 1]!.id : undefined,
  };
}

/** What is searched for, as it stands in JSON; `%` and `_` mean themselves. */
const pattern = (search: string): string =>
  `%${JSON.stringify(search).slice(1, -1).toLowerCase().replace(/[!%_]/g, '!$&')}%`;

async function signaturesOf(
  database: Database,
  feed: string,
  form: string,
  search: string,
  before: number,
) {
  const rows = await database
    .selectFrom('submissions')
    .select(['id', 'receipt', 'at', 'state', 'answers', 'guardian', 'page', 'signature'])
    .where('feed', '=', feed)
    .where('pledge', '=', form)
    .where('id', '<', before)
    .$if(search !== '', (query) => query.where(matching(search, ['answers', 'receipt'])))
    .orderBy('id', 'desc')
    .limit(pageLength)
    .execute();
  return rows.map(({ signature, ...row }) => ({ ...row, drawn: signature !== null }));
}

async function signUpsOf(
  database: Database,
  feed: string,
  form: string,
  search: string,
  before: number,
) {
  const rows = await database
    .selectFrom('sign_ups')
    .select(['id', 'receipt', 'at', 'state', 'answers', 'guardian', 'page', 'people', 'companions'])
    .where('feed', '=', feed)
    .where('activity', '=', form)
    .where('id', '<', before)
    .$if(search !== '', (query) =>
      query.where(matching(search, ['answers', 'companions', 'receipt'])),
    )
    .orderBy('id', 'desc')
    .limit(pageLength)
    .execute();
  const claims = await claimsOf(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map(({ companions, ...row }) => ({
    ...row,
    companions: companions === null ? null : (JSON.parse(companions) as string[]),
    posts: claims.get(row.id)!.map(claimedPost),
    drawn: false,
  }));
}

/** What an editor reads of a claim. */
const claimedPost = ({ post, details, state, people, gone }: ClaimWithPost): ClaimedPost => {
  const { title, starts, ends } = details;
  return { post, title, starts, ends, state, people, gone: gone === 1 };
};

/** Whether one of the columns has it. */
const matching = (search: string, columns: readonly ('answers' | 'companions' | 'receipt')[]) =>
  sql<boolean>`(${sql.join(
    columns.map(
      (column) => sql`lower(coalesce(${sql.ref(column)}, '')) like ${pattern(search)} escape '!'`,
    ),
    sql` or `,
  )})`;
