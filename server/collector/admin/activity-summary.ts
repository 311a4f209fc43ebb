import type { Database } from '../database/open.js';
import type { SignUpState } from '../database/tables.js';

/** What became of the sign-ups of one activity, how many there are at each post, and how they came in. */
interface ActivitySummary {
  feed: string;
  activity: string;
  /** Sign-ups that stand. */
  signUps: number;
  /** People with a place in one post at least. */
  people: number;
  states: Record<SignUpState, number>;
  /** People, beside those that the feed itself counts. */
  posts: { post: string; taken: number; waiting: number; attended: number }[];
  days: { day: string; signUps: number }[];
}

export async function summariseActivities(database: Database): Promise<ActivitySummary[]> {
  const [rows, counters, posts] = await Promise.all([
    database
      .selectFrom('sign_ups')
      .select(['feed', 'activity', 'state', 'day'])
      .select((count) => count.fn.countAll<number | string>().as('rows'))
      .groupBy(['feed', 'activity', 'state', 'day'])
      .orderBy('feed')
      .orderBy('activity')
      .orderBy('day')
      .execute(),
    database.selectFrom('activity_counters').selectAll().execute(),
    database.selectFrom('post_counters').selectAll().orderBy('post').execute(),
  ]);
  const summaries = new Map<string, ActivitySummary>();
  for (const { feed, activity, state, day, rows: counted } of rows) {
    const key = `${feed} ${activity}`;
    const summary = summaries.get(key) ?? emptySummary(feed, activity);
    summaries.set(key, summary);
    // PostgreSQL counts in 64 bits, which its driver hands over as text.
    const signUps = Number(counted);
    summary.states[state] += signUps;
    if (state !== 'placed' && state !== 'waiting') continue;
    const last = summary.days[summary.days.length - 1];
    if (last?.day === day) last.signUps += signUps;
    else summary.days.push({ day, signUps });
  }
  for (const { feed, activity, sign_ups: signUps, people } of counters)
    Object.assign(summaries.get(`${feed} ${activity}`) ?? {}, { signUps, people });
  for (const { feed, activity, post, taken, waiting, attended } of posts)
    summaries.get(`${feed} ${activity}`)?.posts.push({ post, taken, waiting, attended });
  return [...summaries.values()];
}

const emptySummary = (feed: string, activity: string): ActivitySummary => ({
  feed,
  activity,
  signUps: 0,
  people: 0,
  states: { placed: 0, waiting: 0, trial: 0, withdrawn: 0 },
  posts: [],
  days: [],
});
