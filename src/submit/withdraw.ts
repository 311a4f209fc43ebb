import { readFailure, type TryLater } from './result.js';
import type { Refused } from './problem-details.js';
import { toJson } from './json.js';
import { post, type Limits } from './transport.js';

export type WithdrawResult =
  { readonly status: 'withdrawn'; readonly count: number } | Refused | TryLater;

/** Takes a signature back: one try, for the person waits. A second one is answered like the first. */
export async function postWithdrawal(
  url: string,
  receipt: string,
  secret: string,
  limits: Limits,
): Promise<WithdrawResult> {
  // Before the query, if there is one.
  const address = url.replace(/\/?(?=[?#]|$)/, '/withdraw');
  const answer = await post(address, toJson({ receipt, secret }), {}, limits);
  if (answer.status === 200) {
    const count = (answer.json as { count?: unknown } | null | undefined)?.count;
    if (typeof count === 'number') return { status: 'withdrawn', count };
  }
  return readFailure(answer);
}
