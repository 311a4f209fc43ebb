import * as z from 'zod/mini';
import { contact } from './activity.js';
import { id, text } from './shared.js';

/**
 * What Article 17 of the Personal Information Protection Law asks to tell people before anything is collected of them. Anything
 * that changes needs a new version.
 */
export const notice = z.object({
  version: text(20, 'Version of the notice.'),
  /** Ids of the forms, pledges and activities that it is for; without them all that have no notice of their own. */
  forms: z.optional(z.array(id()).check(z.maxLength(500))),
  handler: text(120, 'Who processes what is filled in: a unit by its full name.'),
  contact,
  purpose: text(1000, 'What it is for, and how it is processed.'),
  kinds: z.array(text(60, 'One kind of personal data that is collected.')).check(z.maxLength(50)),
  /** Units that it is passed on to; none without them. */
  recipients: z.optional(z.array(text(120, 'One unit.')).check(z.maxLength(50))),
  kept: text(300, 'How long it is kept.'),
  rights: text(1000, 'How somebody sees, corrects and erases their own data, and complains.'),
});
export type Notice = z.infer<typeof notice>;
