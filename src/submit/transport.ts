import { instantOf } from '../contract/rules/texts.js';

/** Time as the outbox sees it; tests hand in one that they move themselves. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something after a delay in milliseconds. @returns calls it off. */
  after(delay: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

/** What a server answered to one try, or why there is no answer. */
export type ServerAnswer =
  | {
      readonly status: number;
      /** The body, where it is JSON. */
      readonly json: unknown;
      /** `Retry-After` in milliseconds. */
      readonly after: number | undefined;
      /** Another page came instead, or one that asks for a password: whoever was logged in no longer is. */
      readonly isOtherPage: boolean;
    }
  | { readonly status: 'network' | 'time-limit' };

export interface Limits {
  readonly clock: Clock;
  /** How long one try may take, in milliseconds. */
  readonly timeLimit: number;
}

/** An address one step below another. Its path ends before the query, if there is one. */
export const pathUnder = (url: string, step: string): string =>
  url.replace(/\/?(?=[?#]|$)/, `/${step}`);

/**
 * Posts once. Cookies go to the page's own origin only. Never rejects.
 * @param body a text is sent as JSON, parameters as a native form would.
 */
export async function post(
  url: string,
  body: string | URLSearchParams,
  headers: Record<string, string>,
  { clock, timeLimit }: Limits,
): Promise<ServerAnswer> {
  const abort = new AbortController();
  let isLate = false;
  const stop = clock.after(timeLimit, () => {
    isLate = true;
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
    return { status: isLate ? 'time-limit' : 'network' };
  } finally {
    stop();
  }
}

/** @throws when the connection breaks within the body. */
export async function readResponse(response: Response, now: number): Promise<ServerAnswer> {
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
    isOtherPage: response.redirected || /\btype\s*=\s*["']?password/i.test(text),
  };
}

/** `Retry-After` in milliseconds from now: seconds, or an HTTP date. */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  // The date is compared with the server's own clock, where it sends one: visitors' clocks are wrong.
  const after = /^\d+$/.test(value)
    ? Number(value) * 1000
    : instantOf(value) - (instantOf(headers.get('date') ?? '') || now);
  return after >= 0 ? after : undefined;
}
