import { Webhook } from 'standardwebhooks';
import type { optionsOf } from '../../../src/contract/rules/rating.js';
import { answerText } from '../../../src/contract/rules/answer-text.js';
import type { FieldValue } from '../../../src/contract/index.js';
import { findCase, readState } from '../cases/case-store.js';
import type { CollectorContext } from '../context.js';
import type { JobRow } from '../database/tables.js';
import { NotNeeded, type Queue, Refused } from '../jobs/job-runner.js';
import { callProvider } from '../messages/channels/call-provider.js';
import { messageId } from '../messages/compose.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { type Endpoint, queueOf, type WebhookPayload } from './webhooks.js';

type Parts = Pick<CollectorContext, 'database' | 'webhooks' | 'now'>;

/** A queue for each system: one that is away holds up no other. */
export const webhookQueues = (collector: Parts, synced: SyncedFeeds): Queue[] =>
  collector.webhooks.map((one) => ({
    name: queueOf(one.id),
    width: 2,
    keeps: true,
    work: (job) => sendWebhook(collector, synced, one, job),
  }));

async function sendWebhook(
  collector: Parts,
  synced: SyncedFeeds,
  { url, secret }: Endpoint,
  job: JobRow,
): Promise<void> {
  const payload = JSON.parse(job.payload!) as WebhookPayload;
  const body = JSON.stringify({
    type: payload.event,
    timestamp: payload.at,
    data: await dataOf(collector, synced, payload),
  });
  const id = messageId(job.key);
  const at = new Date(collector.now());
  const { ok, status } = await callProvider(url, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  });
  // All else than success is tried again, as the standard has it; 410 says that nobody wants it any more.
  if (!ok) throw new Refused(`It said ${status}.`, status === 410);
}

async function dataOf(
  { database }: Parts,
  synced: SyncedFeeds,
  { event, feed: name, form, receipt, record }: WebhookPayload,
): Promise<object> {
  if (record === undefined) return { feed: name, form, receipt };
  const row = await findCase(database, name, record);
  const { status, isPublished, due, text } = readState(row);
  const known = {
    feed: name,
    case: record,
    form: row.form,
    status,
    opened: row.opened_at,
    ...(due && { due }),
    ...(isPublished && text && { title: text.title }),
  };
  if (event !== 'case.handed-over') return known;
  const { answers, receipt: number } = await database
    .selectFrom('submissions')
    .select(['answers', 'receipt'])
    .where('id', '=', row.submission)
    .executeTakeFirstOrThrow();
  if (answers === null) throw new NotNeeded('The report was taken back or erased.');
  const asked = (await synced.read(name))?.forms.get(row.form)?.fields ?? [];
  const values = JSON.parse(answers) as Record<string, FieldValue>;
  const report = asked.flatMap((field) => {
    const value = values[field.name];
    return value === undefined || field.type === 'photos'
      ? []
      : [
          {
            name: field.name,
            type: field.type,
            label: field.label,
            value,
            text: said(field, value),
          },
        ];
  });
  return { ...known, receipt: number, report };
}

/** As it was read by whoever answered. */
const said = (field: Parameters<typeof optionsOf>[0], value: FieldValue): string =>
  answerText(field, value).join('；');
