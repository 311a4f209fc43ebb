import { Hono } from 'hono';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type Database, ping, poolOf } from '../database/open.js';
import { countJobs } from '../jobs/job-store.js';
import type { Retention } from '../retention.js';
import { waitingSignUps } from '../sign-ups/store-sign-up.js';
import { store } from '../submissions/store.js';

/** What Prometheus asks for: of this process alone, without anything that names a person, a receipt or an address. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;
  readonly #submissions: Counter<'outcome'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'civic_request_seconds',
      help: 'How long requests took, by route',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    });
    this.#submissions = new Counter({
      name: 'civic_submissions_total',
      help: 'Forms that were sent: stored, replayed (the same form again), or the code of the refusal',
      labelNames: ['outcome'],
      registers,
    });
    // A rate can be made of a counter that is there from the beginning.
    for (const outcome of ['stored', 'replayed']) this.#submissions.inc({ outcome }, 0);
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status }, seconds);
  }

  submission(outcome: string): void {
    this.#submissions.inc({ outcome });
  }

  /** A figure that is read when somebody asks. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.#registry],
      async collect() {
        this.set(await read());
      },
    });
  }

  /** What can be read of a collector from outside. */
  watch(database: Database, retention: Retention, now: () => number): void {
    this.gauge(
      'civic_queue_length',
      'Signatures, sign-ups and answers that wait for a commit',
      () => store.waiting(database) + waitingSignUps(database),
    );
    this.gauge('civic_erasing_paused', '1: the clock has jumped, and nothing is erased', () =>
      Number(retention.paused !== undefined),
    );
    this.gauge('civic_database_up', '0: the database does not answer', () =>
      ping(database).then(
        () => 1,
        () => 0,
      ),
    );
    this.#watchJobs(database, now);
    if (!poolOf(database)) return;
    for (const state of ['open', 'idle', 'waiting'] as const)
      this.gauge(
        `civic_database_connections_${state}`,
        state === 'waiting' ? 'Requests that wait for a connection' : `Connections: ${state}`,
        () => poolOf(database)![state],
      );
  }

  /** Answers at `/metrics`: on a port of its own, because a balancer would ask now this process and now that one. */
  app(): Hono {
    return new Hono().get('/metrics', async (context) =>
      context.body(await this.#registry.metrics(), 200, {
        'Content-Type': this.#registry.contentType,
        'Cache-Control': 'no-store',
      }),
    );
  }

  /** Messages, webhooks and what else is done beside requests: by queue, of all processes together. */
  #watchJobs(database: Database, now: () => number): void {
    const labelNames = ['queue'] as const;
    const registers = [this.#registry];
    const help = {
      waiting: 'Messages and webhooks that are still to be sent',
      failed: 'Messages and webhooks that were given up',
      oldest_seconds: 'How long the one has been due that has waited longest',
    };
    for (const what of ['waiting', 'failed', 'oldest_seconds'] as const)
      new Gauge({
        name: `civic_jobs_${what}`,
        help: help[what],
        labelNames,
        registers,
        async collect() {
          this.reset();
          // While the database is away these are not known, and the other figures are wanted all the more.
          const known = await countJobs(database, now()).catch(() => []);
          for (const { queue, ...counts } of known) this.set({ queue }, counts[what]);
        },
      });
  }
}
