import { randomUUID } from 'node:crypto';
import { type Database, isRowLocking, type Transaction } from '../database/open.js';
import type { JobRow, JobState } from '../database/tables.js';
import { whileLocked } from '../database/transaction.js';

const day = 86_400_000;

/** A done job is remembered for so long: its key keeps the same job from being done again. */
const keptFor = 30 * day;

/** How long whoever has taken a job may work on it before somebody else does. Milliseconds. */
const lease = 120_000;

/** The pauses after a failure, in seconds; the last one goes on. Two days in all, before a job is dead. */
const pauses = [5, 15, 60, 300, 900, 3600, 10_800, 21_600];
const mostTries = 15;

/** Something that is to be done after the transaction that it was written in. */
export interface NewJob {
  /** What works on it: a provider that does not answer holds up nobody but its own queue. */
  queue: string;
  kind: string;
  /** What makes it the same job: written twice, it is done once. */
  key: string;
  /** Ids, never what a person filled in; where that cannot be, sealed: see database/seal.ts. */
  payload: object;
  /** Instants. `due` without: at once; `expires`: after that it is of no use to anybody. */
  due?: number;
  expires?: number;
  /** A keyed digest of whom it is for, where that is limited. */
  about?: string;
}

/** Writes jobs down. Those whose key is known are left as they are. */
export async function addJobs(
  transaction: Transaction,
  jobs: readonly NewJob[],
  now: number,
): Promise<void> {
  if (jobs.length === 0) return;
  await transaction
    .insertInto('jobs')
    .values(
      jobs.map(({ queue, kind, key, payload, due = now, expires, about }) => ({
        queue,
        kind,
        key,
        payload: JSON.stringify(payload),
        state: 'waiting' as const,
        run_at: iso(due),
        due_at: iso(due),
        expires_at: expires === undefined ? null : iso(expires),
        tries: 0,
        refusals: 0,
        taken: null,
        problem: null,
        about: about ?? null,
        made_at: iso(now),
        done_at: null,
      })),
    )
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/**
 * Takes jobs that are due. On PostgreSQL rows that somebody else is taking are skipped; SQLite lets one writer in at a time.
 * A job that is taken is due again after the lease, so nothing is lost with a process that is killed.
 */
export function takeJobs(
  database: Database,
  queue: string,
  limit: number,
  now: number,
): Promise<JobRow[]> {
  return whileLocked(() =>
    database
      .with(
        // Evaluated once, whatever the planner makes of it: else more rows than the limit could be locked.
        (name) => name('due').materialized(),
        (build) =>
          build
            .selectFrom('jobs')
            .select('id')
            .where('queue', '=', queue)
            .where('state', '=', 'waiting')
            .where('run_at', '<=', iso(now))
            .orderBy('run_at')
            .orderBy('id')
            .limit(limit)
            .$if(isRowLocking(database), (query) => query.forUpdate().skipLocked()),
      )
      .updateTable('jobs')
      .set((row) => ({
        taken: randomUUID(),
        run_at: iso(now + lease),
        tries: row('tries', '+', 1),
      }))
      .where('id', 'in', (build) => build.selectFrom('due').select('due.id'))
      .returningAll()
      .execute(),
  );
}

type Taken = Pick<JobRow, 'id' | 'taken'>;

/** Changes a job, unless somebody else has it by now. */
const settle = (
  database: Database,
  { id, taken }: Taken,
  change: Partial<Omit<JobRow, 'id'>>,
): Promise<unknown> =>
  whileLocked(() =>
    database
      .updateTable('jobs')
      .set({ ...change, taken: null })
      .where('id', '=', id)
      .where('taken', '=', taken)
      .execute(),
  );

/** @param problem why nothing had to be done. */
export const finish = (
  database: Database,
  job: Taken,
  now: number,
  { problem = null, keeps = false }: { problem?: string | null; keeps?: boolean } = {},
) =>
  settle(database, job, {
    state: 'done',
    done_at: iso(now),
    problem,
    ...(!keeps && { payload: null }),
  });

/** Puts a job back without counting this try: nobody has looked at it. */
export const postpone = (
  database: Database,
  job: Taken & Pick<JobRow, 'tries' | 'expires_at'>,
  until: number,
  problem: string | null,
) =>
  settle(database, job, {
    ...(isLate(job, until) ? { state: 'dead' as const } : {}),
    run_at: iso(until),
    tries: Math.max(0, job.tries - 1),
    problem,
  });

/**
 * Tries again later what went wrong, a little longer after each try.
 * @param isRefused whether the other side has said that it did not do it; else it may have.
 * @returns whether it was given up.
 */
export async function retry(
  database: Database,
  job: Taken & Pick<JobRow, 'tries' | 'refusals' | 'expires_at'>,
  now: number,
  problem: string,
  isRefused: boolean,
): Promise<boolean> {
  const seconds = pauses[Math.min(job.tries, pauses.length) - 1] ?? pauses[0]!;
  // Jitter, so that what failed together does not come back together.
  const until = now + seconds * 1000 * (1 + Math.random() / 4);
  const isDead = job.tries >= mostTries || isLate(job, until);
  await settle(database, job, {
    ...(isDead && { state: 'dead' as const }),
    run_at: iso(until),
    refusals: job.refusals + (isRefused ? 1 : 0),
    problem,
  });
  return isDead;
}

/** Gives a job up. It stays visible, and can be done again by hand. */
export const bury = (database: Database, job: Taken, problem: string) =>
  settle(database, job, { state: 'dead', problem });

const isLate = ({ expires_at }: Pick<JobRow, 'expires_at'>, until: number): boolean =>
  expires_at !== null && iso(until) > expires_at;

/** Takes a job that waits out of its queue: nobody is to be told that any more. @returns whether it still waited. */
export async function stopJob(database: Database, id: number): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('jobs')
    // Whoever is working on it finds its mark gone, and its outcome changes nothing.
    .set({ state: 'dead', problem: 'Stopped at the desk.', taken: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

interface JobCounts {
  queue: string;
  waiting: number;
  failed: number;
  oldest_seconds: number;
}

/** How many jobs of each queue wait and were given up, and for how many seconds the oldest has been due. */
export async function countJobs(database: Database, now: number): Promise<JobCounts[]> {
  const rows = await database
    .selectFrom('jobs')
    .select(['queue', 'state'])
    .select((build) => [
      build.fn.countAll<number | string>().as('jobs'),
      build.fn.min('due_at').filterWhere('due_at', '<=', iso(now)).as('due'),
    ])
    .where('state', 'in', ['waiting', 'dead'])
    .groupBy(['queue', 'state'])
    .execute();
  const queues = [...new Set(rows.map(({ queue }) => queue))];
  return queues.map((queue) => {
    const find = (state: JobState) =>
      rows.find((row) => row.queue === queue && row.state === state);
    const waiting = find('waiting');
    return {
      queue,
      waiting: Number(waiting?.jobs ?? 0),
      failed: Number(find('dead')?.jobs ?? 0),
      oldest_seconds: waiting?.due ? (now - Date.parse(waiting.due)) / 1000 : 0,
    };
  });
}

/** Lets a job be done once more, whatever became of it. @returns whether there is one. */
export async function doAgain(database: Database, id: number, now: number): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('jobs')
    .set({
      state: 'waiting',
      run_at: iso(now),
      due_at: iso(now),
      tries: 0,
      taken: null,
      problem: null,
      expires_at: null,
    })
    .where('id', '=', id)
    .where('payload', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Forgets what was done, and what nobody has asked about for a month. */
export async function forgetJobs(database: Database, now: number): Promise<number> {
  // Whom it was for is needed for the limits of a day only.
  await database
    .updateTable('jobs')
    .set({ about: null })
    .where('about', 'is not', null)
    .where('made_at', '<', iso(now - 7 * day))
    .execute();
  const { numDeletedRows } = await database
    .deleteFrom('jobs')
    .where('state', 'in', ['done', 'dead'])
    .where('run_at', '<', iso(now - keptFor))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

const iso = (instant: number): string => new Date(instant).toISOString();
