import { sql } from 'kysely';
import type { Database } from '../collector/database/open.js';
import type { Tables } from '../collector/database/tables.js';

/** How many rows each table has, by its name. */
export async function countRows(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const tables = await database.introspection.getTables();
  for (const name of tables.map((table) => table.name).sort()) {
    // Whoever came too often a minute ago is nothing to keep.
    if (name === 'rate_limits') continue;
    counts[name] = await countIn(database, name as keyof Tables);
  }
  return counts;
}

async function countIn(database: Database, table: keyof Tables): Promise<number> {
  const { rows } = await database
    .selectFrom(table)
    .select((count) => count.fn.countAll<number | string>().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(rows);
}

/** What must agree: a sentence, and a query that finds where it does not. */
const rules: Record<string, ReturnType<typeof sql<{ what: string }>>> = {
  'signatures, and their count': sql`
    select feed || '/' || pledge as what from (
      select feed, pledge, signatures as counted, 0 as found from counters
      union all
      select feed, pledge, 0, 1 from submissions where state = 'counted'
    ) as both_sides group by feed, pledge having sum(counted) <> sum(found)`,
  'people with a place or waiting, and their count': sql`
    select feed || '/' || activity || '/' || post as what from (
      select feed, activity, post, taken, waiting, 0 as placed, 0 as in_line from post_counters
      union all
      select feed, activity, post, 0, 0,
        case when state in ('confirmed', 'attended') then people else 0 end,
        case when state = 'waiting' then people else 0 end
      from claims where trial = 0
    ) as both_sides group by feed, activity, post
    having sum(taken) <> sum(placed) or sum(waiting) <> sum(in_line)`,
  'sign-ups, and their count': sql`
    select feed || '/' || activity as what from (
      select feed, activity, sign_ups as counted, 0 as found from activity_counters
      union all
      select feed, activity, 0, 1 from sign_ups where state in ('placed', 'waiting')
    ) as both_sides group by feed, activity having sum(counted) <> sum(found)`,
  'receipts that were given, and what they are for': sql`
    select feed || '/' || receipt as what from idempotency_keys
    where receipt <> ''
      and receipt not in (select receipt from submissions)
      and receipt not in (select receipt from sign_ups)`,
};

/** Counts again whatever is kept as a number. @returns what does not agree: nothing, where all is well. */
export async function recount(database: Database): Promise<string[]> {
  const wrong: string[] = [];
  for (const [rule, query] of Object.entries(rules)) {
    const { rows } = await query.execute(database);
    wrong.push(...rows.map(({ what }) => `${rule}: ${what}`));
  }
  return wrong;
}
