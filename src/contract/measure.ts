import * as z from 'zod/mini';
import { approximation, id, moment, source, text } from './shared.js';

/** A JavaScript number is exact up to 9e15, and no community counts this far. */
export const largest = 1e15;
const number = () => z.number().check(z.minimum(-largest), z.maximum(largest));

/** One of the counts that a figure is the sum of: online, on paper, from partners. */
const smallestPart = z.object({
  label: text(60, 'Where this part comes from.'),
  value: number(),
});
const part = z.extend(smallestPart, {
  /** What the part is made of in its turn. */
  parts: z.optional(z.array(smallestPart).check(z.maxLength(20))),
});
export type Part = z.infer<typeof part>;

export const reading = z.object({
  at: moment('When it was counted.'),
  value: number(),
});
export type Reading = z.infer<typeof reading>;

/** What makes a count a figure with a goal: shared by measures and by the count of a pledge. */
const countFields = {
  value: z.optional(number()),
  parts: z.optional(z.array(part).check(z.maxLength(20))),
  target: z.optional(number()),
  steps: z.optional(z.array(number()).check(z.maxLength(20))),
  unit: z.optional(text(20, 'The unit, as it is written after the number.')),
  asOf: z.optional(moment('When it was counted.')),
};

/** The count of something that can be reached: a value, or parts that add up to it, and a goal. */
export const count = z.object(countFields);
export type Count = z.infer<typeof count>;

/** Something that a community counts. */
export const measure = z.object({
  id: id(),
  label: text(60, 'What is counted.'),
  ...countFields,
  /** With it the parts may add up to another number: a rounded total stands beside exact parts. */
  approx: z.optional(approximation),
  baseline: z.optional(number()),
  better: z.optional(z.enum(['up', 'down'])),
  staleAfter: z.optional(z.number().check(z.minimum(1), z.maximum(3650))),
  minimum: z.optional(number()),
  period: z.optional(
    z.object({ from: moment('First day or hour.'), to: z.optional(moment('Last day or hour.')) }),
  ),
  group: z.optional(text(60, 'The heading of a ledger that it belongs to.')),
  member: z.optional(id()),
  note: z.optional(text(300, 'What a reader has to know about how it is counted.')),
  source: z.optional(source),
  /**
   * The form whose answers these are: each part is an answer, `value` how many have answered, and a part below `minimum` is
   * told as fewer than that. With `parts` it is drawn as a distribution, whatever shape is asked for; parts in the words of the
   * standard's five levels as one divided bar.
   */
  form: z.optional(id()),
  history: z.optional(z.array(reading).check(z.maxLength(2000))),
});
export type Measure = z.infer<typeof measure>;
