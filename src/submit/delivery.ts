import { nextDelay } from './backoff.js';
import type { Body } from './body.js';
import type { Announcements } from './announcements.js';
import { formEncode } from './form-encoding.js';
import type { Outbox } from './outbox.js';
import type { Refused } from './problem-details.js';
import { isExpired, type Waiting } from './records.js';
import { readResult, type Accepted, type Result } from './result.js';
import type { Expired, Saved, SubmissionUpdate } from './states.js';
import { post, type Limits } from './transport.js';

export type Delivered = SubmissionUpdate<Saved | Accepted | Refused | Expired>;

/** What the parts of a sender share. */
export interface Workings extends Limits {
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly outbox: Outbox;
  readonly announcements: Announcements;
}

/**
 * Tries one submission once, keeps or erases it accordingly, and tells.
 * @param isAttended whether somebody is there to read bad news, asked when there is some.
 */
export async function deliver(
  workings: Workings,
  waiting: Waiting,
  text: string,
  durable: boolean,
  isAttended: () => boolean,
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
  const result = decide(readResult(answer, legacy), waiting, clock.now());
  let update: Delivered;
  if (result.status === 'try-later') {
    const { reason, after } = result;
    const tries = waiting.tries + 1;
    const triedAt = clock.now();
    const nextAt = triedAt + nextDelay(tries, after, random);
    const offline = reason === 'network';
    await outbox.postpone(key, { tries, triedAt, nextAt, offline, leasedUntil: 0 });
    update = { key, status: 'saved', durable, reason, nextTryAt: nextAt };
  } else {
    const { status } = result;
    if (status === 'accepted')
      await outbox.settle(waiting, { status, receipt: result.receipt, secret: body.secret });
    else if (isAttended()) await outbox.forget(key);
    else await outbox.settle(waiting, { ...result, settledAt: clock.now() });
    update = { ...result, key };
  }
  announcements.tell(form, update);
  return update;
}

/** Whether another try is to follow. */
function decide(result: Result, waiting: Waiting, now: number): Result | Expired {
  if (result.status !== 'try-later') return result;
  // A handler that knows no keys would store a second try beside the first.
  if (result.reason === 'unreadable' && waiting.encoding === 'form')
    return { status: 'refused', code: 'unconfirmed', errors: [] };
  return isExpired(waiting, now) ? { status: 'expired' } : result;
}
