import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fillIn, newKey } from '../../conformance/fill.js';
import { makeFeedsFolder, openPledge } from '../../server/feed.js';
import { startPostgres, type Postgres } from '../../server/postgres.js';
import { startProcess } from '../../server/process.js';
import { testVariables } from '../../server/collector.js';
import { atNight, many } from '../how-much.js';
import { fullSize, race } from './race.js';
import { Sender, type Sent } from './sender.js';
import { publicCount, sentIsCounted } from './sent-is-counted.js';
import { startSeveral } from './several.js';

const size = {
  clients: many(fullSize.clients, 300),
  places: many(fullSize.places, 40),
  waitlist: many(fullSize.waitlist, 20),
  cancellations: many(fullSize.cancellations, 40),
};
const clients = 200;
const kills = atNight(20, 3);

describe('four processes behind nginx on one PostgreSQL', () => {
  let postgres: Postgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  test(`${size.clients} clients want ${size.places} places: exactly so many have one, ${size.waitlist} wait in order`, async (context) => {
    const variables = { DATABASE_URL: await postgres.newDatabase() };
    const result = await race(context, variables, size, startSeveral);
    context.diagnostic(JSON.stringify(result));
    assert.ok(result.promoted > 0, 'nobody had to be promoted');
  });

  test(`killed, started and brought to a new version under ${clients} clients: sent = stored = counted`, async (context) => {
    const variables = { DATABASE_URL: await postgres.newDatabase() };
    const run = await startSeveral(context, variables);
    const sender = new Sender({ port: run.collector.port }, run.chance, clients);
    const sent: Sent[] = [];
    let isDone = false;
    const send = async (): Promise<void> => {
      while (!isDone)
        sent.push(await sender.send({ key: newKey(), submission: fillIn(openPledge) }));
    };
    const sending = Promise.all(Array.from({ length: clients }, send));
    const untilMore = async (answers: number): Promise<void> => {
      const wanted = sent.length + answers;
      while (sent.length < wanted) await new Promise((resolve) => setTimeout(resolve, 2));
    };
    // One after the other dies at some moment, and comes back.
    for (let killed = 0; killed < kills; killed++) {
      await untilMore(run.chance.between(20, 80));
      const place = run.chance.between(0, run.processes.length - 1);
      await run.processes[place]!.kill();
      await run.start(place);
    }
    // One after the other is told to end, and comes back as the version to come; the first one changes the tables.
    for (let place = 0; place < run.processes.length; place++) {
      await untilMore(50);
      assert.equal(await run.processes[place]!.stop(), 0);
      await run.start(place, true);
    }
    await untilMore(50);
    isDone = true;
    await sending;
    const tries = sent.reduce((sum, one) => sum + one.tries, 0);
    context.diagnostic(
      `${kills} kills, ${run.processes.length} upgrades, ${tries} tries for ${sent.length} submissions`,
    );
    assert.equal(await publicCount(run.collector.port), sent.length);
    await sentIsCounted(variables, sent);
    sender.close();

    const feeds = makeFeedsFolder();
    context.after(() => feeds.remove());
    await assert.rejects(
      startProcess({ ...testVariables, ...variables, FEEDS_DIR: feeds.folder }),
      /ended with 1: The database was changed by a newer civic-server \(9999-to-come\): start that version\. Nothing was touched\.\n$/,
      'the version before says why it does not start',
    );
  });
});
