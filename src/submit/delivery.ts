import { loadOptional } from '../base/scheduling/load-optional.js';
import type { Announcements } from './announcements.js';
import { formEncode, toJson, type Body } from './encoding.js';
import { isExpired, type Outbox, type WaitingSubmission } from './outbox.js';
import {
  readFailure,
  readResult,
  type Accepted,
  type Refused,
  type Result,
  type TryLater,
} from './result.js';
import type { Expired, Saved, SubmissionUpdate } from './states.js';
import { pathUnder, post, type Limits } from './transport.js';

const second = 1000;

/** The longest pause between two tries that back-off alone makes. */
export const longestBackoff = 300 * second;
/** The longest pause a server can ask for: a wrong header must not outlast the submission itself. */
export const longestRetryAfter = 24 * 3600 * second;

/**
 * The pause before the next try: exponential with full jitter, so that all who met a busy server do not come back
 * together. It begins when the server's own `Retry-After` is over, which many others were given too.
 * @param tries how many have failed; 1 or more.
 * @param after what the server asked for, in milliseconds.
 * @param random from 0 up to 1.
 */
export function nextDelay(tries: number, after: number | undefined, random: () => number): number {
  const backoff = Math.min(longestBackoff, second * 2 ** tries);
  return Math.min(after ?? 0, longestRetryAfter) + Math.floor(random() * backoff);
}

/** What the parts of a sender share. */
export interface SenderContext extends Limits {
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly outbox: Outbox;
  readonly announcements: Announcements;
}

/** How one try ended. */
export type Delivered = SubmissionUpdate<Saved | Accepted | Refused | Expired>;

/**
 * Tries one submission once, keeps or erases it accordingly, and announces it.
 * @param isAttended whether somebody is there to read bad news, asked when there is some.
 */
export async function deliver(
  context: SenderContext,
  waiting: WaitingSubmission,
  text: string,
  durable: boolean,
  isAttended: () => boolean,
): Promise<Delivered> {
  const { outbox, announcements, clock, random } = context;
  const { key, form, url } = waiting;
  const body = JSON.parse(text) as Body;
  const isForm = waiting.encoding === 'form';
  announcements.tell(form, { key, status: 'sending', durable });
  // Quotes, as the draft asks: the header is a structured field. With `form` too: a handler on another
  // origin then has to allow it first, or the browser would deliver and report a failure, every time.
  const headers = { 'Idempotency-Key': `"${key}"` };
  const { photos = [] } = waiting;
  const sent =
    (await sendPhotos(photos, body)) ??
    readResult(await post(url, isForm ? formEncode(body, key) : text, headers, context), isForm);
  const result = decide(sent, waiting, clock.now());
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
    if (status === 'accepted') {
      await outbox.settle(waiting, { status, receipt: result.receipt, secret: body.secret });
      if (photos.length) void loadOptional(loadPhotos(), (outboxOf) => outboxOf.forget(photos));
    } else if (isAttended()) await outbox.forget(key);
    else await outbox.settle(waiting, { ...result, settledAt: clock.now() });
    update = { ...result, key };
  }
  announcements.tell(form, update);
  return update;
}

const loadPhotos = async () => (await import('./lazy/photos.js')).sharedPhotos();

/** Whether photos outlast the page, as what is filled in beside them does. */
export const arePhotosKept = async (photos: readonly string[]): Promise<boolean> =>
  photos.length === 0 ||
  (await loadOptional(loadPhotos(), (outbox) => outbox.areKept(photos))) === true;

/**
 * Sends the photos that answers name, before the answers: a server takes none whose photos it does not have.
 * @returns what stands in the way.
 */
export async function sendPhotos(
  photos: readonly string[],
  { values }: Body,
): Promise<TryLater | Refused | undefined> {
  if (photos.length === 0) return undefined;
  const outbox = await loadOptional(loadPhotos(), (found) => found);
  if (!outbox) return { status: 'try-later', reason: 'network' };
  for (const photo of photos) {
    const sent = await outbox.send(photo);
    if (sent.status === 'try-later') return sent;
    if (sent.status !== 'refused') continue;
    const field = Object.keys(values).find((name) => [values[name]].flat().includes(photo));
    const pointer = `/values/${field}`;
    const error = { pointer, code: 'photo', limit: undefined, field };
    return { status: 'refused', code: 'invalid', errors: [error] };
  }
  return undefined;
}

/** Whether another try is to follow. */
function decide(result: Result, waiting: WaitingSubmission, now: number): Result | Expired {
  if (result.status !== 'try-later') return result;
  // A handler that knows no keys would store a second try beside the first.
  if (result.reason === 'unreadable' && waiting.encoding === 'form')
    return { status: 'refused', code: 'unconfirmed', errors: [] };
  return isExpired(waiting, now) ? { status: 'expired' } : result;
}

export type WithdrawResult =
  { readonly status: 'withdrawn'; readonly count: number } | Refused | TryLater;

/** Takes a signature back: one try, since the person waits. A second one is answered like the first. */
export async function postWithdrawal(
  url: string,
  receipt: string,
  secret: string,
  limits: Limits,
): Promise<WithdrawResult> {
  const address = pathUnder(url, 'withdraw');
  const answer = await post(address, toJson({ receipt, secret }), {}, limits);
  if (answer.status === 200) {
    const count = (answer.json as { count?: unknown } | null | undefined)?.count;
    if (typeof count === 'number') return { status: 'withdrawn', count };
  }
  return readFailure(answer);
}
