import * as z from 'zod/mini';
import { moment, text } from './shared.js';

/**
 * How something repeats. Pages never work it out: the desk and the server write each date (of events `dates`, of an activity
 * its `posts`) beside the rule, and pages read those.
 */
export const repeats = z.object({
  rule: text(200, 'A rule of RFC 5545 without DTSTART: FREQ=WEEKLY;BYDAY=SA;UNTIL=20261231.'),
  except: z.optional(
    z.array(moment('A day or a start on which it does not take place.')).check(z.maxLength(500)),
  ),
  /** By the feed's `holidays`: not on days off; `follow` takes place on the weekend days that are worked for them as well. */
  holidays: z.optional(z.enum(['skip', 'follow'])),
  label: z.optional(text(60, 'The rule as people say it: every Saturday morning.')),
});
export type Repeats = z.infer<typeof repeats>;
