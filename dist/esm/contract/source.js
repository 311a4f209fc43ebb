import * as z from 'zod/mini';
import { date, link, text } from './text.js';
/** Who published a fact, and where it can be read. */
export const source = z.object({
    name: text(120, 'Who published it.'),
    title: z.optional(text(200, 'The title of the article or page.')),
    date: z.optional(date('When it was published.')),
    page: z.optional(text(40, 'The page of a printed paper.')),
    url: z.optional(link('Where it can be read.')),
});
