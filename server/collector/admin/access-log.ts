import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { CollectorContext } from '../context.js';
import type { Transaction } from '../database/open.js';
import type { AccessLogTable } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { keyedCode, sameText } from '../submissions/secret.js';

type Kept = Pick<CollectorContext, 'database' | 'hashKey'>;

interface Access {
  /** Somebody who is logged in by name; a machine with the token as `administrator`. */
  who: 'administrator' | `administrator: ${string}` | 'steward' | 'command' | 'server';
  act: string;
  feed?: string | undefined;
  form?: string | undefined;
  rows?: number;
}

/**
 * Writes down that somebody's data were seen, given out or erased: never whose. Each line carries a code over itself and the
 * line before, and the end of the log one over their number (ADR 76).
 */
export async function writeAccess(
  { database, hashKey }: Kept,
  now: number,
  { who, act, feed, form, rows }: Access,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const end = await lockEnd(transaction);
    const line = {
      at: new Date(now).toISOString(),
      who,
      act,
      feed: feed ?? null,
      form: form ?? null,
      rows: rows ?? null,
    };
    const chain = chainOf(hashKey, end.chain, line);
    const lines = end.lines + 1;
    await transaction
      .insertInto('access_log')
      .values({ ...line, chain })
      .execute();
    await transaction
      .updateTable('access_log_end')
      .set({ lines, chain, seal: sealOf(hashKey, lines, chain) })
      .execute();
  });
}

/** What {@link checkAccessLog} found. */
interface AccessLogState {
  /** Lines of the chain. */
  lines: number;
  /** Lines of servers that knew no chain: nothing can be said about them. */
  unchained: number;
  wrong: string[];
}

/** Goes through the whole log and tells where a line was changed, put in or taken out. */
export const checkAccessLog = ({ database, hashKey }: Kept): Promise<AccessLogState> =>
  inTransaction(database, async (transaction) => {
    // Nobody writes a line between the two looks.
    const end = await lockEnd(transaction);
    const all = await transaction.selectFrom('access_log').selectAll().orderBy('id').execute();
    const wrong: string[] = [];
    let [lines, before] = [0, ''];
    for (const line of all) {
      if (line.chain === null) continue;
      lines += 1;
      if (!sameText(line.chain, chainOf(hashKey, before, line)))
        wrong.push(
          `line ${line.id} (${line.at}): it, or the line before it, is not as it was written`,
        );
      before = line.chain;
    }
    if (lines !== end.lines || before !== end.chain)
      wrong.push(`the end: ${end.lines} lines were written, ${lines} are there`);
    if (end.lines > 0 && !sameText(end.seal, sealOf(hashKey, end.lines, end.chain)))
      wrong.push('the end: the number of lines is not as it was written');
    return { lines, unchained: all.length - lines, wrong };
  });

/** One line is written at a time: each has to know the one before it. */
const lockEnd = (transaction: Transaction) =>
  transaction
    .updateTable('access_log_end')
    .set((end) => ({ lines: end.ref('lines') }))
    .returning(['lines', 'chain', 'seal'])
    .executeTakeFirstOrThrow();

type Line = Pick<AccessLogTable, 'at' | 'who' | 'act' | 'feed' | 'form' | 'rows'>;

const chainOf = (hashKey: string, before: string, line: Line): string => {
  const { at, who, act, feed, form, rows } = line;
  return keyedCode(hashKey, 'access log', before, JSON.stringify([at, who, act, feed, form, rows]));
};

const sealOf = (hashKey: string, lines: number, chain: string): string =>
  keyedCode(hashKey, 'end of the access log', String(lines), chain);

/** What shows nobody: counts, the list of forms, jobs. */
const showsNobody = /^\/admin\/(summary|results|jobs|responses$|retention|session$)/;

/**
 * One line for each request of the desk that showed or changed people's data. It is written before the answer leaves: what
 * cannot be written down is not given out. Parameters that name a person, a receipt for one, are left out.
 */
export function logAccess(kept: Kept, now: () => number): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (!context.res.ok || showsNobody.test(context.req.path)) return;
    const { feed, form, file, activity } = context.req.param() as Record<
      string,
      string | undefined
    >;
    const person = context.get('person');
    await writeAccess(kept, now(), {
      who: person === undefined ? 'administrator' : `administrator: ${person}`,
      act: `${context.req.method} ${patternOf(context)}`,
      feed,
      form: form ?? activity ?? file?.replace(/\.csv$/, ''),
    });
  };
}

const patternOf = (context: Context): string => routePath(context, -1).replace(/\{.*?\}/g, '');
