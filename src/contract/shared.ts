import * as z from 'zod/mini';
import { longest, rules, type RuleName } from './rules/texts.js';

/** What zod does not know of a text: `civicRule` is for the table generator, the rest for the published JSON Schema. */
interface FieldMeta {
  civicRule?: RuleName;
  description?: string;
  pattern?: string;
  format?: string;
}

export const fieldMeta = z.registry<FieldMeta>();

function ruled(rule: RuleName, max: number, meta: FieldMeta) {
  const schema = z.string().check(
    z.maxLength(max),
    z.refine((value) => rules[rule](value), {
      params: { code: rule },
      // Also when the length is wrong, so that an editor learns of both at once.
      when: (payload) => typeof payload.value === 'string',
    }),
  );
  return schema.register(fieldMeta, { civicRule: rule, ...meta });
}

/** Text that is shown as it is. `max` counts UTF-16 code units. */
export const text = (max: number, description: string) =>
  ruled('empty', max, { description, pattern: '\\S' });

/** An id: unique within its feed, the fragment of the item's address. */
export const id = () =>
  ruled('id', longest.id, {
    description:
      'Unique in its feed; the fragment of its address. Lower-case ASCII letters, digits, hyphens.',
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  });

/** An address: http, https or relative to the feed. */
export const link = (description: string) =>
  ruled('link', longest.link, { description, format: 'uri-reference' });

/** A year, a month or a day. */
export const date = (description: string) =>
  ruled('date', longest.date, {
    description: `${description} YYYY, YYYY-MM or YYYY-MM-DD.`,
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  });

/** A date, or a date with time and offset. */
export const moment = (description: string) =>
  ruled('moment', longest.moment, {
    description: `${description} A date, or RFC 3339 with offset.`,
    pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T.+)?)?)?$',
  });

/** Who published a fact, and where it can be read. */
export const source = z.object({
  name: text(120, 'Who published it.'),
  title: z.optional(text(200, 'The title of the article or page.')),
  date: z.optional(date('When it was published.')),
  page: z.optional(text(40, 'The page of a printed paper.')),
  url: z.optional(link('Where it can be read.')),
});
export type Source = z.infer<typeof source>;

/** How exact a number is: “over 100”, “about 100”, “nearly 100”. Left out: exact. */
export const approximation = z.enum(['over', 'about', 'nearly']);
export type Approximation = z.infer<typeof approximation>;

/** A count with its unit, as a newspaper states it. */
export const figure = z.object({
  label: text(60, 'What was counted.'),
  value: z.number(),
  /** Where only a bound is known: no fewer than 100. */
  bound: z.optional(z.enum(['at-least', 'at-most'])),
  /** The upper end, where a range is all that is known: 300 to 400. */
  to: z.optional(z.number()),
  /** The whole that it is a share of: 56 of 60. */
  of: z.optional(z.number()),
  /** By how much something changed, where what it was and became is not said: +1.6 percentage points. */
  change: z.optional(z.boolean()),
  unit: z.optional(text(20, 'The unit, as it is written after the number.')),
  approx: z.optional(approximation),
  asOf: z.optional(date('The day the count was taken.')),
  source: z.optional(source),
});
export type Figure = z.infer<typeof figure>;
