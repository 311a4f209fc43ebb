import { readRefusal } from './problem-details.js';
/** Statuses that ask for patience; with every 5xx. */
const busy = /^(408|425|429|5..)$/;
/** Sorts an answer that is no success into a refusal and what is worth another try. */
export function readFailure(answer) {
    if (typeof answer.status === 'string')
        return { status: 'try-later', reason: answer.status };
    const { status, json, after } = answer;
    if (status < 300)
        return { status: 'try-later', reason: 'unreadable' };
    const code = json?.code;
    // A 409 that says nothing means "still being worked on", as in the Idempotency-Key draft.
    const passing = busy.test(String(status)) || (status === 409 && (code === undefined || code === 'in-progress'));
    return passing ? { status: 'try-later', reason: 'busy', after } : readRefusal(status, json);
}
/** @param anySuccess for handlers that know nothing of receipts. */
export function readResult(answer, anySuccess) {
    if (typeof answer.status === 'number' && answer.status >= 200 && answer.status < 300) {
        const receipt = readReceipt(answer.json);
        if (receipt || anySuccess)
            return { status: 'accepted', receipt, replay: answer.status === 200 && !!receipt };
    }
    return readFailure(answer);
}
/** What a receipt says beyond this contract's words stays in it: a pass names its posts. */
export function readReceipt(json) {
    const { receipt, at, count } = (json ?? {});
    return typeof receipt === 'string' && typeof at === 'string' && typeof count === 'number'
        ? json
        : undefined;
}
