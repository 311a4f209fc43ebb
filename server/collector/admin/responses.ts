import { sql } from 'kysely';
import type { FieldValue } from '../../../src/contract/index.js';
import type { Database } from '../database/open.js';
import type { PostDetails } from '../sign-ups/offered-posts.js';

export type FormKind = 'pledge' | 'activity';

/** What came in for one pledge or activity, and how it grew. */
export interface FormOverview {
  feed: string;
  form: string;
  kind: FormKind;
  /** Signatures, or sign-ups that stand. */
  count: number;
  states: Record<string, number>;
  days: { day: string; count: number }[];
}

const counting: Record<FormKind, readonly string[]> = {
  pledge: ['counted'],
  activity: ['placed', 'waiting'],
};

/** Every form that anything came in for. */
export async function overview(database: Database): Promise<FormOverview[]> {
  const [signatures, signUps] = await Promise.all([
    database
      .selectFrom('submissions')
      .select(['feed', 'pledge as form', 'state', 'day'])
      .select((count) => count.fn.countAll<number | string>().as('rows'))
      .groupBy(['feed', 'pledge', 'state', 'day'])
      .orderBy('day')
      .execute(),
    database
      .selectFrom('sign_ups')
      .select(['feed', 'activity as form', 'state', 'day'])
      .select((count) => count.fn.countAll<number | string>().as('rows'))
      .groupBy(['feed', 'activity', 'state', 'day'])
      .orderBy('day')
      .execute(),
  ]);
  const found = new Map<string, FormOverview>();
  const rows = [
    ...signatures.map((row) => ({ ...row, kind: 'pledge' as const })),
    ...signUps.map((row) => ({ ...row, kind: 'activity' as const })),
  ];
  for (const { feed, form, kind, state, day, rows: counted } of rows) {
    const key = `${kind} ${feed} ${form}`;
    const one = found.get(key) ?? { feed, form, kind, count: 0, states: {}, days: [] };
    found.set(key, one);
    // PostgreSQL counts in 64 bits, which its driver hands over as text.
    const number = Number(counted);
    one.states[state] = (one.states[state] ?? 0) + number;
    if (!counting[kind].includes(state)) continue;
    one.count += number;
    const last = one.days[one.days.length - 1];
    if (last?.day === day) last.count += number;
    else one.days.push({ day, count: number });
  }
  return [...found.values()];
}

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
  const posts = await postsOf(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map(({ companions, ...row }) => ({
    ...row,
    companions: companions === null ? null : (JSON.parse(companions) as string[]),
    posts: posts.get(row.id) ?? [],
    drawn: false,
  }));
}

async function postsOf(
  database: Database,
  signUps: readonly number[],
): Promise<Map<number, ClaimedPost[]>> {
  const found = new Map<number, ClaimedPost[]>();
  if (signUps.length === 0) return found;
  const rows = await database
    .selectFrom('claims')
    .innerJoin('post_counters', (join) =>
      join
        .onRef('post_counters.feed', '=', 'claims.feed')
        .onRef('post_counters.activity', '=', 'claims.activity')
        .onRef('post_counters.post', '=', 'claims.post'),
    )
    .select(['sign_up', 'claims.post', 'state', 'people', 'gone', 'details'])
    .where('sign_up', 'in', signUps)
    .orderBy('sign_up')
    .orderBy('claims.post')
    .execute();
  for (const { sign_up, post, state, people, gone, details } of rows) {
    const { title, starts, ends } = JSON.parse(details) as PostDetails;
    const claimed = { post, title, starts, ends, state, people, gone: gone === 1 };
    found.set(sign_up, [...(found.get(sign_up) ?? []), claimed]);
  }
  return found;
}

/** Whether one of the columns has it. */
const matching = (search: string, columns: readonly ('answers' | 'companions' | 'receipt')[]) =>
  sql<boolean>`(${sql.join(
    columns.map(
      (column) => sql`lower(coalesce(${sql.ref(column)}, '')) like ${pattern(search)} escape '!'`,
    ),
    sql` or `,
  )})`;
