import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import {
  JobRunner,
  NotNeeded,
  ProviderAway,
  type Queue,
  Refused,
  TooEarly,
} from '../../server/collector/jobs/job-runner.js';
import { Metrics } from '../../server/collector/http/metrics.js';
import { addJobs, type NewJob, takeJobs } from '../../server/collector/jobs/job-store.js';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';

const hour = 3_600_000;
const day = 24 * hour;
const bearer = { Authorization: `Bearer ${adminToken}` };

const jobsOf = (queue: string, count: number): NewJob[] =>
  Array.from({ length: count }, (_, index) => ({
    queue,
    kind: 'test',
    key: `${queue} ${index}`,
    payload: { index },
  }));

const add = ({ database, clock }: TestCollector, jobs: readonly NewJob[]): Promise<void> =>
  database.transaction().execute((transaction) => addJobs(transaction, jobs, clock.now));

async function listed(collector: TestCollector, state: string) {
  const response = await collector.get(`/admin/jobs?state=${state}`, bearer);
  assert.equal(response.status, 200);
  return (await response.json()) as {
    jobs: { id: number; kind: string; problem: string | null; tries: number; again: boolean }[];
    counts: { queue: string; state: string; jobs: number }[];
    problems: Record<string, string>;
  };
}

/** Lets the time pass until nothing waits any more. */
async function untilDone(collector: TestCollector): Promise<void> {
  for (let rounds = 0; rounds < 100; rounds++) {
    await collector.jobs.runDue();
    const { jobs } = await listed(collector, 'waiting');
    if (jobs.length === 0) return;
    collector.clock.now += hour;
    collector.jobs.resume();
  }
  assert.fail('jobs wait for ever');
}

await onEachDatabase('jobs', ({ fresh }) => {
  test('several processes take each job once, and a key is one job', async () => {
    const variables = await fresh();
    const done: string[] = [];
    const queue: Queue = {
      name: 'one',
      width: 7,
      work: async ({ key }) => {
        await pause(1);
        done.push(key);
      },
    };
    const others: TestCollector[] = [];
    while (others.length < 4) others.push(await openCollector(variables, {}, { queues: [queue] }));
    const jobs = jobsOf('one', 200);
    for (let twice = 0; twice < 2; twice++) await add(others[0]!, jobs);
    await Promise.all(others.map((one) => one.jobs.runDue()));
    assert.deepEqual(done.sort(), jobs.map(({ key }) => key).sort());
    await add(others[0]!, jobs);
    await Promise.all(others.map((one) => one.jobs.runDue()));
    assert.equal(done.length, jobs.length, 'what was done is known by its key');
    for (const one of others) await one.close();
  });

  test('what a process had when it was killed is done by another, and not by both', async () => {
    const variables = await fresh();
    const done: number[] = [];
    const work: Queue['work'] = ({ payload }) => {
      done.push((JSON.parse(payload!) as { index: number }).index);
      return Promise.resolve();
    };
    const collector = await openCollector(
      variables,
      {},
      { queues: [{ name: 'one', width: 2, work }] },
    );
    await add(collector, jobsOf('one', 3));
    // Taken by a process that is no more.
    const lost = await takeJobs(collector.database, 'one', 2, collector.clock.now);
    assert.equal(lost.length, 2);
    await collector.jobs.runDue();
    assert.equal(done.length, 1);
    collector.clock.now += 3 * 60_000;
    await collector.jobs.runDue();
    assert.deepEqual(done.sort(), [0, 1, 2]);
    await collector.close();
  });

  test('one that waits is stopped and done after all, and the figures say what waits, since when, and what was given up', async () => {
    const done: string[] = [];
    const work: Queue['work'] = ({ key }) => Promise.resolve(void done.push(key));
    const collector = await openCollector(
      await fresh(),
      {},
      { queues: [{ name: 'one', width: 2, work }] },
    );
    const metrics = new Metrics();
    metrics.watch(collector.database, {} as never, () => collector.clock.now);
    const figures = async (): Promise<string[]> => {
      const text = await (await metrics.app().request('/metrics')).text();
      return text.split('\n').filter((line) => line.startsWith('civic_jobs_'));
    };
    const post = async (id: number, what: string): Promise<number> => {
      const address = `/admin/jobs/${id}/${what}`;
      return (await collector.app.request(address, { method: 'POST', headers: bearer })).status;
    };
    assert.deepEqual(await figures(), []);
    const [first, second] = jobsOf('one', 2);
    // A reminder for tomorrow waits, and is not late.
    await add(collector, [first!, { ...second!, due: collector.clock.now + day }]);
    collector.clock.now += 90_000;
    assert.deepEqual(await figures(), [
      'civic_jobs_waiting{queue="one"} 2',
      'civic_jobs_failed{queue="one"} 0',
      'civic_jobs_oldest_seconds{queue="one"} 90',
    ]);
    const { jobs } = await listed(collector, 'waiting');
    for (const { id } of jobs) assert.equal(await post(id, 'stop'), 200);
    await collector.jobs.runDue();
    assert.deepEqual(done, []);
    assert.equal(await post(jobs[0]!.id, 'stop'), 404, 'it does not wait any more');
    assert.deepEqual(await figures(), [
      'civic_jobs_waiting{queue="one"} 0',
      'civic_jobs_failed{queue="one"} 2',
      'civic_jobs_oldest_seconds{queue="one"} 0',
    ]);
    assert.match((await listed(collector, 'dead')).jobs[0]!.problem!, /Stopped/);
    assert.equal(await post(jobs[0]!.id, 'again'), 200);
    await collector.jobs.runDue();
    assert.equal(done.length, 1);
    await collector.close();
  });

  test('what fails is tried again after longer and longer pauses, then it is dead and can be seen', async () => {
    let isWell = false;
    const work: Queue['work'] = () =>
      isWell ? Promise.resolve() : Promise.reject(new Error('王小明 13812345678'));
    const collector = await openCollector(
      await fresh(),
      {},
      { queues: [{ name: 'one', width: 2, work }] },
    );
    await add(collector, jobsOf('one', 1));
    const began = collector.clock.now;
    await untilDone(collector);
    const { jobs, counts } = await listed(collector, 'dead');
    assert.deepEqual(
      jobs.map(({ kind, problem, tries, again }) => ({ kind, problem, tries, again })),
      [{ kind: 'test', problem: 'Error', tries: 15, again: true }],
    );
    assert.deepEqual(counts, [{ queue: 'one', state: 'dead', jobs: 1 }]);
    assert.ok(collector.clock.now - began > day, 'for longer than a night');
    assert.doesNotMatch(
      collector.lines.join(),
      /王小明|13812345678/,
      'a message may quote what it was given',
    );
    isWell = true;
    const again = (id: number) =>
      collector.app.request(`/admin/jobs/${id}/again`, { method: 'POST', headers: bearer });
    assert.equal((await again(jobs[0]!.id)).status, 200);
    assert.equal((await again(999_999)).status, 404);
    await collector.jobs.runDue();
    assert.deepEqual((await listed(collector, 'dead')).jobs, []);
    assert.equal((await listed(collector, 'done')).jobs.length, 1);
    assert.equal((await again(jobs[0]!.id)).status, 404, 'nothing is left of what was done');
    await collector.close();
  });

  test('a provider that is away holds up its own queue only, and costs no job a try', async (context) => {
    // It is left alone for as long as the test says, and not for the seconds that a busy machine takes.
    const now = performance.now();
    context.mock.method(performance, 'now', () => now);
    let isAway = true;
    let asked = 0;
    const done: string[] = [];
    const collector = await openCollector(
      await fresh(),
      {},
      {
        queues: [
          {
            name: 'away',
            width: 5,
            work: ({ key }) => {
              asked += 1;
              if (isAway) return Promise.reject(new ProviderAway('its certificate has expired'));
              done.push(key);
              return Promise.resolve();
            },
          },
          { name: 'well', width: 5, work: ({ key }) => Promise.resolve(void done.push(key)) },
        ],
      },
    );
    await add(collector, [...jobsOf('away', 30), ...jobsOf('well', 30)]);
    await collector.jobs.runDue();
    assert.equal(done.length, 30, 'the other queue is done');
    assert.ok(asked <= 5, `asked ${asked} times`);
    const { problems, jobs } = await listed(collector, 'waiting');
    assert.deepEqual(problems, { away: 'its certificate has expired' });
    assert.ok(jobs.every(({ tries }) => tries === 0));
    const told = collector.lines.filter((line) => line.includes('provider-away'));
    assert.equal(told.length, 1, 'said once');
    isAway = false;
    await untilDone(collector);
    assert.equal(done.length, 60);
    assert.deepEqual((await listed(collector, 'dead')).problems, {});
    await collector.close();
  });

  test('too early, not needed, refused and too late are each what they say', async () => {
    let early = true;
    const works: Record<string, () => Promise<void>> = {
      early: () =>
        early ? Promise.reject(new TooEarly(collector.clock.now + day)) : Promise.resolve(),
      needless: () => Promise.reject(new NotNeeded('The post is gone.')),
      refused: () => Promise.reject(new Refused('550 no such mailbox', true)),
      late: () => Promise.resolve(),
    };
    const work: Queue['work'] = ({ kind }) => works[kind]!();
    const collector = await openCollector(
      await fresh(),
      {},
      { queues: [{ name: 'one', width: 1, work }] },
    );
    const { now } = collector.clock;
    await add(
      collector,
      Object.keys(works).map((kind) => ({
        queue: 'one',
        kind,
        key: kind,
        payload: {},
        ...(kind === 'late' && { expires: now - 1 }),
      })),
    );
    await collector.jobs.runDue();
    const kinds = async (state: string) =>
      (await listed(collector, state)).jobs.map(({ kind, problem, tries }) =>
        [kind, problem, tries].join(),
      );
    assert.deepEqual(await kinds('waiting'), ['early,,0']);
    assert.deepEqual(await kinds('done'), ['needless,The post is gone.,1']);
    assert.deepEqual(await kinds('dead'), [
      'late,It was not done in time.,1',
      'refused,550 no such mailbox,1',
    ]);
    early = false;
    collector.clock.now += 2 * day;
    await collector.jobs.runDue();
    assert.deepEqual(await kinds('waiting'), []);
    await collector.close();
  });

  test('a database that goes away for a moment ends nothing', async () => {
    const variables = await fresh();
    const collector = await openCollector(variables);
    const runner = new JobRunner(
      { database: collector.database, log: (line) => lines.push(line.event), now: Date.now },
      [{ name: 'one', width: 1, work: () => Promise.resolve() }],
    );
    const lines: string[] = [];
    await collector.close();
    await runner.runDue();
    assert.deepEqual(lines, ['jobs-failed']);
    await runner.stop();
  });
});
