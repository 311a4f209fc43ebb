import type { Form, Measure } from '../../../src/contract/index.js';
import { defaultMinimum, type PublishedResults } from '../../../src/contract/rules/results.js';
import type { CollectorContext } from '../context.js';
import type { Counters } from '../feeds/collected.js';
import type { FeedFile } from '../feeds/feed-file.js';
import type { Collected } from '../feeds/live-figures.js';
import { hidesCounts, readResults } from './form-results.js';

/** The forms of a feed with what came in, and their published results as measures. */
export async function readLiveForms(
  collector: CollectorContext,
  { name: feed, document, forms, formPlaces }: FeedFile,
  counters: Counters,
): Promise<{
  items: unknown[];
  results: Measure[];
  /** By the id of the form: what a live figure may count. */
  collected: ReadonlyMap<string, Collected>;
}> {
  const items = forms.size > 0 ? [...(document['forms'] as unknown[])] : [];
  const results: Measure[] = [];
  const collected = new Map<string, Collected>();
  for (const [id, form] of forms) {
    const counter = counters.pledges.get(id);
    const state = await readResults(collector, feed, form);
    const { signed, ticked, changedAt } = hidesCounts(form)
      ? {
          signed: state?.published.answers ?? 0,
          ticked: state?.ticked ?? 0,
          changedAt: state?.day ?? '',
        }
      : {
          signed: counter?.signatures ?? 0,
          ticked: form.items && counter ? await tickedIn(collector, feed, id) : 0,
          changedAt: counter?.changed_at ?? '',
        };
    collected.set(id, { signed, people: signed, attended: 0, hours: 0, ticked, changedAt });
    if (signed > 0) {
      const place = formPlaces.get(id)!;
      items[place] = { ...(items[place] as object), answers: (form.answers ?? 0) + signed };
    }
    if (form.results && state) results.push(...measuresOf(form, state.published, state.day));
  }
  return { items, results, collected };
}

async function tickedIn({ database }: CollectorContext, feed: string, form: string) {
  const row = await database
    .selectFrom('submissions')
    .select((build) => build.fn.sum<number | string | null>('ticked').as('ticked'))
    .where('feed', '=', feed)
    .where('pledge', '=', form)
    .where('state', '=', 'counted')
    .executeTakeFirst();
  return Number(row?.ticked ?? 0);
}

/** The measures of a form's published results, one for each question and each row of a matrix. */
function measuresOf(form: Form, { answers, questions }: PublishedResults, day: string): Measure[] {
  const { id, title, method, opens, closes, fields } = form;
  const from = method?.from ?? opens?.slice(0, 10);
  const to = method?.to ?? closes?.slice(0, 10);
  return questions.map(({ field: name, row, parts }) => {
    const field = fields.find((one) => one.name === name)!;
    const rowIndex = field.rows?.findIndex(({ value }) => value === row) ?? -1;
    const rowLabel = field.rows?.[rowIndex]?.label;
    return {
      id: idOf(id, name, row === undefined ? '' : String(rowIndex + 1)),
      label: (rowLabel ?? field.label).slice(0, 60),
      // Who asks under a condition has asked fewer, and how many of them have answered is in the parts.
      ...(field.showIf ? {} : { value: answers, approx: 'over' as const }),
      parts: [...parts],
      // A part below it is told as “fewer than”.
      minimum: form.minimum ?? defaultMinimum,
      asOf: day,
      ...(from && { period: { from, ...(to && { to }) } }),
      group: (rowLabel === undefined ? title : field.label).slice(0, 60),
      form: id,
      ...(method?.how && { note: method.how }),
    };
  });
}

/** Of `satisfaction` and `overall`: `satisfaction-overall`. */
const idOf = (...names: string[]): string =>
  names.filter(Boolean).join('-').slice(0, 64).replace(/-+$/, '');

/** The measures of a feed with those of its forms: in the place that an editor has given them, else at the end. */
export function withResults(list: readonly unknown[], results: readonly Measure[]): unknown[] {
  const byId = new Map(results.map((measure) => [measure.id, measure]));
  const placed = list.map((item) => {
    const own = byId.get((item as { id?: string } | null)?.id ?? '');
    if (!own) return item;
    byId.delete(own.id);
    const { value, approx, parts, minimum, asOf, form } = own;
    return { ...own, ...(item as object), value, approx, parts, minimum, asOf, form };
  });
  return [...placed, ...byId.values()];
}
