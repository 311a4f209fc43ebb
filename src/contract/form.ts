import * as z from 'zod/mini';
import { id, link, text } from './shared.js';

export const option = z.object({
  value: text(60, 'What is sent.'),
  label: text(120, 'What is shown.'),
});

const characters = z.number().check(z.minimum(0), z.maximum(10000));

const answersMeant = z.optional(
  z.array(text(60, 'An answer, as it is sent.')).check(z.maxLength(200)),
);

/**
 * What another answer has to be. Without `is`, `not`, `min` and `max` it has to be given; with several of them all have to
 * hold. A question that is not answered meets nothing.
 */
const comparison = z.object({
  /** Name of the other question. */
  field: id(),
  /** One of these; of several ticks or rows, one of them. */
  is: answersMeant,
  /** None of these. */
  not: answersMeant,
  /** At least: a number, a rating, a place on a scale. */
  min: z.optional(z.number()),
  max: z.optional(z.number()),
});
export type Comparison = z.infer<typeof comparison>;

const comparisons = z.optional(z.array(comparison).check(z.maxLength(10)));

/** When a question is asked: one comparison, all of several, any of several. What is named here has to hold together. */
export const condition = z.extend(z.partial(comparison), { all: comparisons, any: comparisons });
export type Condition = z.infer<typeof condition>;

/**
 * One question of a form.
 *
 * What is sent for it: a text; a number (`number`, `scale`); a tick, true or false; the option's value (`select`, `radio`,
 * `rating`); a list of them (`choices`, where one that is no option is the text of “other”); by row the option's value
 * (`matrix`); the names that the server gave to pictures (`photos`); `{text, latitude, longitude}` (`place`).
 */
export const field = z.object({
  name: id(),
  type: z.enum([
    'text',
    'name',
    'tel',
    'email',
    'select',
    'radio',
    'checkbox',
    'textarea',
    'number',
    'date',
    'rating',
    'scale',
    'choices',
    'matrix',
    'photos',
    'place',
  ]),
  label: text(120, 'The question.'),
  hint: z.optional(text(300, 'Help under the question.')),
  required: z.optional(z.boolean()),
  minLength: z.optional(characters),
  maxLength: z.optional(characters),
  /** Of a number, the smallest and the largest; of a scale its ends; of choices and photos how many there may be. */
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  autocomplete: z.optional(
    text(60, 'HTML autocomplete token, for browsers that fill in what they know.'),
  ),
  /** Of a rating the levels, the best first; without any the five of the national standard (rules/rating.ts). */
  options: z.optional(z.array(option).check(z.maxLength(200))),
  /** Of choices: whether there is room for one that is not listed. */
  other: z.optional(z.boolean()),
  /** Of a matrix: what is judged, each by one of the options. */
  rows: z.optional(z.array(option).check(z.maxLength(30))),
  low: z.optional(text(60, 'What the lower end of a scale means.')),
  high: z.optional(text(60, 'What the upper end of a scale means.')),
  showIf: z.optional(condition),
  section: z.optional(text(120, 'Title of the section that begins with this question.')),
  newPage: z.optional(z.boolean()),
  /** Whether whoever answers proves it by a code that is sent there. Servers alone read it. */
  verified: z.optional(z.enum(['tel', 'email'])),
  /** Whether the address of the page may answer it: `?<name>=<answer>`. */
  prefill: z.optional(z.boolean()),
});
export type Field = z.infer<typeof field>;

/** One tick for one purpose. A changed text needs a new version. */
export const consent = z.object({
  id: id(),
  version: text(20, 'Version of the text.'),
  text: text(2000, 'What is agreed to, in full.'),
  required: z.optional(z.boolean()),
});
export type Consent = z.infer<typeof consent>;

/** Where a form is sent. `form` is for a portal's old handler: application/x-www-form-urlencoded. */
export const submitTarget = z.object({
  url: link('Where the form is sent.'),
  encoding: z.optional(z.enum(['json', 'form'])),
});
export type SubmitTarget = z.infer<typeof submitTarget>;

/** A guardian's name and consent for those below an age. */
export const guardian = z.object({
  below: z.number().check(z.minimum(1), z.maximum(18)),
  consent,
});
export type Guardian = z.infer<typeof guardian>;
