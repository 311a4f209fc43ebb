import * as z from 'zod/mini';
import { date, figure, id, link, moment, source, text } from './shared.js';

const pixels = z.number().check(z.minimum(1), z.maximum(20000));

export const photo = z.object({
  src: link('The picture.'),
  alt: z.optional(text(200, 'What the picture shows, for those who cannot see it.')),
  caption: z.optional(text(200, 'The line under the picture.')),
  credit: z.optional(text(80, 'Who made the picture.')),
  width: z.optional(pixels),
  height: z.optional(pixels),
});
export type Photo = z.infer<typeof photo>;

const honour = z.object({
  title: text(120, 'The honour.'),
  by: z.optional(text(120, 'Who gave it.')),
  date: z.optional(date('When it was given.')),
});
export type Honour = z.infer<typeof honour>;

const dispatch = z.object({
  at: moment('When it happened.'),
  place: z.optional(text(80, 'Where it happened.')),
  text: text(600, 'What happened.'),
});
export type Dispatch = z.infer<typeof dispatch>;

const namedLink = z.object({
  label: text(80, 'What the link leads to.'),
  url: link('The address.'),
});
export type NamedLink = z.infer<typeof namedLink>;

/** A person in public service, or a unit: a community, a patrol team, an office. */
export const member = z.object({
  id: id(),
  kind: z.optional(z.enum(['person', 'organisation'])),
  name: text(80, 'The name, in any script.'),
  role: z.optional(text(120, 'The post or posts.')),
  organisation: z.optional(text(120, 'The community, street office or unit.')),
  tags: z.optional(z.array(text(20, 'A word to find it by.')).check(z.maxLength(20))),
  photo: z.optional(photo),
  summary: z.optional(text(300, 'One sentence.')),
  story: z.optional(z.array(text(4000, 'One paragraph.')).check(z.maxLength(60))),
  quote: z.optional(text(300, 'Something the member said, without quotation marks.')),
  facts: z.optional(z.array(figure).check(z.maxLength(60))),
  honours: z.optional(z.array(honour).check(z.maxLength(40))),
  dispatches: z.optional(z.array(dispatch).check(z.maxLength(60))),
  links: z.optional(z.array(namedLink).check(z.maxLength(20))),
  source: z.optional(source),
});
export type Member = z.infer<typeof member>;
