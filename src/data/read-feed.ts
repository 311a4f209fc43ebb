import { largestFeed } from '../contract/rules/texts.js';
import type { Problem } from './problem.js';

/** Limits of one read. Times are in milliseconds, sizes in bytes. */
export interface ReadOptions {
  /** How long one try may take. Default 10,000. */
  timeLimit?: number;
  /** The pauses before further tries; as many tries as pauses. Default [600, 2000]. */
  pauses?: readonly number[];
  /** Default {@link largestFeed}. */
  sizeLimit?: number;
  /** What opens the address, for a server that may not open every one. */
  fetch?: typeof fetch;
}

/**
 * Reads the text of a feed, or says why not. The network, a slow and a busy server get another try.
 *
 * A poll costs a 304: `cache: 'no-cache'` lets the browser send the ETag itself, which, unlike a header of
 * our own, needs no preflight across origins.
 */
export async function readText(
  address: string,
  options: ReadOptions = {},
): Promise<string | Problem> {
  const { timeLimit = 10_000, pauses = [600, 2000], sizeLimit = largestFeed } = options;
  const open = options.fetch ?? fetch;
  for (let attempt = 0; ; attempt++) {
    const answer = await readOnce(open, address, timeLimit, sizeLimit);
    const pause = pauses[attempt];
    if (typeof answer === 'string' || !isPassing(answer) || pause === undefined) return answer;
    // Jitter: a server that comes back is not met by every reader in the same second.
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
}

const isPassing = (problem: Problem): boolean =>
  'status' in problem
    ? problem.status === 429 || problem.status > 499
    : ['network', 'time-limit'].includes(problem.code);

async function readOnce(
  open: typeof fetch,
  address: string,
  timeLimit: number,
  limit: number,
): Promise<string | Problem> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeLimit);
  try {
    const response = await open(address, { cache: 'no-cache', signal: abort.signal });
    if (!response.ok) return { code: 'status', address, status: response.status };
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > limit) return { code: 'too-large', address, limit };
    const text = decoderFor(response).decode(bytes);
    // Portals answer with their own page under any content type; a redirect before it means a login.
    return /^\s*</.test(text)
      ? { code: response.redirected ? 'login' : 'page-instead', address }
      : text;
  } catch {
    return { code: abort.signal.aborted ? 'time-limit' : 'network', address };
  } finally {
    clearTimeout(timer);
  }
}

/** By the header's charset: `response.json()` takes every body for UTF-8, and GBK portals are real. */
function decoderFor(response: Response): TextDecoder {
  try {
    return new TextDecoder(/charset="?([^\s;"]+)/i.exec(response.headers.get('content-type')!)![1]);
  } catch {
    return new TextDecoder();
  }
}
