import { systemClock } from '../../submit/clock.js';
import { toJson } from '../../submit/json.js';
import { readReceipt, readResult } from '../../submit/result.js';
import { post } from '../../submit/transport.js';
const states = ['confirmed', 'waiting', 'cancelled', 'attended'];
/** A receipt that names posts, written by whoever. */
export function passOf(receipt) {
    const pass = readReceipt(receipt);
    if (!pass || !Array.isArray(pass.posts))
        return undefined;
    const posts = pass.posts.filter((one) => typeof one?.post === 'string' && states.includes(one.state));
    if (!posts.length)
        return undefined;
    const { people = 1, sequence = 0 } = pass;
    return { ...pass, posts, people, sequence };
}
/** The pass as it is now. One try: the person waits. */
export const askPass = (url, key) => send(url, 'pass', { ...key });
/** Other posts from now on. */
export const changePass = (url, key, posts) => send(url, 'change', { ...key, posts });
async function send(url, path, body) {
    // Before the query, if there is one.
    const address = url.replace(/\/?(?=[?#]|$)/, `/${path}`);
    const answer = await post(address, toJson(body), {}, { clock: systemClock, timeLimit: 30_000 });
    return read(readResult(answer, false));
}
function read(result) {
    if (result.status === 'accepted') {
        const pass = passOf(result.receipt);
        return pass ? { status: 'pass', pass } : { status: 'trouble' };
    }
    if (result.status !== 'refused')
        return { status: 'trouble' };
    const { code, errors } = result;
    if (code === 'not-found')
        return { status: 'unknown' };
    if (code === 'too-late')
        return { status: code };
    const posts = errors
        .map(({ pointer }) => /^\/posts\/(\d+)/.exec(pointer)?.[1])
        .filter((index) => index !== undefined)
        .map(Number);
    return posts.length ? { status: 'full', posts } : { status: 'trouble' };
}
