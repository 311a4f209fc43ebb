/** `Retry-After` in milliseconds from now: seconds, or an HTTP date. */
export declare function readRetryAfter(headers: Headers, now: number): number | undefined;
