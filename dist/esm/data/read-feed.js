import { inPortions } from './in-portions.js';
/**
 * Reads the text of a feed, or says why not. The network, a slow and a busy server get another try.
 *
 * A poll costs a 304: `cache: 'no-cache'` lets the browser send the ETag itself, which, unlike a header of
 * our own, needs no preflight across origins.
 */
export async function readText(address, options = {}) {
    const { timeLimit = 10_000, pauses = [600, 2000], sizeLimit = 2 ** 24 } = options;
    for (let attempt = 0;; attempt++) {
        const answer = await readOnce(address, timeLimit, sizeLimit);
        const pause = pauses[attempt];
        if (typeof answer === 'string' || !isPassing(answer) || pause === undefined)
            return answer;
        // Jitter: a server that comes back is not met by every reader in the same second.
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    }
}
const isPassing = (problem) => 'status' in problem
    ? problem.status === 429 || problem.status > 499
    : ['network', 'time-limit'].includes(problem.code);
async function readOnce(address, timeLimit, limit) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), timeLimit);
    try {
        const response = await fetch(address, { cache: 'no-cache', signal: abort.signal });
        if (!response.ok)
            return { code: 'status', address, status: response.status };
        const bytes = new Uint8Array(await response.arrayBuffer());
        if (bytes.length > limit)
            return { code: 'too-large', address, limit };
        const decoder = decoderFor(response);
        const text = (await inPortions(bytes, ({ decode }) => decode(bytes, decoder))) ?? decoder.decode(bytes);
        // Portals answer with their own page under any content type; a redirect before it means a login.
        return /^\s*</.test(text)
            ? { code: response.redirected ? 'login' : 'page-instead', address }
            : text;
    }
    catch {
        return { code: abort.signal.aborted ? 'time-limit' : 'network', address };
    }
    finally {
        clearTimeout(timer);
    }
}
/** By the header's charset: `response.json()` takes every body for UTF-8, and GBK portals are real. */
function decoderFor(response) {
    try {
        return new TextDecoder(/charset="?([^\s;"]+)/i.exec(response.headers.get('content-type'))[1]);
    }
    catch {
        return new TextDecoder();
    }
}
