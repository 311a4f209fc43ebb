import { ProblemError, type Problem } from './problem.js';

/** Limits of one read. Times are in milliseconds, sizes in bytes. */
export interface ReadOptions {
  /** How long one try may take. Default 10,000. */
  timeLimit?: number;
  /** The pauses before further tries; as many tries as pauses. Default [600, 2000]. */
  pauses?: readonly number[];
  /** Default 16 MiB. */
  sizeLimit?: number;
  signal?: AbortSignal;
}

const defaults = { timeLimit: 10_000, pauses: [600, 2000], sizeLimit: 16 * 1024 * 1024 };

/** Worth another try: the network, a slow or busy server. A wrong address stays wrong. */
const passing = (problem: Problem): boolean =>
  problem.code === 'network' ||
  problem.code === 'time-limit' ||
  (problem.code === 'status' && (problem.status === 429 || problem.status >= 500));

/**
 * Reads the text of a feed.
 *
 * A poll costs a 304: `cache: 'no-cache'` lets the browser send the ETag itself, which, unlike a header of
 * our own, needs no preflight across origins.
 * @throws {ProblemError}
 */
export async function readText(address: string, options: ReadOptions = {}): Promise<string> {
  const { timeLimit, pauses, sizeLimit, signal } = { ...defaults, ...options };
  for (let attempt = 0; ; attempt++) {
    try {
      return await readOnce(address, timeLimit, sizeLimit, signal);
    } catch (error) {
      const pause = pauses[attempt];
      if (!(error instanceof ProblemError) || !passing(error.problem) || pause === undefined || signal?.aborted) throw error;
      // Jitter: a server that comes back is not met by every reader in the same second.
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    }
  }
}

async function readOnce(address: string, timeLimit: number, sizeLimit: number, signal?: AbortSignal): Promise<string> {
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  signal?.addEventListener('abort', stop);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, timeLimit);
  try {
    const response = await fetch(address, { cache: 'no-cache', signal: abort.signal, headers: { Accept: 'application/json' } });
    return await textOf(response, address, sizeLimit, stop);
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError({ code: late ? 'time-limit' : 'network', address });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function textOf(response: Response, address: string, sizeLimit: number, stop: () => void): Promise<string> {
  if (!response.ok) throw new ProblemError({ code: 'status', address, status: response.status });
  const type = response.headers.get('content-type') ?? '';
  if (/\bhtml\b/i.test(type)) throw new ProblemError({ code: response.redirected ? 'login' : 'page-instead', address });
  const bytes = await bytesOf(response, address, sizeLimit, stop);
  const text = decoderFor(type).decode(bytes);
  // Portals answer with their own page and any content type; a redirect before it means a login.
  if (/^\s*</.test(text)) throw new ProblemError({ code: response.redirected ? 'login' : 'page-instead', address });
  return text;
}

async function bytesOf(response: Response, address: string, sizeLimit: number, stop: () => void): Promise<Uint8Array> {
  const tooLarge = (): never => {
    stop();
    throw new ProblemError({ code: 'too-large', address, limit: sizeLimit });
  };
  if (Number(response.headers.get('content-length')) > sizeLimit) tooLarge();
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > sizeLimit) tooLarge();
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
function decoderFor(contentType: string): TextDecoder {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** @throws {ProblemError} with the line, where the engine tells one. */
export function parseJson(text: string, address: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ProblemError({ code: 'not-json', address, line: lineOf(error, text) });
  }
}

function lineOf(error: unknown, text: string): number | undefined {
  const message = error instanceof Error ? error.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : undefined;
}
