import { ProblemError } from './problem.js';
const defaults = { timeLimit: 10_000, pauses: [600, 2000], sizeLimit: 16 * 1024 * 1024 };
/** Worth another try: the network, a slow or busy server. A wrong address stays wrong. */
const passing = (problem) => problem.code === 'network' ||
    problem.code === 'time-limit' ||
    (problem.code === 'status' && (problem.status === 429 || problem.status >= 500));
/**
 * Reads the text of a feed.
 *
 * A poll costs a 304: `cache: 'no-cache'` lets the browser send the ETag itself, which, unlike a header of
 * our own, needs no preflight across origins.
 * @throws {ProblemError}
 */
export async function readText(address, options = {}) {
    const { timeLimit, pauses, sizeLimit, signal } = { ...defaults, ...options };
    for (let attempt = 0;; attempt++) {
        try {
            return await readOnce(address, timeLimit, sizeLimit, signal);
        }
        catch (error) {
            const pause = pauses[attempt];
            if (!(error instanceof ProblemError) || !passing(error.problem) || pause === undefined || signal?.aborted)
                throw error;
            // Jitter: a server that comes back is not met by every reader in the same second.
            await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
        }
    }
}
async function readOnce(address, timeLimit, sizeLimit, signal) {
    const abort = new AbortController();
    const stop = () => abort.abort();
    signal?.addEventListener('abort', stop);
    let late = false;
    const timer = setTimeout(() => {
        late = true;
        stop();
    }, timeLimit);
    try {
        const response = await fetch(address, { cache: 'no-cache', signal: abort.signal, headers: { Accept: 'application/json' } });
        return await textOf(response, address, sizeLimit, stop);
    }
    catch (error) {
        throw error instanceof ProblemError ? error : new ProblemError({ code: late ? 'time-limit' : 'network', address });
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
    }
}
async function textOf(response, address, sizeLimit, stop) {
    if (!response.ok)
        throw new ProblemError({ code: 'status', address, status: response.status });
    const type = response.headers.get('content-type') ?? '';
    if (/\bhtml\b/i.test(type))
        throw new ProblemError({ code: response.redirected ? 'login' : 'page-instead', address });
    const bytes = await bytesOf(response, address, sizeLimit, stop);
    const text = decoderFor(type).decode(bytes);
    // Portals answer with their own page and any content type; a redirect before it means a login.
    if (/^\s*</.test(text))
        throw new ProblemError({ code: response.redirected ? 'login' : 'page-instead', address });
    return text;
}
async function bytesOf(response, address, sizeLimit, stop) {
    const tooLarge = () => {
        stop();
        throw new ProblemError({ code: 'too-large', address, limit: sizeLimit });
    };
    if (Number(response.headers.get('content-length')) > sizeLimit)
        tooLarge();
    if (!response.body)
        return new Uint8Array(await response.arrayBuffer());
    const reader = response.body.getReader();
    const chunks = [];
    let size = 0;
    for (;;) {
        const { done, value } = await reader.read();
        if (done)
            break;
        size += value.length;
        if (size > sizeLimit)
            tooLarge();
        chunks.push(value);
    }
    const bytes = new Uint8Array(size);
    let offset = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
    }
    return bytes;
}
/** By the header's charset: `response.json()` takes every body for UTF-8, and GBK portals are real. */
function decoderFor(contentType) {
    const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1] ?? 'utf-8';
    try {
        return new TextDecoder(charset);
    }
    catch {
        return new TextDecoder();
    }
}
/** @throws {ProblemError} with the line, where the engine tells one. */
export function parseJson(text, address) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new ProblemError({ code: 'not-json', address, line: lineOf(error, text) });
    }
}
function lineOf(error, text) {
    const message = error instanceof Error ? error.message : '';
    const line = /\bline (\d+)/.exec(message)?.[1];
    if (line)
        return Number(line);
    const position = /\bposition (\d+)/.exec(message)?.[1];
    return position ? text.slice(0, Number(position)).split('\n').length : undefined;
}
