import { nextDelay } from './backoff.js';
import type { Body } from './body.js';
import type { Announcements } from './announcements.js';
import { formEncode } from './form-encoding.js';
import type { Outbox } from './outbox.js';
import type { Refused } from './problem-details.js';
import type { Waiting } from './records.js';
import { readResult, type Accepted } from './result.js';
import type { Saved, SubmissionUpdate } from './states.js';
import { post, type Limits } from './transport.js';

export type Delivered = SubmissionUpdate<Saved | Accepted | Refused>;

/** What the parts of a sender share. */
export interface Workings extends Limits {
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly outbox: Outbox;
  readonly announcements: Announcements;
}

/**
 * Tries one submission once, keeps or erases it accordingly, and tells.
 * @param attended somebody is there to read a refusal.
 */
export async function deliver(
  workings: Workings,
  waiting: Waiting,
  text: string,
  durable: boolean,
  attended: boolean,
): Promise<Delivered> {
  const { outbox, announcements, clock, random } = workings;
  const { key, form, url } = waiting;
  const body = JSON.parse(text) as Body;
  const legacy = waiting.encoding === 'form';
  announcements.tell(form, { key, status: 'sending', durable });
  // Quotes, as the draft asks: the header is a structured field. With `form` too: a handler on another
  // origin then has to allow it first, or the browser would deliver and report a failure, every time.
  const answer = await post(
    url,
    legacy ? formEncode(body, key) : text,
    { 'Idempotency-Key': `"${key}"` },
    workings,
  );
  const result = readResult(answer, legacy);
  let update: Delivered;
  if (result.status === 'try-later') {
    const { reason, after } = result;
    const tries = waiting.tries + 1;
    const nextAt = clock.now() + nextDelay(tries, after, random);
    await outbox.postpone(key, { tries, nextAt, offline: reason === 'network', leasedUntil: 0 });
    update = { key, status: 'saved', durable, reason, nextTryAt: nextAt };
  } else {
    const { status } = result;
    if (status === 'accepted')
      await outbox.settle(waiting, { status, receipt: result.receipt, secret: body.secret });
    else if (attended) await outbox.forget(key);
    else await outbox.settle(waiting, result);
    update = { ...result, key };
  }
  announcements.tell(form, update);
  return update;
}
