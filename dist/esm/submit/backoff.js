const second = 1000;
/** The longest pause that back-off alone makes. */
export const longestBackoff = 300 * second;
/** The longest pause a server can ask for: a wrong header must not outlast the submission itself. */
export const longestWish = 24 * 3600 * second;
/**
 * The pause before the next try: exponential with full jitter, so that all who met a busy server do not
 * come back together; and never before the server's own `Retry-After`, for the same reason not on its dot.
 * @param tries how many have failed; 1 or more.
 * @param after what the server asked for, in milliseconds.
 * @param random from 0 up to 1.
 */
export function nextDelay(tries, after, random) {
    const backoff = Math.min(longestBackoff, second * 2 ** tries);
    return Math.min(after ?? 0, longestWish) + Math.floor(random() * backoff);
}
