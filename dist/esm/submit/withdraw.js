import { readFailure } from './result.js';
import { toJson } from './json.js';
import { post } from './transport.js';
/** Takes a signature back: one try, for the person waits. A second one is answered like the first. */
export async function postWithdrawal(url, receipt, secret, limits) {
    // Before the query, if there is one.
    const address = url.replace(/\/?(?=[?#]|$)/, '/withdraw');
    const answer = await post(address, toJson({ receipt, secret }), {}, limits);
    if (answer.status === 200) {
        const count = answer.json?.count;
        if (typeof count === 'number')
            return { status: 'withdrawn', count };
    }
    return readFailure(answer);
}
