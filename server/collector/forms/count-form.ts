import * as z from 'zod/mini';
import type { FieldValue, Form } from '../../../src/contract/index.js';
import { askedAnswers, crossTable, tally } from '../../../src/contract/rules/results.js';
import type { Database } from '../database/open.js';

const cell = z.object({ value: z.string(), label: z.string(), count: z.number() });

export const formCounts = z.object({
  answers: z.number(),
  questions: z.array(
    z.object({
      field: z.string(),
      type: z.string(),
      label: z.string(),
      row: z.optional(z.string()),
      answered: z.number(),
      cells: z.array(cell),
    }),
  ),
  table: z.optional(
    z.object({
      rows: z.array(cell),
      columns: z.array(cell),
      counts: z.array(z.array(z.number())),
    }),
  ),
});

export type FormCounts = z.infer<typeof formCounts>;

/**
 * The answers to a form, counted exactly: for the desk, which has the answers themselves, and for nobody else.
 * @param beside names of two questions to lay beside each other.
 * @returns nothing where there is no such question.
 */
export async function countForm(
  database: Database,
  feed: string,
  form: Form,
  beside: { rows: string | undefined; columns: string | undefined },
) {
  const rows = await database
    .selectFrom('submissions')
    .select(['receipt', 'answers'])
    .where('feed', '=', feed)
    .where('pledge', '=', form.id)
    .where('state', '=', 'counted')
    .where('answers', 'is not', null)
    .execute();
  const all = rows.map(({ answers }) =>
    askedAnswers(form.fields, JSON.parse(answers!) as Record<string, FieldValue>),
  );
  const fieldOf = (name: string | undefined) => form.fields.find((one) => one.name === name);
  const [one, other] = [fieldOf(beside.rows), fieldOf(beside.columns)];
  if ((beside.rows !== undefined && !one) || (beside.columns !== undefined && !other))
    return undefined;
  return {
    answers: all.length,
    questions: tally(form.fields, all).map(
      ({ field: { name, type, label }, row, answered, cells }) => ({
        field: name,
        type,
        label: row ? `${label} ${row.label}` : label,
        ...(row && { row: row.value }),
        answered,
        cells,
      }),
    ),
    ...(one && other && { table: crossTable(one, other, all) }),
  };
}
