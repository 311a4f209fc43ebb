import * as z from 'zod/mini';
import { date, id, source, text } from './shared.js';

const credit = z.object({
  role: text(40, 'What they did: editor, designer, photographer.'),
  name: text(80, 'Who they are.'),
});
export type Credit = z.infer<typeof credit>;

/** A newspaper's column: a title, an editor's note and the members it presents. */
export const series = z.object({
  id: id(),
  title: text(120, 'The title of the column.'),
  note: z.optional(text(1200, "The editor's note.")),
  date: z.optional(date('When it was printed.')),
  page: z.optional(text(40, 'The page.')),
  credits: z.optional(z.array(credit).check(z.maxLength(20))),
  members: z.optional(z.array(id()).check(z.maxLength(2000))),
  source: z.optional(source),
});
export type Series = z.infer<typeof series>;
