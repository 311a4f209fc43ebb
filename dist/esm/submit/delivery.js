import { nextDelay } from './backoff.js';
import { formEncode } from './form-encoding.js';
import { readResult } from './result.js';
import { post } from './transport.js';
/**
 * Tries one submission once, keeps or erases it accordingly, and tells.
 * @param attended somebody is there to read a refusal.
 */
export async function deliver(workings, waiting, text, durable, attended) {
    const { outbox, announcements, clock, random } = workings;
    const { key, form, url } = waiting;
    const body = JSON.parse(text);
    const legacy = waiting.encoding === 'form';
    announcements.tell(form, { key, status: 'sending', durable });
    // Quotes, as the draft asks: the header is a structured field. With `form` too: a handler on another
    // origin then has to allow it first, or the browser would deliver and report a failure, every time.
    const answer = await post(url, legacy ? formEncode(body, key) : text, { 'Idempotency-Key': `"${key}"` }, workings);
    const result = readResult(answer, legacy);
    let update;
    if (result.status === 'try-later') {
        const { reason, after } = result;
        const tries = waiting.tries + 1;
        const nextAt = clock.now() + nextDelay(tries, after, random);
        await outbox.postpone(key, { tries, nextAt, offline: reason === 'network', leasedUntil: 0 });
        update = { key, status: 'saved', durable, reason, nextTryAt: nextAt };
    }
    else {
        const { status } = result;
        if (status === 'accepted')
            await outbox.settle(waiting, { status, receipt: result.receipt, secret: body.secret });
        else if (attended)
            await outbox.forget(key);
        else
            await outbox.settle(waiting, result);
        update = { ...result, key };
    }
    announcements.tell(form, update);
    return update;
}
