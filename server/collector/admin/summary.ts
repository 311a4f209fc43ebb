import type { Database } from '../database/open.js';
import type { SubmissionState } from '../database/tables.js';

/** What became of the submissions of one pledge, and how its count grew. */
interface PledgeSummary {
  feed: string;
  pledge: string;
  /** What the public count says. */
  signatures: number;
  states: Record<SubmissionState, number>;
  days: { day: string; signatures: number }[];
}

export async function summarise(database: Database): Promise<PledgeSummary[]> {
  const rows = await database
    .selectFrom('submissions')
    .select([
      'feed',
      'pledge',
      'state',
      'day',
      (count) => count.fn.countAll<number | string>().as('rows'),
    ])
    .groupBy(['feed', 'pledge', 'state', 'day'])
    .orderBy('feed')
    .orderBy('pledge')
    .orderBy('day')
    .execute();
  const counters = await database.selectFrom('counters').selectAll().execute();
  const summaries = new Map<string, PledgeSummary>();
  for (const { feed, pledge, state, day, rows: counted } of rows) {
    const key = `${feed} ${pledge}`;
    const summary = summaries.get(key) ?? emptySummary(feed, pledge);
    summaries.set(key, summary);
    // PostgreSQL counts in 64 bits, which its driver hands over as text.
    summary.states[state] += Number(counted);
    if (state === 'counted') summary.days.push({ day, signatures: Number(counted) });
  }
  for (const { feed, pledge, signatures } of counters) {
    const summary = summaries.get(`${feed} ${pledge}`);
    if (summary) summary.signatures = signatures;
  }
  return [...summaries.values()];
}

const emptySummary = (feed: string, pledge: string): PledgeSummary => ({
  feed,
  pledge,
  signatures: 0,
  states: { counted: 0, duplicate: 0, trial: 0, withdrawn: 0 },
  days: [],
});
