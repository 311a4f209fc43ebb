import assert from 'node:assert/strict';
import { openDatabase } from '../../../server/collector/database/open.js';
import { readSettings } from '../../../server/settings.js';
import type { Activity, Pass } from '../../../src/contract/index.js';
import { testVariables } from '../../server/collector.js';
import type { DatabaseVariables } from '../../server/databases.js';
import type { Sent } from './sender.js';

/** How many people each sign-up of the test is for. */
const partySize = ({ submission }: Sent): number =>
  'activity' in submission ? 1 + (submission.people?.length ?? 0) : 0;

/** The one post as a reader sees it. */
export async function publicPost(port: number): Promise<{ taken: number; waiting: number }> {
  const response = await fetch(`http://127.0.0.1:${port}/feeds/test.json`);
  const { activities } = (await response.json()) as { activities: [Activity] };
  const { taken = 0, waiting = 0 } = activities[0].posts[0]!;
  return { taken, waiting };
}

/**
 * Sent = stored, once each, under the receipt that was given; the counters are the sum of the claims; and
 * whoever has a place came before whoever waits.
 */
export async function signUpsAreStored(
  variables: DatabaseVariables,
  sent: readonly Sent[],
  cancelled: ReadonlySet<string>,
): Promise<{ taken: number; waiting: number }> {
  const database = await openDatabase(readSettings({ ...testVariables, ...variables }).database);
  try {
    const rows = await database
      .selectFrom('sign_ups')
      .innerJoin('claims', 'claims.sign_up', 'sign_ups.id')
      .select(['receipt', 'sign_ups.people', 'sign_ups.state', 'answers', 'line'])
      .select('claims.state as claim')
      .execute();
    const stored = rows.map(({ receipt, people, answers }) => ({
      receipt,
      people,
      name: answers === null ? null : (JSON.parse(answers) as { name: string }).name,
    }));
    const byReceipt = (one: { receipt: string }, other: { receipt: string }): number =>
      one.receipt < other.receipt ? -1 : 1;
    assert.deepEqual(
      stored.sort(byReceipt),
      sent
        .map((one) => ({
          receipt: one.receipt.receipt,
          people: partySize(one),
          name: cancelled.has(one.receipt.receipt)
            ? null
            : (one.submission.values['name'] as string),
        }))
        .sort(byReceipt),
      'stored as sent, once each; erased where it was cancelled',
    );
    for (const { receipt, state, claim } of rows) {
      const gone = cancelled.has(receipt);
      assert.equal(state === 'withdrawn', gone);
      assert.equal(claim === 'cancelled', gone);
    }
    const of = (state: string) => rows.filter(({ claim }) => claim === state);
    const people = (state: string): number => of(state).reduce((sum, row) => sum + row.people, 0);
    const counters = await database.selectFrom('post_counters').selectAll().execute();
    const figures = { taken: people('confirmed'), waiting: people('waiting') };
    assert.deepEqual(
      counters.map(({ taken, waiting }) => ({ taken, waiting })),
      [figures],
    );
    const last = Math.max(...of('confirmed').map(({ line }) => line));
    for (const { line } of of('waiting')) assert.ok(line > last, 'somebody was jumped over');
    const activity = await database.selectFrom('activity_counters').selectAll().execute();
    assert.deepEqual(
      activity.map((row) => [row.sign_ups, row.people]),
      [[sent.length - cancelled.size, figures.taken]],
    );
    const keys = await database.selectFrom('idempotency_keys').select('answer').execute();
    assert.equal(keys.length, sent.length);
    for (const { answer } of keys) {
      const pass = JSON.parse(answer!) as Pass;
      assert.ok(sent.some(({ receipt }) => receipt.receipt === pass.receipt));
    }
    return figures;
  } finally {
    await database.destroy();
  }
}
