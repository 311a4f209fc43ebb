import type { Submission } from '../../../src/contract/index.js';
import { problems } from '../http/problem.js';
import { closureAt } from '../../../src/contract/rules/moments.js';

/** What pledges and activities have in common. */
interface Hours {
  opens?: string | undefined;
  closes?: string | undefined;
}

export function refuseOutsideHours(hours: Hours, now: number, utcOffset: string): void {
  const closure = closureAt(hours, now, utcOffset);
  if (closure) throw closure.status === 'closed' ? problems.closed() : problems.notOpen();
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
