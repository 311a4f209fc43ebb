import type { FieldValue, Form } from '../../../src/contract/index.js';
import { dayOf } from '../../../src/contract/rules/ages.js';
import { endOf, startOf } from '../../../src/contract/rules/moments.js';
import {
  askedAnswers,
  publishResults,
  type ResultsState,
} from '../../../src/contract/rules/results.js';
import type { CollectorContext } from '../context.js';
import type { Database } from '../database/open.js';
import { inTransaction } from '../database/transaction.js';
import type { NewJob } from '../jobs/job-store.js';
import { NotNeeded, TooEarly } from '../jobs/job-runner.js';
import { announceToAll } from '../messages/announce.js';
import { ownQueue } from '../messages/moved-up.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';

type Parts = Pick<CollectorContext, 'database' | 'hashKey' | 'utcOffset' | 'now'>;
type Answers = Record<string, FieldValue>;

/** Of a form that closed longer ago nobody waits for news: a server that is brought up to date would tell of old ones. */
const newsFor = 14 * 86_400_000;

/** What is published, and of which day: its figures are of the answers before it. */
interface StoredResults extends ResultsState {
  day: string;
  /** Of a checklist: what all of them have ticked. */
  ticked: number;
}

/** Whether a form's counts go in steps: where figures are published, or nobody is to be known. */
export const hidesCounts = ({ results, anonymous }: Form): boolean =>
  results !== undefined || anonymous === true;

/**
 * What is published of a form now. It is looked at once a day, and takes in the answers up to the day before: at that
 * moment nobody outside knows how many there were (src/contract/rules/results.ts).
 */
export async function readResults(
  collector: Parts,
  feed: string,
  form: Form,
): Promise<StoredResults | undefined> {
  const { database, hashKey, utcOffset, now } = collector;
  const row = await database
    .selectFrom('form_results')
    .select(['day', 'state'])
    .where('feed', '=', feed)
    .where('form', '=', form.id)
    .executeTakeFirst();
  const before = row && ((JSON.parse(row.state) as StoredResults | null) ?? undefined);
  const today = dayOf(now(), utcOffset);
  // From the day after the last one on: all of its answers are among those before today.
  const midnight = startOf(today, utcOffset);
  const closed = form.closes === undefined ? Infinity : endOf(form.closes, utcOffset);
  const isOver = closed <= midnight;
  if (!hidesCounts(form) || (form.results === 'after' && !isOver)) return undefined;
  if (row && row.day >= today) return before;
  const rows = await readRows(database, feed, form, today);
  const all = rows?.map(({ answers }) => askedAnswers(form.fields, answers));
  const anew = all && publishResults(form, all, before);
  const ticked = (rows ?? []).reduce((sum, one) => sum + (one.ticked ?? 0), 0);
  // The rule hands back what it was given where too few have answered since.
  const state = anew && anew !== before ? { ...anew, day: today, ticked } : before;
  // Several servers may look at once: the first that has written decides what all of them show.
  const written = await inTransaction(database, async (transaction) => {
    const row = await transaction
      .insertInto('form_results')
      .values({ feed, form: form.id, day: today, state: JSON.stringify(state ?? null) })
      .onConflict((conflict) =>
        conflict
          .columns(['feed', 'form'])
          .doUpdateSet((update) => ({
            day: update.ref('excluded.day'),
            state: update.ref('excluded.state'),
          }))
          .where('form_results.day', '<', today),
      )
      .returning('day')
      .executeTakeFirst();
    const isNews = isOver && midnight - closed < newsFor;
    if (row && state && form.results && isNews)
      await announceToAll(
        transaction,
        { hashKey, now: now() },
        {
          kind: 'results',
          key: `results ${feed} ${form.id}`,
          feed,
          form: form.id,
        },
      );
    return row;
  });
  return written ? state : readResults(collector, feed, form);
}

/** The answers that count, of the days before one; nothing once some are erased: what is published stays as it is then. */
async function readRows(
  database: Database,
  feed: string,
  form: Form,
  before: string,
): Promise<{ answers: Answers; ticked: number | null }[] | undefined> {
  const rows = await database
    .selectFrom('submissions')
    .select(['receipt', 'answers', 'ticked'])
    .where('feed', '=', feed)
    .where('pledge', '=', form.id)
    .where('state', '=', 'counted')
    .where('day', '<', before)
    .execute();
  if (rows.some(({ answers }) => answers === null)) return undefined;
  return rows.map(({ answers, ticked }) => ({
    answers: JSON.parse(answers!) as Answers,
    ticked,
  }));
}

/** How many have answered, as it may be shown: with those on paper, and in steps where {@link hidesCounts}. */
export async function shownCount(
  database: Database,
  feed: string,
  form: Form,
  collected: number,
): Promise<number> {
  const base = form.answers ?? 0;
  if (!hidesCounts(form)) return base + collected;
  const published = await readPublished(database, feed, form.id);
  return base + (published?.answers ?? 0);
}

/** What was published of a form when it was last looked at. */
export async function readPublished(
  database: Database,
  feed: string,
  form: string,
): Promise<ResultsState['published'] | undefined> {
  const row = await database
    .selectFrom('form_results')
    .select('state')
    .where('feed', '=', feed)
    .where('form', '=', form)
    .executeTakeFirst();
  return row && (JSON.parse(row.state) as ResultsState | null)?.published;
}

export interface ResultsPayload {
  feed: string;
  form: string;
}

/** The first day on which all answers are of the days before; nothing where the form has no end or publishes nothing. */
function resultsDue({ results, closes }: Form, utcOffset: string): number | undefined {
  if (!results || closes === undefined) return undefined;
  return endOf(dayOf(endOf(closes, utcOffset) - 1, utcOffset), utcOffset);
}

/** Looks at the results once they are due, also where no page asks for the feed any more. */
export function resultsJob(feed: string, form: Form, utcOffset: string): NewJob | undefined {
  const due = resultsDue(form, utcOffset);
  if (due === undefined) return undefined;
  const payload: ResultsPayload = { feed, form: form.id };
  return {
    queue: ownQueue,
    kind: 'results-due',
    key: `results-due ${feed} ${form.id} ${form.closes}`,
    payload,
    due,
  };
}

/** The work of that job: what is published is told in the same transaction. */
export async function lookAtResults(
  collector: Parts,
  synced: SyncedFeeds,
  { feed: name, form: id }: ResultsPayload,
): Promise<void> {
  const form = (await synced.read(name))?.forms.get(id);
  const due = form && resultsDue(form, collector.utcOffset);
  if (due === undefined) throw new NotNeeded('The form is not there, or has no end any more.');
  if (collector.now() < due) throw new TooEarly(due);
  await readResults(collector, name, form!);
}
