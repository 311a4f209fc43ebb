import type { Pass, PassPost } from '../../contract/submission.js';
import type { PrivateKey } from '../../forms/private-link.js';
import { pathUnder, post, systemClock } from '../../submit/transport.js';
import { toJson } from '../../submit/encoding.js';
import { readReceipt, readResult, type Refused } from '../../submit/result.js';

/** What a question about a pass came to. */
type PassAnswer =
  { readonly status: 'pass'; readonly pass: Pass } | { readonly status: 'unknown' | 'trouble' };

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

/** The pass as it is now, or once what has a term is accepted. One try: the person waits. */
export async function askPass(
  url: string,
  key: PrivateKey,
  what: 'pass' | 'accept' = 'pass',
): Promise<PassAnswer> {
  const limits = { clock: systemClock, timeLimit: 30_000 };
  const answer = await post(pathUnder(url, what), toJson(key), {}, limits);
  const result = readResult(answer, false);
  const pass = result.status === 'accepted' && passOf(result.receipt);
  if (pass) return { status: 'pass', pass };
  return {
    status: result.status === 'refused' && result.code === 'not-found' ? 'unknown' : 'trouble',
  };
}

/** Positions, among the posts that were asked for, of those that are full. */
export const fullPosts = ({ errors }: Refused): readonly number[] =>
  errors
    .map(({ pointer }) => /^\/posts\/(\d+)/.exec(pointer)?.[1])
    .filter((index) => index !== undefined)
    .map(Number);
