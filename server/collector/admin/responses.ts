import { sql } from 'kysely';
import * as z from 'zod/mini';
import { fieldValue } from '../../../src/contract/submission.js';
import type { CollectorContext } from '../context.js';
import { isWhole, lookupDigest, plain } from '../database/lookup.js';
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
/** Rows read at a time where something is searched for. */
const portionLength = 500;

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
  { database, hashKey }: Pick<CollectorContext, 'database' | 'hashKey'>,
  query: ResponseQuery,
): Promise<ResponsePage> {
  const { kind, search } = query;
  const isPledge = kind === 'pledge';
  const digest = isWhole(search)
    ? lookupDigest(hashKey, query.feed, query.form, search)
    : undefined;
  const length = search === '' ? pageLength : portionLength;
  const rows: ResponseRow[] = [];
  for (let { before } = query, isMore = true; isMore && rows.length < pageLength;) {
    const portion = await readPortion(database, { ...query, before }, digest, length);
    isMore = portion.length === length;
    before = portion.at(-1)?.id ?? before;
    rows.push(...(search === '' ? portion : portion.filter((row) => matches(row, search))));
  }
  rows.splice(pageLength);
  const ids = rows.map(({ id }) => id);
  const claims = await claimsOf(database, isPledge ? [] : ids);
  return {
    responses: rows.map(
      ({ id, answers, guardian, signature, lookup: _lookup, companions = null, ...row }) => ({
        ...row,
        answers: parseColumn<Response['answers']>(answers),
        guardian: parseColumn<string>(guardian),
        drawn: typeof signature === 'string',
        ...(!isPledge && {
          companions: parseColumn<string[]>(companions),
          posts: claims.get(id)!.map(readClaim),
        }),
      }),
    ),
    before: rows.length === pageLength ? ids[ids.length - 1] : undefined,
  };
}

type ResponseRow = Awaited<ReturnType<typeof readPortion>>[number];

/**
 * The database finds a whole number or address by its digest, and cannot look for anything else in what it cannot read: that
 * is decrypted here, a portion at a time.
 */
function readPortion(
  database: Database,
  { feed, kind, form, before }: ResponseQuery,
  digest: string | undefined,
  length: number,
) {
  const isPledge = kind === 'pledge';
  return database
    .selectFrom(isPledge ? 'submissions' : 'sign_ups')
    .select(['id', 'receipt', 'at', 'state', 'answers', 'guardian', 'page', 'lookup'])
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
    .$if(digest !== undefined, (query) =>
      query.where((build) =>
        // A row of before there were digests may be the one, until `civic-server rotate` has given it some.
        build.or([build('lookup', 'like', `% ${digest} %`), build('lookup', 'is', null)]),
      ),
    )
    .orderBy('id', 'desc')
    .limit(length)
    .execute();
}

/** Whether the receipt or what was filled in has what is searched for; a telephone number however it was typed. */
function matches(
  { receipt, answers, companions }: Pick<ResponseRow, 'receipt' | 'answers' | 'companions'>,
  search: string,
): boolean {
  const wanted = search.toLowerCase();
  const texts = [receipt, ...textsIn(answers), ...textsIn(companions ?? null)];
  if (texts.some((text) => text.toLowerCase().includes(wanted))) return true;
  return isWhole(search) && texts.some((text) => plain(text) === plain(search));
}

const textsIn = (json: string | null): string[] =>
  Object.values(parseColumn<Record<string, unknown>>(json) ?? {}).map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  );

const parseColumn = <Value>(json: string | null): Value | null =>
  json === null ? null : (JSON.parse(json) as Value);

/** What an editor reads of a claim. */
const readClaim = ({ post, details, state, people, gone }: ClaimWithPost): ClaimedPost => {
  const { title, starts, ends } = details;
  return { post, title, starts, ends, state, people, gone: gone === 1 };
};
