import assert from 'node:assert/strict';
import { connect } from '../../../server/collector/database/open.js';
import { readSettings } from '../../../server/settings.js';
import { testVariables } from '../../server/collector.js';
import type { DatabaseVariables } from '../../server/databases.js';
import type { Sent } from './sender.js';

/** What was there before: the feed's own base of the pledge `open`. */
const base = 42;

/** Sent = stored = counted, once each, and everybody holds the receipt of their own record. */
export async function sentIsCounted(
  variables: DatabaseVariables,
  sent: readonly Sent[],
): Promise<void> {
  // As it is: a version to come may have changed its tables.
  const database = connect(readSettings({ ...testVariables, ...variables }).database);
  try {
    const rows = await database
      .selectFrom('submissions')
      .select(['receipt', 'state', 'answers'])
      .execute();
    const stored = rows.map((row) => ({
      receipt: row.receipt,
      state: row.state,
      name: (JSON.parse(row.answers!) as { name: string }).name,
    }));
    const byName = (one: { name: string }, other: { name: string }): number =>
      one.name < other.name ? -1 : 1;
    assert.deepEqual(
      stored.sort(byName),
      sent
        .map(({ receipt, submission }) => ({
          receipt: receipt.receipt,
          state: 'counted',
          name: submission.values['name'] as string,
        }))
        .sort(byName),
      'stored as sent, once each, under the receipt that was given',
    );
    const { signatures } = await database
      .selectFrom('counters')
      .select('signatures')
      .executeTakeFirstOrThrow();
    assert.equal(signatures, sent.length, 'counted');
    const counts = sent.map(({ receipt }) => receipt.count).sort((one, other) => one - other);
    assert.deepEqual(
      counts,
      Array.from(sent, (_, place) => base + place + 1),
      'no two got the same count, and none is left out',
    );
    for (const [table, each] of [
      ['idempotency_keys', 1],
      ['given_consents', 2],
    ] as const) {
      const row = await database
        .selectFrom(table)
        .select((count) => count.fn.countAll<number | string>().as('rows'))
        .executeTakeFirstOrThrow();
      assert.equal(Number(row.rows), sent.length * each, table);
    }
  } finally {
    await database.destroy();
  }
}

/** The count as a reader sees it. */
export async function publicCount(port: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/feeds/test.json`);
  const feed = (await response.json()) as {
    pledges: { id: string; signed: { parts: { value: number }[] } }[];
  };
  const { signed } = feed.pledges.find(({ id }) => id === 'open')!;
  return signed.parts.reduce((sum, part) => sum + part.value, 0) - base;
}
