/** Ten thousand messages through a mail server and a gateway that fail in every way, killed and started between. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../../server/collector/database/open.js';
import { readSettings } from '../../../server/settings.js';
import { fillIn, newKey } from '../../conformance/fill.js';
import { testVariables } from '../../server/collector.js';
import { onBothDatabases } from '../../server/databases.js';
import { startProcess, type CollectorProcess } from '../../server/process.js';
import { makeFeedsFolder, plainPledge } from '../../server/feed.js';
import { type MailFate, startGateway, startMailServer } from '../../server/providers.js';
import { atNight, often } from '../how-much.js';
import { chance } from './random.js';
import { inParallel } from './sender.js';

const messages = atNight(10_000, 240);

const pledge = {
  ...plainPledge,
  id: 'news',
  fields: [
    ...plainPledge.fields,
    { name: 'mail', type: 'email', label: '邮箱' },
    { name: 'phone', type: 'tel', label: '手机号' },
  ],
  consents: [{ id: 'messages', version: '1', text: '我同意接收通知。' }],
};

await onBothDatabases('messages under faults', ({ kind, fresh }) => {
  test('each message arrives once, through providers that fail and processes that are killed', async (context) => {
    const seed = chance();
    context.diagnostic(`FAULT_SEED=${seed.seed}`);
    const [mailServer, gateway] = [await startMailServer(), await startGateway()];
    const feeds = makeFeedsFolder();
    feeds.save({ civic: 1, lang: 'zh-Hans', pledges: [pledge] });
    const variables = await fresh();
    const settings = {
      ...testVariables,
      ...variables,
      FEEDS_DIR: feeds.folder,
      PHOTOS_DIR: `${feeds.folder}/photos`,
      MAIL_URL: `smtp://127.0.0.1:${mailServer.port}`,
      MAIL_FROM: 'noreply@portal.example',
      SMS_URL: gateway.url,
      SMS_KEY: 'k'.repeat(32),
      SITE_URL: 'https://portal.example',
    };
    const happened: Record<string, number> = {};
    const mark = <What extends string>(what: What): What => {
      happened[what] = (happened[what] ?? 0) + 1;
      return what;
    };
    let isFlaky = true;
    const fates: MailFate[] = ['later', 'lost', 'kept'];
    // Every tenth mail, each fate in its turn: by chance one of them would be missing in a short run now and then.
    let mails = 0;
    mailServer.fate = () => {
      mails += 1;
      return isFlaky && mails % 10 === 0 ? mark(fates[(mails / 10) % fates.length]!) : 'well';
    };
    // The gateway remembers keys, as a gateway does.
    const sent = new Map<string, number>();
    gateway.answer = ({ headers }, response) => {
      const fate = isFlaky ? seed.between(0, 29) : 9;
      if (fate === 0) {
        mark('gateway cut');
        return void response.destroy();
      }
      if (fate === 1) {
        mark('gateway 503');
        return void response.writeHead(503).end();
      }
      const key = String(headers['idempotency-key']);
      sent.set(key, (sent.get(key) ?? 0) + 1);
      if (fate === 2) {
        mark('gateway took it and was cut');
        return void response.destroy();
      }
      return void response.end('{}');
    };
    // A SQLite file has one writer at a time.
    const start = async (): Promise<CollectorProcess[]> => {
      const started = [await startProcess(settings)];
      if (kind === 'postgres') started.push(await startProcess(settings));
      return started;
    };
    let processes = await start();
    context.after(async () => {
      await Promise.all(processes.map((one) => one.stop()));
      await Promise.all([mailServer.close(), gateway.close()]);
      feeds.remove();
    });
    const database = await openDatabase(readSettings(settings).database);
    context.after(() => database.destroy());

    const people = Array.from({ length: messages }, (_, index) => index);
    await inParallel(people, 16, async (index) => {
      const isMail = index % 2 === 0;
      const number = String(index).padStart(8, '0');
      const values: Record<string, string> = { name: `居民${index}号` };
      if (isMail) values['mail'] = `resident${index}@example.org`;
      else values['phone'] = `138${number}`;
      const response = await fetch(
        `http://127.0.0.1:${processes[index % processes.length]!.port}/submissions/test`,
        {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
          body: JSON.stringify(fillIn(pledge as never, { values })),
        },
      );
      assert.equal(response.status, 201, await response.text());
    });

    const waiting = async (): Promise<number> => {
      const { jobs } = await database
        .selectFrom('jobs')
        .select((build) => build.fn.countAll<number | string>().as('jobs'))
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow();
      return Number(jobs);
    };
    /** What waits for its next try, or for the lease of a process that was killed, is due now. */
    const hurry = (): Promise<unknown> =>
      database
        .updateTable('jobs')
        .set({ run_at: new Date(0).toISOString() })
        .where('state', '=', 'waiting')
        .execute();
    let kills = 0;
    for (let left = await waiting(); left > 0; left = await waiting()) {
      if (kills < often(10) && left < messages * (1 - kills / 12) - 10) {
        // Killed in the midst of sending: nobody knows what has arrived.
        await Promise.all(processes.map((one) => one.kill()));
        kills += 1;
        await hurry();
        processes = await start();
      }
      if (left < messages / 8) {
        isFlaky = false;
        await Promise.all(processes.map((one) => one.stop()));
        await hurry();
        processes = await start();
        while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 200));
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    context.diagnostic(JSON.stringify({ ...happened, kills }));
    for (const fate of fates) assert.ok((happened[fate] ?? 0) > 0, `${fate} never happened`);

    const states = await database
      .selectFrom('jobs')
      .select(['state', 'problem'])
      .select((build) => build.fn.countAll<number | string>().as('jobs'))
      .groupBy(['state', 'problem'])
      .execute();
    assert.deepEqual(
      states.map(({ state, problem, jobs }) => [state, problem, Number(jobs)]),
      [['done', null, messages]],
    );
    // A mailbox knows a copy by its Message-ID: each message is there once, and only those have a copy that nobody
    // could know to have arrived.
    const mailboxes = new Map<string, Set<string>>();
    for (const { to, messageId } of mailServer.mails) {
      const address = (to as { text: string }).text;
      mailboxes.set(address, (mailboxes.get(address) ?? new Set()).add(messageId!));
    }
    assert.equal(mailboxes.size, messages / 2);
    for (const [address, ids] of mailboxes) assert.equal(ids.size, 1, address);
    const copies = mailServer.mails.length - messages / 2;
    assert.ok(copies <= (happened['kept'] ?? 0) + kills * 2 * 5, `${copies} copies`);
    // A gateway knows it by its key.
    assert.equal(sent.size, messages / 2);
    const lines = processes.flatMap((one) => one.lines).join('\n');
    assert.doesNotMatch(lines, /example\.org|138\d{8}|居民/);
  });
});
