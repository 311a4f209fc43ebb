import type { Clock } from './clock.js';
import { readRetryAfter } from './retry-after.js';

/** What came back from one try. */
export type Answer =
  | {
      readonly status: number;
      /** The body, where it is JSON. */
      readonly json: unknown;
      /** `Retry-After` in milliseconds. */
      readonly after: number | undefined;
      /** Another page came instead, or one that asks for a password: whoever was logged in no longer is. */
      readonly isElsewhere: boolean;
    }
  | { readonly status: 'network' | 'time-limit' };

export interface Limits {
  readonly clock: Clock;
  /** How long one try may take, in milliseconds. */
  readonly timeLimit: number;
}

/**
 * Posts once. Cookies go to the page's own origin only. Never rejects.
 * @param body a text is sent as JSON, parameters as a native form would.
 */
export async function post(
  url: string,
  body: string | URLSearchParams,
  headers: Record<string, string>,
  { clock, timeLimit }: Limits,
): Promise<Answer> {
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
  } catch {
    return { status: late ? 'time-limit' : 'network' };
  } finally {
    stop();
  }
}

/** @throws when the connection breaks within the body. */
export async function readResponse(response: Response, now: number): Promise<Answer> {
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // A portal's own page: its status has to do.
  }
  return {
    status: response.status,
    json,
    after: readRetryAfter(response.headers, now),
    isElsewhere: response.redirected || /\btype\s*=\s*["']?password/i.test(text),
  };
}
