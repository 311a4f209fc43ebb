import { sql } from 'kysely';
import * as z from 'zod/mini';
import { fieldValue } from '../../../src/contract/submission.js';
import type { Database } from '../database/open.js';
import { claimsOf, type ClaimWithPost } from '../sign-ups/claims.js';

const claimedPost = z.object({
  post: z.string(),
  title: z.optional(z.string()),
  starts: z.optional(z.string()),
  ends: z.optional(z.string()),
  /** `confirmed`, `waiting`, `cancelled` or `attended`. */
  state: z.string(),
  people: z.number(),
  /** The organiser has taken it out of the feed. */
  gone: z.boolean(),
});
export type ClaimedPost = z.infer<typeof claimedPost>;

/** One response as an editor reads it. */
const response = z.object({
  receipt: z.string(),
  at: z.string(),
  state: z.string(),
  /** Null once they are erased. */
  answers: z.nullable(z.record(z.string(), fieldValue)),
  guardian: z.nullable(z.string()),
  page: z.nullable(z.string()),
  drawn: z.boolean(),
  people: z.optional(z.number()),
  /** Who comes along; null once the names are erased. */
  companions: z.optional(z.nullable(z.array(z.string()))),
  /** What a sign-up has, in the order of its posts. */
  posts: z.optional(z.array(claimedPost)),
});
export type Response = z.infer<typeof response>;

export const responsePage = z.object({
  responses: z.array(response),
  /** Give it as `before` to get the ones before these. */
  before: z.optional(z.number()),
});
export type ResponsePage = z.infer<typeof responsePage>;

const pageLength = 50;

interface ResponseQuery {
  feed: string;
  /** What it is kept as: answers to a form are kept as signatures are. */
  kind: 'pledge' | 'activity';
  form: string;
  /** Nothing: all of them. */
  search: string;
  /** The row after the last one that is wanted. */
  before: number;
}

/** The responses to one form, the latest first. */
export async function responsesTo(
  database: Database,
  { feed, kind, form, search, before }: ResponseQuery,
): Promise<ResponsePage> {
  const isPledge = kind === 'pledge';
  const searched = ['answers', 'receipt', ...(isPledge ? [] : ['companions'])];
  const rows = await database
    .selectFrom(isPledge ? 'submissions' : 'sign_ups')
    .select(['id', 'receipt', 'at', 'state', 'answers', 'guardian', 'page'])
    .$if(isPledge, (query) => query.select(sql.ref<string | null>('signature').as('signature')))
    .$if(!isPledge, (query) =>
      query.select([
        sql.ref<number>('people').as('people'),
        sql.ref<string | null>('companions').as('companions'),
      ]),
    )
    .where('feed', '=', feed)
    .where(sql.ref(kind), '=', form)
    .where('id', '<', before)
    .$if(search !== '', (query) => query.where(matching(search, searched)))
    .orderBy('id', 'desc')
    .limit(pageLength)
    .execute();
  const ids = rows.map(({ id }) => id);
  const claims = await claimsOf(database, isPledge ? [] : ids);
  return {
    responses: rows.map(({ id, answers, guardian, signature, companions = null, ...row }) => ({
      ...row,
      answers: parseColumn<Response['answers']>(answers),
      guardian: parseColumn<string>(guardian),
      drawn: typeof signature === 'string',
      ...(!isPledge && {
        companions: parseColumn<string[]>(companions),
        posts: claims.get(id)!.map(readClaim),
      }),
    })),
    before: rows.length === pageLength ? ids[ids.length - 1] : undefined,
  };
}

const parseColumn = <Value>(json: string | null): Value | null =>
  json === null ? null : (JSON.parse(json) as Value);

/** What an editor reads of a claim. */
const readClaim = ({ post, details, state, people, gone }: ClaimWithPost): ClaimedPost => {
  const { title, starts, ends } = details;
  return { post, title, starts, ends, state, people, gone: gone === 1 };
};

/** Whether one of the columns has what is searched for, as it stands in JSON; `%` and `_` mean themselves. */
function matching(search: string, columns: readonly string[]) {
  const text = JSON.stringify(search).slice(1, -1).toLowerCase().replace(/[!%_]/g, '!$&');
  const tests = columns.map(
    (column) => sql`lower(coalesce(${sql.ref(column)}, '')) like ${`%${text}%`} escape '!'`,
  );
  return sql<boolean>`(${sql.join(tests, sql` or `)})`;
}
