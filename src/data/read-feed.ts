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
  /** For a server that may not open every address. */
  fetch?: typeof fetch;
}

/** Reads the text of a feed, or says why not. After a failure of the network or the server it tries again. */
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
    // Jitter, so that not all readers ask again in the same second.
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
    // With `no-cache` the browser itself sends the ETag: a poll costs a 304 and no preflight, as a header of ours would.
    const response = await open(address, { cache: 'no-cache', signal: abort.signal });
    if (!response.ok) return { code: 'status', address, status: response.status };
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > limit) return { code: 'too-large', address, limit };
    const text = decoderFor(response).decode(bytes);
    // Portals answer with a page under any content type; after a redirect it is their login page.
    return /^\s*</.test(text)
      ? { code: response.redirected ? 'login' : 'page-instead', address }
      : text;
  } catch {
    return { code: abort.signal.aborted ? 'time-limit' : 'network', address };
  } finally {
    clearTimeout(timer);
  }
}

/** By the charset of the header, such as GBK, which `response.json()` ignores. */
function decoderFor(response: Response): TextDecoder {
  try {
    return new TextDecoder(/charset="?([^\s;"]+)/i.exec(response.headers.get('content-type')!)![1]);
  } catch {
    return new TextDecoder();
  }
}
