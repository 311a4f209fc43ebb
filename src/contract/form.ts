import * as z from 'zod/mini';
import { id, link, text } from './shared.js';

export const option = z.object({
  value: text(60, 'What is sent.'),
  label: text(120, 'What is shown.'),
});

const characters = z.number().check(z.minimum(0), z.maximum(10000));

/** One question of a form. */
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
  ]),
  label: text(120, 'The question.'),
  hint: z.optional(text(300, 'Help under the question.')),
  required: z.optional(z.boolean()),
  minLength: z.optional(characters),
  maxLength: z.optional(characters),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  autocomplete: z.optional(
    text(60, 'HTML autocomplete token, for browsers that fill in what they know.'),
  ),
  options: z.optional(z.array(option).check(z.maxLength(200))),
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
