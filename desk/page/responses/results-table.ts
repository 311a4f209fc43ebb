import type { FormCounts } from '../../../server/collector/forms/count-form.js';
import { satisfiedLevels } from '../../../src/contract/rules/rating.js';
import type { DeskWords } from '../../words/desk-words.js';
import type { Cell } from '../../spreadsheet/table.js';

type Question = FormCounts['questions'][number];

/** In whole percent of those who answered the question; several ticks make more than a hundred together. */
export const percentOf = (count: number, answered: number): string =>
  answered === 0 ? '' : `${Math.round((count / answered) * 100)}%`;

/** How many are satisfied, where the question is a rating. */
export function satisfiedIn({ type, cells }: Question): number | undefined {
  if (type !== 'rating') return undefined;
  return cells.slice(0, satisfiedLevels(cells.length)).reduce((sum, { count }) => sum + count, 0);
}

/** The results by question as rows of a sheet, and beneath them the two questions that are laid beside each other. */
export function resultRows({ questions, table }: FormCounts, words: DeskWords): Cell[][] {
  const own = words.responses.results;
  const rows: Cell[][] = [[own.question, own.answer, words.responses.count, own.share]];
  for (const question of questions) {
    const { label, answered, cells } = question;
    for (const cell of cells)
      rows.push([label, cell.label, cell.count, percentOf(cell.count, answered)]);
    const satisfied = satisfiedIn(question);
    if (satisfied !== undefined)
      rows.push([label, own.satisfied, satisfied, percentOf(satisfied, answered)]);
    rows.push([label, own.answered, answered, '']);
  }
  if (!table) return rows;
  return [
    ...rows,
    [],
    [own.crossed, ...table.columns.map(({ label }) => label)],
    ...table.rows.map(({ label }, index): Cell[] => [label, ...table.counts[index]!]),
  ];
}
