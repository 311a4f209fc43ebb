/** What became of the submissions of every form, and how they came in. */
import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../database/open.js';

/** What came in for one pledge, activity or form, and how it grew. */
const formOverview = z.object({
  feed: z.string(),
  form: z.string(),
  kind: z.enum(['pledge', 'activity', 'form']),
  /** Signatures, answers, or sign-ups that stand. */
  count: z.number(),
  states: z.record(z.string(), z.number()),
  days: z.array(z.object({ day: z.string(), count: z.number() })),
});
export type FormOverview = z.infer<typeof formOverview>;
type FormKind = FormOverview['kind'];

export const overviewAnswer = z.object({ forms: z.array(formOverview) });

const counting: Record<FormKind, readonly string[]> = {
  pledge: ['counted'],
  activity: ['placed', 'waiting'],
  form: ['counted'],
};

/** Whether an id of a feed is that of a form of its section `forms`. */
type IsForm = (feed: string, id: string) => Promise<boolean>;

/** Every form that anything came in for, by feed and name. */
export async function overview(database: Database, isForm: IsForm): Promise<FormOverview[]> {
  const [signatures, signUps] = await Promise.all([
    tally(database, 'submissions', 'pledge'),
    tally(database, 'sign_ups', 'activity'),
  ]);
  const found = new Map<string, FormOverview>();
  for (const { feed, form, kind: table, state, day, count } of [...signatures, ...signUps]) {
    // Answers are kept as signatures are: which of both they are, only the feed says.
    const kind = table === 'pledge' && (await isForm(feed, form)) ? 'form' : table;
    const key = `${kind} ${feed} ${form}`;
    const one = found.get(key) ?? { feed, form, kind, count: 0, states: {}, days: [] };
    found.set(key, one);
    one.states[state] = (one.states[state] ?? 0) + count;
    if (!counting[kind].includes(state)) continue;
    one.count += count;
    const last = one.days[one.days.length - 1];
    if (last?.day === day) last.count += count;
    else one.days.push({ day, count });
  }
  return [...found.values()];
}

async function tally<Kind extends 'pledge' | 'activity'>(
  database: Database,
  table: 'submissions' | 'sign_ups',
  kind: Kind,
) {
  const form = sql.ref<string>(kind);
  const rows = await database
    .selectFrom(table)
    .select(['feed', form.as('form'), 'state', 'day'])
    .select((build) => build.fn.countAll<number | string>().as('rows'))
    .groupBy(['feed', form, 'state', 'day'])
    .orderBy('feed')
    .orderBy(form)
    .orderBy('day')
    .execute();
  // PostgreSQL counts in 64 bits, which its driver hands over as text.
  return rows.map(({ rows: counted, ...row }) => ({ ...row, kind, count: Number(counted) }));
}

const number = z.number();
export const summaryAnswer = z.object({
  pledges: z.array(
    z.object({
      feed: z.string(),
      pledge: z.string(),
      /** What the public count says. */
      signatures: number,
      states: z.object({ counted: number, duplicate: number, trial: number, withdrawn: number }),
      days: z.array(z.object({ day: z.string(), signatures: number })),
    }),
  ),
  activities: z.array(
    z.object({
      feed: z.string(),
      activity: z.string(),
      /** Sign-ups that stand. */
      signUps: number,
      /** People with a place in one post at least. */
      people: number,
      states: z.object({ placed: number, waiting: number, trial: number, withdrawn: number }),
      /** People, beside those that the feed itself counts. */
      posts: z.array(
        z.object({ post: z.string(), taken: number, waiting: number, attended: number }),
      ),
      days: z.array(z.object({ day: z.string(), signUps: number })),
    }),
  ),
  forms: z.array(
    z.object({
      feed: z.string(),
      form: z.string(),
      answers: number,
      states: z.object({ counted: number, duplicate: number, trial: number, withdrawn: number }),
      days: z.array(z.object({ day: z.string(), answers: number })),
    }),
  ),
  /** Set while nothing is erased, because the clock has jumped. */
  erasingPaused: z.optional(z.object({ seen: z.string(), now: z.string() })),
});

/** All pledges, activities and forms, with their counts; of activities also how many there are at each post. */
export async function summarise(
  database: Database,
  isForm: IsForm,
): Promise<Omit<z.infer<typeof summaryAnswer>, 'erasingPaused'>> {
  const [forms, signatures, people, posts] = await Promise.all([
    overview(database, isForm),
    database.selectFrom('counters').selectAll().execute(),
    database.selectFrom('activity_counters').selectAll().execute(),
    database.selectFrom('post_counters').selectAll().orderBy('post').execute(),
  ]);
  const ofKind = (wanted: FormKind) => forms.filter(({ kind }) => kind === wanted);
  return {
    pledges: ofKind('pledge').map(({ feed, form: pledge, states, days }) => ({
      feed,
      pledge,
      signatures:
        signatures.find((row) => row.feed === feed && row.pledge === pledge)?.signatures ?? 0,
      states: { counted: 0, duplicate: 0, trial: 0, withdrawn: 0, ...states },
      days: days.map(({ day, count }) => ({ day, signatures: count })),
    })),
    forms: ofKind('form').map(({ feed, form, count, states, days }) => ({
      feed,
      form,
      answers: count,
      states: { counted: 0, duplicate: 0, trial: 0, withdrawn: 0, ...states },
      days: days.map(({ day, count: answers }) => ({ day, answers })),
    })),
    activities: ofKind('activity').map(({ feed, form: activity, states, days }) => {
      const isOwn = (row: { feed: string; activity: string }): boolean =>
        row.feed === feed && row.activity === activity;
      const counter = people.find(isOwn);
      return {
        feed,
        activity,
        signUps: counter?.sign_ups ?? 0,
        people: counter?.people ?? 0,
        states: { placed: 0, waiting: 0, trial: 0, withdrawn: 0, ...states },
        posts: posts
          .filter(isOwn)
          .map(({ post, taken, waiting, attended }) => ({ post, taken, waiting, attended })),
        days: days.map(({ day, count }) => ({ day, signUps: count })),
      };
    }),
  };
}
