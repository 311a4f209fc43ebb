import type { FieldValue, Form } from '../../../src/contract/index.js';
import { dayOf } from '../../../src/contract/rules/ages.js';
import { hasEnded, startOf } from '../../../src/contract/rules/moments.js';
import {
  askedAnswers,
  publishResults,
  type ResultsState,
} from '../../../src/contract/rules/results.js';
import type { CollectorContext } from '../context.js';
import type { Database } from '../database/open.js';

type Parts = Pick<CollectorContext, 'database' | 'utcOffset' | 'now'>;
type Answers = Record<string, FieldValue>;

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
  { database, utcOffset, now }: Parts,
  feed: string,
  form: Form,
): Promise<StoredResults | undefined> {
  const row = await database
    .selectFrom('form_results')
    .select(['day', 'state'])
    .where('feed', '=', feed)
    .where('form', '=', form.id)
    .executeTakeFirst();
  const before = row && ((JSON.parse(row.state) as StoredResults | null) ?? undefined);
  const today = dayOf(now(), utcOffset);
  // From the day after the last one on: all of its answers are among those before today.
  const isOver =
    form.closes !== undefined && hasEnded(form.closes, startOf(today, utcOffset), utcOffset);
  if (!hidesCounts(form) || (form.results === 'after' && !isOver)) return undefined;
  if (row && row.day >= today) return before;
  const rows = await readRows(database, feed, form, today);
  const all = rows?.map(({ answers }) => askedAnswers(form.fields, answers));
  const anew = all && publishResults(form, all, before);
  const ticked = (rows ?? []).reduce((sum, one) => sum + (one.ticked ?? 0), 0);
  // The rule hands back what it was given where too few have answered since.
  const state = anew && anew !== before ? { ...anew, day: today, ticked } : before;
  // Several servers may look at once: the first that has written decides what all of them show.
  const written = await database
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
  return written ? state : readResults({ database, utcOffset, now }, feed, form);
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
  const row = await database
    .selectFrom('form_results')
    .select('state')
    .where('feed', '=', feed)
    .where('form', '=', form.id)
    .executeTakeFirst();
  const state = row && (JSON.parse(row.state) as ResultsState | null);
  return base + (state?.published.answers ?? 0);
}
