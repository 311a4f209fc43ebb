/** Tells other systems what has happened, by Standard Webhooks (standardwebhooks.com). */
import * as z from 'zod';
import type { Transaction } from '../database/open.js';
import { addJobs, type NewJob } from '../jobs/job-store.js';

/** What others can be told. None of it says who somebody is, but for `case.handed-over`, which goes to one system alone. */
export const webhookEvents = [
  'response.received',
  'response.withdrawn',
  'case.changed',
  'case.handed-over',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** A system that is told, as the settings name it. */
export const endpoint = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  url: z.url({ protocol: /^https?$/ }),
  /** `whsec_` and the key in base64, which the other side has as well. */
  secret: z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/),
  events: z.array(z.enum(webhookEvents)),
  /** Without it those of every feed. */
  feeds: z.array(z.string()).optional(),
});
export type Endpoint = z.infer<typeof endpoint>;

/** What a job of a webhook is about: what is said is looked up when it is sent. */
export interface WebhookPayload {
  event: WebhookEvent;
  feed: string;
  at: string;
  /** Of responses. */
  form?: string;
  receipt?: string;
  /** Of cases. */
  record?: string;
}

export const queueOf = (id: string): string => `webhook ${id}`;

export const wanting = (
  endpoints: readonly Endpoint[],
  event: WebhookEvent,
  feed: string,
): Endpoint[] =>
  endpoints.filter(
    ({ events, feeds }) => events.includes(event) && (feeds?.includes(feed) ?? true),
  );

const jobFor = (id: string, payload: WebhookPayload, key: string): NewJob => ({
  queue: queueOf(id),
  kind: payload.event,
  key: `${payload.event} ${id} ${key}`,
  payload,
});

/** Writes down, in the transaction that is the reason, that those are to be told who want to be. */
export async function announce(
  transaction: Transaction,
  endpoints: readonly Endpoint[],
  payloads: readonly WebhookPayload[],
): Promise<void> {
  const jobs = payloads.flatMap((payload) =>
    wanting(endpoints, payload.event, payload.feed).map(({ id }) =>
      jobFor(id, payload, keyOf(payload)),
    ),
  );
  await addJobs(transaction, jobs, Date.parse(payloads[0]?.at ?? '') || 0);
}

const keyOf = ({ event, feed, at, receipt, record }: WebhookPayload): string =>
  // A response comes and goes once; a case changes often.
  event.startsWith('response.') ? `${feed} ${receipt}` : `${feed} ${record} ${at}`;

/** Hands a report over to one system, whatever else it wants to be told. */
export const handOver = (
  transaction: Transaction,
  to: string,
  feed: string,
  { record, version }: { record: string; version: number },
  at: string,
): Promise<void> =>
  addJobs(
    transaction,
    [jobFor(to, { event: 'case.handed-over', feed, at, record }, `${feed} ${record} ${version}`)],
    Date.parse(at),
  );
