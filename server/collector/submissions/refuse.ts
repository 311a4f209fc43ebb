import type { Submission } from '../../../src/contract/index.js';
import { problems } from '../http/problem.js';
import { endOf, startOf } from '../../../src/contract/rules/moments.js';

/** What pledges and activities have in common. */
export interface Hours {
  opens?: string | undefined;
  closes?: string | undefined;
}

export function refuseOutsideHours({ opens, closes }: Hours, now: number, utcOffset: string): void {
  if (opens !== undefined && now < startOf(opens, utcOffset)) throw problems.notOpen();
  if (closes !== undefined && now >= endOf(closes, utcOffset)) throw problems.closed();
}

/** The title says what a person could do about it; whoever wrote the program will not mind. */
export function refuseMachines(
  { trap, elapsed }: Pick<Submission, 'trap' | 'elapsed'>,
  minimumSeconds: number,
): void {
  if (trap) throw problems.refused();
  if (elapsed !== undefined && elapsed < minimumSeconds * 1000) throw problems.refused();
}

/** Query and fragment may hold anything, a session or a name: they are never kept. */
export function pageOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, origin, pathname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? `${origin}${pathname}` : undefined;
}
