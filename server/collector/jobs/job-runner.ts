import type { Database } from '../database/open.js';
import type { JobRow } from '../database/tables.js';
import { describeError, type Log } from '../http/log.js';
import { bury, finish, postpone, retry, takeJobs } from './job-store.js';

/** How often it is looked what is due. Milliseconds. */
const interval = 1000;

/** So long a job may take; its lease is twice that. Milliseconds. */
const patience = 60_000;

/** Milliseconds for which a provider that cannot be reached is left alone, and for how long at most. */
const shortestPause = 5_000;
const longestPause = 600_000;

/** Done another time, without counting as a try: it was too early, or nobody could look at it. */
export class TooEarly extends Error {
  override name = 'TooEarly';
  constructor(readonly until: number) {
    super('Not yet.');
  }
}

/** Of no use any more: a message that nobody wants, a post that is gone. Done, and its log says why. */
export class NotNeeded extends Error {
  override name = 'NotNeeded';
}

/** The other side has said no, for good or for now. Its message is for whoever looks after the server: nothing personal. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    message: string,
    readonly isFinal: boolean,
  ) {
    super(message);
  }
}

/** A provider that nobody reaches, or whose certificate or password is wrong. That is not the job's fault: it waits. */
export class ProviderAway extends Error {
  override name = 'ProviderAway';
}

/** What is done one by one, beside others. */
export interface Queue {
  name: string;
  /** So many at a time. */
  width: number;
  /** Whether what was done can be done again by hand: then its payload is kept for a month. */
  keeps?: boolean;
  /** Returns once it is done; throws one of the errors above, or any other, after which it is tried again. */
  work: (job: JobRow) => Promise<void>;
}

interface Running {
  queue: Queue;
  /** On the clock that never goes back. */
  pausedUntil: number;
  pause: number;
  problem: string | undefined;
  round: Promise<void> | undefined;
}

/** Works on the jobs of this process's queues, each queue by itself. */
export class JobRunner {
  readonly #database: Database;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #queues: Running[];
  #timer: NodeJS.Timeout | undefined;
  #isStopping = false;

  constructor(
    { database, log, now }: { database: Database; log: Log; now: () => number },
    queues: readonly Queue[],
  ) {
    this.#database = database;
    this.#log = log;
    this.#now = now;
    this.#queues = queues.map((queue) => ({
      queue,
      pausedUntil: 0,
      pause: shortestPause,
      problem: undefined,
      round: undefined,
    }));
  }

  /** What stands in the way of whole queues, in plain words, by the queue. */
  get problems(): Record<string, string> {
    return Object.fromEntries(
      this.#queues.flatMap(({ queue, problem }) => (problem ? [[queue.name, problem]] : [])),
    );
  }

  start(): void {
    this.#timer = setInterval(() => void this.runDue(), interval).unref();
  }

  /** Takes nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#timer);
    await Promise.all(this.#queues.map(({ round }) => round ?? Promise.resolve()));
  }

  /** Does what is due now in every queue that is not paused. Never fails. */
  async runDue(): Promise<void> {
    await Promise.all(
      this.#queues.map(async (running) => {
        if (performance.now() < running.pausedUntil || this.#isStopping) return;
        running.round ??= this.#runQueue(running).finally(() => (running.round = undefined));
        await running.round;
      }),
    );
  }

  /** Tries paused queues now: whoever looks after the server has put something right. */
  resume(): void {
    for (const running of this.#queues) running.pausedUntil = 0;
  }

  async #runQueue(running: Running): Promise<void> {
    const { queue } = running;
    const active = new Set<Promise<void>>();
    try {
      for (;;) {
        // One alone finds out whether a provider is back.
        const width = running.problem === undefined ? queue.width : 1;
        const isPaused = performance.now() < running.pausedUntil;
        const free = this.#isStopping || isPaused ? 0 : width - active.size;
        const jobs = free > 0 ? await takeJobs(this.#database, queue.name, free, this.#now()) : [];
        for (const job of jobs) {
          const work = this.#runJob(running, job).finally(() => active.delete(work));
          active.add(work);
        }
        if (active.size === 0) return;
        await Promise.race(active);
      }
    } catch (error) {
      this.#log({
        level: 'error',
        event: 'jobs-failed',
        queue: queue.name,
        ...describeError(error),
      });
      await Promise.allSettled(active);
    }
  }

  async #runJob(running: Running, job: JobRow): Promise<void> {
    const now = this.#now;
    try {
      if (job.expires_at !== null && new Date(now()).toISOString() > job.expires_at)
        throw new Refused('It was not done in time.', true);
      await inTime(running.queue.work(job));
      this.#reached(running);
      await finish(this.#database, job, now(), { keeps: running.queue.keeps === true });
    } catch (error) {
      await this.#settleFailed(running, job, error);
    }
  }

  async #settleFailed(running: Running, job: JobRow, error: unknown): Promise<void> {
    const database = this.#database;
    const now = this.#now();
    try {
      if (error instanceof TooEarly) await postpone(database, job, error.until, null);
      else if (error instanceof NotNeeded)
        await finish(database, job, now, { problem: error.message });
      else if (error instanceof ProviderAway) {
        this.#pause(running, error.message);
        await postpone(database, job, now + running.pause, error.message);
      } else if (error instanceof Refused) {
        this.#reached(running);
        if (error.isFinal) await this.#bury(running.queue, job, error.message);
        else await this.#retry(running.queue, job, error.message, true);
      } else {
        const { error: name, code } = describeError(error);
        const problem = [name, code].filter(Boolean).join(' ');
        await this.#retry(running.queue, job, problem, false);
      }
    } catch (failure) {
      // The database is away: the lease brings it back.
      const described = describeError(failure);
      this.#log({ level: 'error', event: 'job-unsettled', queue: job.queue, ...described });
    }
  }

  async #retry(queue: Queue, job: JobRow, problem: string, isRefused: boolean): Promise<void> {
    const isDead = await retry(this.#database, job, this.#now(), problem, isRefused);
    const event = isDead ? 'job-dead' : 'job-failed';
    const level = isDead ? 'error' : 'info';
    this.#log({ level, event, queue: queue.name, kind: job.kind, problem });
  }

  async #bury(queue: Queue, job: JobRow, problem: string): Promise<void> {
    await bury(this.#database, job, problem);
    this.#log({ level: 'error', event: 'job-dead', queue: queue.name, kind: job.kind, problem });
  }

  #pause(running: Running, problem: string): void {
    // Several that were under way say the same: it counts once.
    if (performance.now() < running.pausedUntil) return;
    if (running.problem === undefined) running.pause = shortestPause;
    else running.pause = Math.min(longestPause, running.pause * 2);
    running.pausedUntil = performance.now() + running.pause;
    if (running.problem !== problem)
      this.#log({
        level: 'error',
        event: 'provider-away',
        queue: running.queue.name,
        problem,
        detail: 'Nothing is lost: its jobs wait, and it is tried again.',
      });
    running.problem = problem;
  }

  #reached(running: Running): void {
    if (running.problem === undefined) return;
    running.problem = undefined;
    this.#log({ level: 'info', event: 'provider-back', queue: running.queue.name });
  }
}

/** What does not end is given up here; whether it was done is not known. */
function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('It took too long.')), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
