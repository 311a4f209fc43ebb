import * as z from 'zod/mini';
import { date, id, source, text } from './shared.js';

const credit = z.object({
  role: text(40, 'What they did: editor, designer, photographer.'),
  name: text(80, 'Who they are.'),
});
export type Credit = z.infer<typeof credit>;

/** A part of a spread, with a heading of its own. */
const seriesSection = z.object({
  title: text(120, 'The heading of the part.'),
  note: z.optional(text(1200, 'A few words below it.')),
  members: z.array(id()).check(z.maxLength(2000)),
});
export type SeriesSection = z.infer<typeof seriesSection>;

/** A newspaper's column: a title, an editor's note and the members it presents. */
export const series = z.object({
  id: id(),
  title: text(120, 'The title of the column.'),
  subtitle: z.optional(text(120, 'The line below the title.')),
  note: z.optional(text(1200, "The editor's note.")),
  date: z.optional(date('When it was printed.')),
  page: z.optional(text(40, 'The page.')),
  credits: z.optional(z.array(credit).check(z.maxLength(20))),
  members: z.optional(z.array(id()).check(z.maxLength(2000))),
  /** Its members under headings, after those of `members`. */
  sections: z.optional(z.array(seriesSection).check(z.maxLength(40))),
  source: z.optional(source),
});
export type Series = z.infer<typeof series>;
