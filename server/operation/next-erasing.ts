import { sql } from 'kysely';
import type { Database } from '../collector/database/open.js';
import type { Settings } from '../settings.js';

const day = 86_400_000;

/** The day on which something that is there now will be erased in time: a copy of it holds too much from then on. */
export async function nextErasing(
  database: Database,
  { retentionDays, signUpRetentionDays }: Pick<Settings, 'retentionDays' | 'signUpRetentionDays'>,
): Promise<string | undefined> {
  const { rows } = await sql<{ submission: string | null; sign_up: string | null }>`
    select (select min(at) from submissions where erased_at is null) as submission,
      (select min(over_at) from sign_ups where erased_at is null) as sign_up`.execute(database);
  const { submission, sign_up } = rows[0]!;
  const due = [
    ...(submission === null ? [] : [Date.parse(submission) + retentionDays * day]),
    ...(sign_up === null ? [] : [Date.parse(sign_up) + signUpRetentionDays * day]),
  ];
  return due.length === 0 ? undefined : new Date(Math.min(...due)).toISOString().slice(0, 10);
}
