import type { Pass, PassPost, WantedPost } from '../../contract/submission.js';
import { pathUnder, post, systemClock } from '../../submit/transport.js';
import { toJson } from '../../submit/encoding.js';
import { readReceipt, readResult } from '../../submit/result.js';

/** Whose pass it is: the number, and the secret that its owner alone has. */
export interface PassKey {
  readonly receipt: string;
  readonly secret: string;
}

/** The key in an address's fragment, beside whatever a page's own routing has there. */
export function passKeyIn(fragment: string): PassKey | undefined {
  const [, receipt, secret] = /[#&?/]civic-pass=([\w-]+)\.([\w-]+)/.exec(fragment) ?? [];
  return receipt && secret ? { receipt, secret } : undefined;
}

/** The page's address with a key. Its query stays: portals name their pages by it. */
export const passLink = ({ receipt, secret }: PassKey): string =>
  `${location.href.replace(/#.*/, '')}#civic-pass=${receipt}.${secret}`;

/** What a question about a pass came to. */
type PassAnswer =
  | { readonly status: 'pass'; readonly pass: Pass }
  /** Positions, in the list that was asked for, of posts that are full. */
  | { readonly status: 'full'; readonly posts: readonly number[] }
  | { readonly status: 'unknown' | 'too-late' | 'trouble' };

const states: readonly PassPost['state'][] = ['confirmed', 'waiting', 'cancelled', 'attended'];

/** A receipt that names posts, written by whoever. */
export function passOf(receipt: unknown): Pass | undefined {
  const pass = readReceipt(receipt) as Partial<Pass> | undefined;
  if (!pass || !Array.isArray(pass.posts)) return undefined;
  const posts = (pass.posts as (Partial<PassPost> | null)[]).filter(
    (one): one is PassPost => typeof one?.post === 'string' && states.includes(one.state!),
  );
  if (!posts.length) return undefined;
  const { people = 1, sequence = 0 } = pass;
  return { ...(pass as Pass), posts, people, sequence };
}

/** The pass as it is now. One try: the person waits. */
export const askPass = (url: string, key: PassKey): Promise<PassAnswer> => ask(url, 'pass', key);

/** Other posts from now on. */
export const changePass = (url: string, key: PassKey, posts: WantedPost[]): Promise<PassAnswer> =>
  ask(url, 'change', { ...key, posts });

async function ask(url: string, path: string, body: object): Promise<PassAnswer> {
  const limits = { clock: systemClock, timeLimit: 30_000 };
  const answer = await post(pathUnder(url, path), toJson(body), {}, limits);
  const result = readResult(answer, false);
  const pass = result.status === 'accepted' && passOf(result.receipt);
  if (pass) return { status: 'pass', pass };
  if (result.status !== 'refused') return { status: 'trouble' };
  const { code, errors } = result;
  if (code === 'not-found') return { status: 'unknown' };
  if (code === 'too-late') return { status: code };
  const posts = errors
    .map(({ pointer }) => /^\/posts\/(\d+)/.exec(pointer)?.[1])
    .filter((index) => index !== undefined)
    .map(Number);
  return posts.length ? { status: 'full', posts } : { status: 'trouble' };
}
