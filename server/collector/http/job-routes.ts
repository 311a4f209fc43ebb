import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Database } from '../database/open.js';
import type { JobState } from '../database/tables.js';
import type { JobRunner } from '../jobs/job-runner.js';
import { doAgain, stopJob } from '../jobs/job-store.js';
import { describe } from './describe.js';
import { problems } from './problem.js';

const states: readonly JobState[] = ['waiting', 'done', 'dead'];
const pageLength = 50;

const shownJob = z.object({
  id: z.number(),
  queue: z.string(),
  kind: z.string(),
  state: z.enum(['waiting', 'done', 'dead']),
  made_at: z.string(),
  run_at: z.string(),
  done_at: z.nullable(z.string()),
  tries: z.number(),
  problem: z.nullable(z.string()),
  /** Whether it can be done again. */
  again: z.boolean(),
});

const jobPage = z.object({
  jobs: z.array(shownJob),
  /** Give it as `before` to get the ones before these. */
  before: z.optional(z.number()),
  /** How many there are, by queue and state. */
  counts: z.array(z.object({ queue: z.string(), state: z.string(), jobs: z.number() })),
  /** What stands in the way of a whole queue, in plain words. */
  problems: z.record(z.string(), z.string()),
});

export type JobPage = z.infer<typeof jobPage>;

/** What is done beside requests: messages, webhooks. No address and nothing that somebody filled in is among it. */
export function jobRoutes(database: Database, runner: JobRunner, now: () => number): Hono {
  const app = new Hono();

  app.get(
    '/admin/jobs',
    describe({
      summary: 'Messages and webhooks: what waits, what was done, and what was given up',
      description: '`?state=` waiting, done or dead (the default); `?queue=`; `?before=`.',
      admin: true,
      answers: { 200: { description: 'Fifty of them, the latest first.', schema: jobPage } },
    }),
    async (context) => {
      const { state: asked = 'dead', queue, before } = context.req.query();
      const state = states.find((one) => one === asked) ?? 'dead';
      const jobs = await database
        .selectFrom('jobs')
        .select(['id', 'queue', 'kind', 'state', 'made_at', 'run_at', 'done_at', 'tries'])
        .select(['problem', 'payload'])
        .where('state', '=', state)
        .where('id', '<', Math.min(Number(before) || Infinity, 2 ** 31 - 1))
        .$if(Boolean(queue), (query) => query.where('queue', '=', queue!))
        .orderBy('id', 'desc')
        .limit(pageLength)
        .execute();
      const counts = await database
        .selectFrom('jobs')
        .select(['queue', 'state'])
        .select((build) => build.fn.countAll<number | string>().as('jobs'))
        .groupBy(['queue', 'state'])
        .orderBy('queue')
        .orderBy('state')
        .execute();
      return context.json({
        jobs: jobs.map(({ payload, ...job }) => ({ ...job, again: payload !== null })),
        ...(jobs.length === pageLength && { before: jobs[jobs.length - 1]!.id }),
        counts: counts.map((one) => ({ ...one, jobs: Number(one.jobs) })),
        problems: runner.problems,
      });
    },
  );

  app.post(
    '/admin/jobs/:id{\\d{1,9}}/again',
    describe({
      summary: 'Do a job once more: one that was given up, or a webhook again',
      admin: true,
      answers: { 200: { description: 'It is due now.', schema: z.object({}) } },
      problems: { 404: 'There is no such job, or nothing is left of it.' },
    }),
    async (context) => {
      if (!(await doAgain(database, Number(context.req.param('id')), now())))
        throw problems.notFound();
      runner.resume();
      return context.json({});
    },
  );

  app.post(
    '/admin/jobs/:id{\\d{1,9}}/stop',
    describe({
      summary: 'Give up a job that waits; it can be done again',
      admin: true,
      answers: { 200: { description: 'It waits no more.', schema: z.object({}) } },
      problems: { 404: 'There is no such job, or it was done meanwhile.' },
    }),
    async (context) => {
      if (!(await stopJob(database, Number(context.req.param('id'))))) throw problems.notFound();
      return context.json({});
    },
  );

  return app;
}
