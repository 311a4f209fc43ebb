import { readRetryAfter } from './retry-after.js';
/**
 * Posts once. Cookies go to the page's own origin only. Never rejects.
 * @param body a text is sent as JSON, parameters as a native form would.
 */
export async function post(url, body, headers, { clock, timeLimit }) {
    const abort = new AbortController();
    let late = false;
    const stop = clock.after(timeLimit, () => {
        late = true;
        abort.abort();
    });
    try {
        const response = await fetch(url, {
            method: 'POST',
            body,
            headers: {
                Accept: 'application/json',
                ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
                ...headers,
            },
            credentials: 'same-origin',
            cache: 'no-store',
            signal: abort.signal,
        });
        return await readResponse(response, clock.now());
    }
    catch {
        return { status: late ? 'time-limit' : 'network' };
    }
    finally {
        stop();
    }
}
/** @throws when the connection breaks within the body. */
export async function readResponse(response, now) {
    const text = await response.text();
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        // A portal's own page: its status has to do.
    }
    return { status: response.status, json, after: readRetryAfter(response.headers, now) };
}
