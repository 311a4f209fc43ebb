import { readReceipt, readResult } from './result.js';
import { readRefusal } from './problem-details.js';
import { readResponse } from './transport.js';
/**
 * Asks the page.
 * @returns `undefined` when nobody answers and the form is to be sent, `cancelled` when it is not to be,
 * else what the page's answer comes to. It never rejects.
 */
export function askPage(target, id, body) {
    let answer;
    // A method on a CustomEvent and no subclass: beside MooTools, none can be made.
    const event = new CustomEvent('civic-submit', {
        detail: { id },
        bubbles: true,
        composed: true,
        cancelable: true,
    });
    let open = true;
    event.respondWith = (given) => {
        if (open)
            answer ??= { with: given };
    };
    const goOn = target.dispatchEvent(event);
    open = false;
    if (answer)
        return readPageAnswer(answer.with, body);
    return goOn ? undefined : 'cancelled';
}
async function readPageAnswer(given, body) {
    try {
        const answer = await (typeof given === 'function'
            ? given(body)
            : given);
        if (answer instanceof Response)
            return readResult(await readResponse(answer, Date.now()), true);
        const refused = answer?.code;
        return refused
            ? readRefusal(0, answer)
            : { status: 'accepted', receipt: readReceipt(answer), replay: false };
    }
    catch {
        // The page's own failure; the person can press again.
        return { status: 'try-later', reason: 'network' };
    }
}
