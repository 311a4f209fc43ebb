/** The longest pause that back-off alone makes. */
export declare const longestBackoff: number;
/** The longest pause a server can ask for: a wrong header must not outlast the submission itself. */
export declare const longestWish: number;
/**
 * The pause before the next try: exponential with full jitter, so that all who met a busy server do not
 * come back together; and never before the server's own `Retry-After`, for the same reason not on its dot.
 * @param tries how many have failed; 1 or more.
 * @param after what the server asked for, in milliseconds.
 * @param random from 0 up to 1.
 */
export declare function nextDelay(tries: number, after: number | undefined, random: () => number): number;
