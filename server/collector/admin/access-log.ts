import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Database } from '../database/open.js';

interface Access {
  who: 'administrator' | 'command' | 'server';
  act: string;
  feed?: string | undefined;
  form?: string | undefined;
  rows?: number;
}

/** Writes down that somebody's data were seen, given out or erased: never whose. */
export async function writeAccess(
  database: Database,
  now: number,
  { who, act, feed, form, rows }: Access,
): Promise<void> {
  await database
    .insertInto('access_log')
    .values({
      at: new Date(now).toISOString(),
      who,
      act,
      feed: feed ?? null,
      form: form ?? null,
      rows: rows ?? null,
    })
    .execute();
}

/** What shows nobody: counts, the list of forms, jobs. */
const showsNobody = /^\/admin\/(summary|results|jobs|responses$|retention)/;

/**
 * One line for each request of the desk that showed or changed people's data. It is written before the answer leaves: what
 * cannot be written down is not given out. Parameters that name a person, a receipt for one, are left out.
 */
export function logAccess(database: Database, now: () => number): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (!context.res.ok || showsNobody.test(context.req.path)) return;
    const { feed, form, file, activity } = context.req.param() as Record<
      string,
      string | undefined
    >;
    await writeAccess(database, now(), {
      who: 'administrator',
      act: `${context.req.method} ${patternOf(context)}`,
      feed,
      form: form ?? activity ?? file?.replace(/\.csv$/, ''),
    });
  };
}

const patternOf = (context: Context): string => routePath(context, -1).replace(/\{.*?\}/g, '');
