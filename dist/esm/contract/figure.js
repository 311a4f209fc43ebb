import * as z from 'zod/mini';
import { date, text } from './text.js';
import { source } from './source.js';
/** How exact a number is: “over 100”, “about 100”, “nearly 100”. Left out: exact. */
export const approximation = z.enum(['over', 'about', 'nearly']);
/** A count with its unit, as a newspaper states it. */
export const figure = z.object({
    label: text(60, 'What was counted.'),
    value: z.number(),
    unit: z.optional(text(20, 'The unit, as it is written after the number.')),
    approx: z.optional(approximation),
    asOf: z.optional(date('The day the count was taken.')),
    source: z.optional(source),
});
