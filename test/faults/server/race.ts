import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { openDatabase } from '../../../server/collector/database/open.js';
import { readSettings } from '../../../server/settings.js';
import type { Pass, Post } from '../../../src/contract/index.js';
import { fillInSignUp, newKey } from '../../conformance/fill.js';
import { makeActivity, makePost } from '../../server/activities.js';
import { testVariables } from '../../server/collector.js';
import type { DatabaseVariables } from '../../server/databases.js';
import { RaceClient, type RaceCounts } from './race-client.js';
import { startRun, type StartRun, type Surroundings } from './run.js';
import { inParallel } from './sender.js';

interface RaceSize {
  clients: number;
  places: number;
  waitlist: number;
  /** At most so many of those who got something give it back. */
  cancellations: number;
}

export const fullSize: RaceSize = {
  clients: 2000,
  places: 100,
  waitlist: 50,
  cancellations: 200,
};

/** What came of a race; every figure has been checked when it is here. */
export interface RaceResult extends RaceCounts {
  taken: number;
  waiting: number;
  /** Who had waited and has a place at the end, or had one before giving it back. */
  promoted: number;
  cancelled: number;
  /** Records, keys or passes beyond one for each client that was answered. */
  double: number;
  /** Pairs of which the later one stands before the earlier, or has a place while the earlier waits. */
  outOfOrder: number;
  seconds: number;
}

/**
 * Everybody wants the one post. Many send twice at once, or lose their connection and send again; many of
 * those who got something give it back while the others are still coming; and who was refused tries again.
 */
export async function race(
  surroundings: Surroundings,
  variables: DatabaseVariables,
  { clients: many, places, waitlist, cancellations }: RaceSize,
  start: StartRun = startRun,
): Promise<RaceResult> {
  const activity = makeActivity([makePost('race', 0, { capacity: places, waitlist })]);
  const document = { civic: 1, lang: 'zh-Hans', activities: [activity] };
  const run = await start(surroundings, variables, document);
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const counts: RaceCounts = {
    requests: 0,
    cut: 0,
    stored: 0,
    replayed: 0,
    inProgress: 0,
    full: 0,
  };
  const clients = Array.from({ length: many }, () => {
    const body = fillInSignUp(activity, [{ post: 'race', waiting: true }]);
    return new RaceClient(agent, run.collector.port, run.chance, counts, newKey(), body);
  });

  // Pages have read the feed before: from here on readers are served whatever the database has to do.
  await readPost(run.collector.port);
  const began = performance.now();
  let left = cancellations;
  let racing = true;
  const watching = watch(run.collector.port, { places, waitlist }, () => racing);
  await inParallel(clients, many, async (client) => {
    await client.tryToSignUp();
    if (!client.pass || left === 0 || run.chance.happens(0.3)) return;
    left -= 1;
    await client.cancel();
  });
  // What was given back at the very end is for those who ask again: a refusal does not use up a key.
  await inParallel(
    clients.filter(({ pass }) => !pass),
    200,
    (client) => client.tryToSignUp(),
  );
  racing = false;
  const looks = await watching;
  assert.ok(looks > 5, 'the feed was looked at while they raced');
  const cancelled = clients.filter((client) => client.cancelled).length;
  assert.ok(cancelled > cancellations / 2, `only ${cancelled} gave it back`);

  const post = await readPost(run.collector.port);
  assert.deepEqual([post.taken, post.waiting], [places, waitlist], 'the public figures');
  const held = clients.filter(({ pass, cancelled: gone }) => pass && !gone);
  await inParallel(held, 50, (client) => client.refresh());
  const seconds = (performance.now() - began) / 1000;
  checkPasses(held, places, waitlist);
  const { double, outOfOrder } = await readDatabase(variables, clients);
  assert.deepEqual({ double, outOfOrder }, { double: 0, outOfOrder: 0 });
  agent.destroy();
  const promoted = held.filter(({ first, pass }) => stateOf(first) !== stateOf(pass)).length;
  const { taken = 0, waiting = 0 } = post;
  return { ...counts, taken, waiting, promoted, cancelled, double, outOfOrder, seconds };
}

const stateOf = (pass: Pass | undefined) => pass?.posts[0]?.state;

async function readPost(port: number): Promise<Post> {
  // A connection of its own: where this process and the server are both held up, one that is kept may be closed by the
  // server while it is being used again. A browser would ask once more.
  const url = `http://127.0.0.1:${port}/feeds/test.json`;
  for (;;) {
    const [response] = (await once(get(url, { agent: false }), 'response')) as [IncomingMessage];
    if (response.statusCode === 200) {
      const feed = (await json(response)) as { activities: [{ posts: [Post] }] };
      return feed.activities[0].posts[0];
    }
    // A balancer that has waited for long says so with a page of its own. Nobody was told a wrong figure.
    response.resume();
    await once(response, 'close');
  }
}

/** At no moment is there one place too many. @returns how often it looked. */
async function watch(
  port: number,
  { places, waitlist }: { places: number; waitlist: number },
  goesOn: () => boolean,
): Promise<number> {
  let looks = 0;
  for (; goesOn(); looks++) {
    const { taken = 0, waiting = 0 } = await readPost(port);
    assert.ok(taken <= places, `${taken} of ${places} places were taken`);
    assert.ok(waiting <= waitlist, `${waiting} of ${waitlist} were waiting`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return looks;
}

/** What the owners read in their passes. */
function checkPasses(held: readonly RaceClient[], places: number, waitlist: number): void {
  const states = held.map(({ pass }) => stateOf(pass));
  assert.equal(states.filter((state) => state === 'confirmed').length, places);
  assert.equal(states.filter((state) => state === 'waiting').length, waitlist);
  const positions = held.flatMap(({ pass }) => pass!.posts[0]!.position ?? []);
  assert.deepEqual(
    positions.sort((one, other) => one - other),
    Array.from({ length: waitlist }, (_, place) => place + 1),
    'each place in the waiting list once',
  );
  assert.equal(new Set(held.map(({ pass }) => pass!.receipt)).size, held.length);
}

/** What is written down: each sign-up once, and in the order of arrival. */
async function readDatabase(
  variables: DatabaseVariables,
  clients: readonly RaceClient[],
): Promise<Pick<RaceResult, 'double' | 'outOfOrder'>> {
  const database = await openDatabase(readSettings({ ...testVariables, ...variables }).database);
  try {
    const rows = await database
      .selectFrom('claims')
      .innerJoin('sign_ups', 'sign_ups.id', 'claims.sign_up')
      .select(['receipt', 'line', 'claims.state'])
      .orderBy('line')
      .execute();
    const answered = clients.flatMap(({ pass }) => pass?.receipt ?? []);
    const stored = rows.map(({ receipt }) => receipt);
    assert.deepEqual([...new Set(stored)].sort(), [...answered].sort(), 'stored = answered');
    const keys = await database.selectFrom('idempotency_keys').select('receipt').execute();
    const lines = new Map(rows.map(({ receipt, line }) => [receipt, line]));
    const of = (state: string) => rows.filter((row) => row.state === state);
    const jumpedOver = of('waiting').flatMap(({ line }) =>
      of('confirmed').filter((other) => other.line > line),
    );
    return {
      double: stored.length + keys.length - 2 * new Set(answered).size,
      outOfOrder: jumpedOver.length + overtaken(clients, lines),
    };
  } finally {
    await database.destroy();
  }
}

/** Whoever had an answer before somebody else asked stands before them. */
function overtaken(clients: readonly RaceClient[], lines: ReadonlyMap<string, number>): number {
  let pairs = 0;
  const signedUp = clients.filter(({ pass }) => pass);
  for (const one of signedUp) {
    for (const other of signedUp) {
      const earlier = one.answeredAt < other.askedAt;
      if (earlier && lines.get(one.pass!.receipt)! > lines.get(other.pass!.receipt)!) pairs += 1;
    }
  }
  return pairs;
}
