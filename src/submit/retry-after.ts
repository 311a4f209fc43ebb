import { instantOf } from '../contract/instant.js';

/** `Retry-After` in milliseconds from now: seconds, or an HTTP date. */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const wish = headers.get('retry-after');
  if (!wish) return undefined;
  // The server's date is measured with the server's clock, where it says what that is: visitors' are wrong.
  const after = /^\d+$/.test(wish)
    ? Number(wish) * 1000
    : instantOf(wish) - (instantOf(headers.get('date') ?? '') || now);
  return after >= 0 ? after : undefined;
}
