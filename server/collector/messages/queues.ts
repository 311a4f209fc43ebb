import type { CollectorContext } from '../context.js';
import { lookAtResults, type ResultsPayload } from '../forms/form-results.js';
import type { Log } from '../http/log.js';
import { NotNeeded, type Queue } from '../jobs/job-runner.js';
import { endTerm } from '../sign-ups/accept-place.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { logSender } from './channels/log.js';
import { mailSender, mailWidth, type Sender } from './channels/mail.js';
import { smsSender, smsWidth } from './channels/sms.js';
import { composeMessage } from './compose.js';
import { addressDigest, type Channel } from './contacts.js';
import { ownQueue, type TermPayload } from './moved-up.js';

/** So many messages an address gets in a day: strangers may fill in somebody else's. */
const mostInADay = 30;
const day = 86_400_000;

/** The queues of messages, one for each way, and that of what the server does for itself in time. */
export function messageQueues(
  collector: CollectorContext,
  synced: SyncedFeeds,
  log: Log,
  /** Certificates that are trusted beside those of Node, for tests. */
  ca?: string,
): { queues: Queue[]; close: () => void } {
  const { mail, sms, now } = collector;
  const senders: [Channel, Sender, number][] = [];
  if (mail)
    senders.push([
      'mail',
      mail.url === 'log' ? logSender(log, 'mail') : mailSender(mail, ca),
      mailWidth,
    ]);
  if (sms)
    senders.push([
      'sms',
      sms.url === 'log' ? logSender(log, 'sms') : smsSender(sms, now),
      smsWidth,
    ]);
  const queues = senders.map(([channel, sender, width]): Queue => ({
    name: channel,
    width,
    work: async (job) => {
      const message = await composeMessage(collector, synced, job);
      if (job.kind !== 'code')
        await claimShare(collector, job.id, addressDigest(collector.hashKey, channel, message.to));
      await sender.send(message, job.refusals);
    },
  }));
  queues.push({
    name: ownQueue,
    width: 1,
    work: ({ kind, payload }) =>
      kind === 'results-due'
        ? lookAtResults(collector, synced, JSON.parse(payload!) as ResultsPayload)
        : endTerm(collector, synced, JSON.parse(payload!) as TermPayload),
  });
  return { queues, close: () => senders.forEach(([, sender]) => sender.close()) };
}

/** @throws where this address has had its share of today. */
async function claimShare(
  { database, now }: Pick<CollectorContext, 'database' | 'now'>,
  id: number,
  about: string,
): Promise<void> {
  await database.updateTable('jobs').set({ about }).where('id', '=', id).execute();
  const { sent } = await database
    .selectFrom('jobs')
    .select((build) => build.fn.countAll<number | string>().as('sent'))
    .where('about', '=', about)
    .where('id', '!=', id)
    .where('problem', 'is', null)
    .where('state', '=', 'done')
    .where('done_at', '>', new Date(now() - day).toISOString())
    .executeTakeFirstOrThrow();
  if (Number(sent) >= mostInADay) throw new NotNeeded('This address had enough messages today.');
}
