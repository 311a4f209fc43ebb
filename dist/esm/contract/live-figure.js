import * as z from 'zod/mini';
import { id, text } from './text.js';
/**
 * A figure that the collector keeps up to date: what came in for a pledge or an activity becomes the value
 * of a measure, or of a member's fact. Pages never read this; they get the feed with the values in place.
 */
export const liveFigure = z.object({
    /** Id of the measure or of the member. */
    into: id(),
    /** Label of the member's fact. */
    fact: z.optional(text(60, 'Label of the fact, where `into` is a member.')),
    /** Id of the pledge or activity that is counted. */
    of: id(),
    /** `signed`, `people`: who signed, who has a place. `attended`, `hours`: who came, and for how long. */
    count: z.enum(['signed', 'people', 'attended', 'hours']),
});
