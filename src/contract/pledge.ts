import * as z from 'zod/mini';
import { consent, field, guardian, submitTarget } from './form.js';
import { count } from './measure.js';
import { date, id, moment, source, text } from './shared.js';

/** A name on the wall: masked by whoever publishes the feed (王**). */
const signer = z.object({
  name: text(40, 'The masked name.'),
  at: z.optional(moment('When it was signed.')),
});
export type Signer = z.infer<typeof signer>;

/** A heading among the articles, whose numbers go on. */
const chapter = z.object({
  title: text(120, 'The heading.'),
  before: z.number().check(z.minimum(1), z.maximum(60)),
});
export type Chapter = z.infer<typeof chapter>;

/** A code of conduct or an appeal that residents sign. */
export const pledge = z.object({
  id: id(),
  title: text(120, 'The title.'),
  preamble: z.optional(text(2000, 'The text before the articles.')),
  articles: z.optional(
    z.array(text(1000, 'One article; its number is set by the page.')).check(z.maxLength(60)),
  ),
  /** Where its articles are divided: each heading says before which article it stands. */
  chapters: z.optional(z.array(chapter).check(z.maxLength(30))),
  issuer: z.optional(text(120, 'Who proposes it, at the end of the text.')),
  date: z.optional(date('The date at the end of the text.')),
  signed: z.optional(count),
  wall: z.optional(z.array(signer).check(z.maxLength(200))),
  opens: z.optional(moment('From when it can be signed.')),
  closes: z.optional(moment('Until when it can be signed.')),
  fields: z.array(field).check(z.maxLength(40)),
  consents: z.optional(z.array(consent).check(z.maxLength(10))),
  guardian: z.optional(guardian),
  signature: z.optional(z.enum(['typed', 'drawn'])),
  /** Whether somebody looks through a name before it is on the wall. Servers alone read it. */
  moderated: z.optional(z.boolean()),
  submit: submitTarget,
  thanks: z.optional(text(600, 'Shown after signing.')),
  source: z.optional(source),
});
export type Pledge = z.infer<typeof pledge>;
