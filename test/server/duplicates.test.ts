import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompiledQuery, sql, type Compilable } from 'kysely';
import { wallOf } from '../../server/collector/feeds/live-feeds.js';
import { sameSigner } from '../../server/collector/submissions/store.js';
import { nextDuplicate } from '../../server/collector/submissions/withdraw.js';
import type { Submission } from '../../src/contract/index.js';
import { fillIn, newKey, newSecret } from '../conformance/fill.js';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge, plainPledge } from './feed.js';

async function states(collector: TestCollector): Promise<string[]> {
  const rows = await collector.database
    .selectFrom('submissions')
    .select('state')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.state);
}

const online = async (collector: TestCollector): Promise<number> =>
  (await collector.pledge()).signed.parts![0]!.value - 2;

await onEachDatabase('who has signed before', ({ fresh }) => {
  test('a duplicate is kept and not counted; its answer looks like any other', async () => {
    const collector = await openCollector(await fresh());
    const person = fillIn(openPledge);
    const first = await collector.sign(person);
    const again = await collector.sign({ ...person, secret: newSecret() });
    const other = await collector.sign(fillIn(openPledge));
    assert.deepEqual([first.status, again.status, other.status], [201, 201, 201]);
    assert.deepEqual([first.body.count, again.body.count, other.body.count], [43, 44, 44]);
    assert.deepEqual([...again.headers.keys()], [...first.headers.keys()]);
    assert.deepEqual(await states(collector), ['counted', 'duplicate', 'counted']);
    assert.equal(await online(collector), 2);
    await collector.close();
  });

  test('only the same secret is told already-signed, and nothing is stored for it', async () => {
    const collector = await openCollector(await fresh());
    const person = fillIn(openPledge);
    await collector.sign(person);
    const again = await collector.sign(person);
    assert.deepEqual([again.status, again.body.code], [409, 'already-signed']);
    // A stranger who signs twice for somebody hears the same as one who signs twice for nobody.
    const stranger = { ...person, secret: newSecret() };
    assert.equal((await collector.sign(stranger)).status, 201);
    assert.equal((await collector.sign(stranger)).status, 409);
    assert.deepEqual(await states(collector), ['counted', 'duplicate']);
    await collector.close();
  });

  test('whoever signs for somebody and withdraws does not take the real signature along', async () => {
    const collector = await openCollector(await fresh());
    const person = fillIn(openPledge);
    const stranger = { ...person, secret: newSecret() };
    const before = await collector.sign(stranger);
    await collector.sign(person);
    const withdrawn = await collector.withdraw({
      receipt: before.body.receipt,
      secret: stranger.secret,
    });
    assert.deepEqual([withdrawn.status, withdrawn.body], [200, { count: 42 }]);
    assert.deepEqual(await states(collector), ['withdrawn', 'counted']);
    assert.equal(await online(collector), 1);
    await collector.close();
  });

  test('asked again, a withdrawal says the same: not that somebody else signed, nor how many since', async () => {
    const collector = await openCollector(await fresh());
    const person = fillIn(openPledge);
    const answers = async (signed: { count: number; receipt: string }, secret: string) => {
      const bodies: unknown[] = [];
      for (let again = 0; again < 3; again++) {
        const answer = await collector.withdraw({ receipt: signed.receipt, secret });
        bodies.push([answer.status, answer.body]);
        await collector.sign(fillIn(openPledge));
      }
      return bodies;
    };
    // A stranger signs for somebody who signs later; for somebody who has signed; and for nobody.
    const [early, late, alone] = [newSecret(), newSecret(), newSecret()];
    const first = (await collector.sign({ ...person, secret: early })).body;
    await collector.sign(person);
    assert.deepEqual(await answers(first, early), Array(3).fill([200, { count: 42 }]));
    const second = (await collector.sign({ ...person, secret: late })).body;
    const third = (await collector.sign({ ...fillIn(openPledge), secret: alone })).body;
    const told = { count: third.count - 1 };
    assert.equal(second.count, third.count);
    assert.deepEqual(await answers(third, alone), Array(3).fill([200, told]));
    const after = { count: (await collector.pledge()).signed.parts![0]!.value + 40 };
    assert.deepEqual(await answers(second, late), Array(3).fill([200, after]));
    await collector.close();
  });

  test('at once or after the editor took it back, all withdrawals of one receipt say the same', async () => {
    const collector = await openCollector(await fresh());
    const people = [fillIn(openPledge), fillIn(openPledge)];
    const [mine, set] = await Promise.all(people.map((person) => collector.sign(person)));
    const own = { receipt: mine!.body.receipt, secret: people[0]!.secret };
    const atOnce = await Promise.all(Array.from({ length: 5 }, () => collector.withdraw(own)));
    assert.equal(new Set(atOnce.map(({ body }) => JSON.stringify(body))).size, 1);
    await collector.app.request(`/admin/responses/test/${set!.body.receipt}/withdraw`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${adminToken}` },
    });
    const other = { receipt: set!.body.receipt, secret: people[1]!.secret };
    const before = await collector.withdraw(other);
    assert.deepEqual([before.status, before.body], [200, { count: 42 }]);
    await collector.sign(fillIn(openPledge));
    assert.deepEqual((await collector.withdraw(other)).body, before.body);
    await collector.close();
  });

  test('withdrawing a duplicate leaves the counted signature alone', async () => {
    const collector = await openCollector(await fresh());
    const person = fillIn(openPledge);
    await collector.sign(person);
    const secret = newSecret();
    const again = await collector.sign({ ...person, secret });
    const withdrawn = await collector.withdraw({ receipt: again.body.receipt, secret });
    assert.deepEqual(withdrawn.body, { count: 43 });
    assert.deepEqual(await states(collector), ['counted', 'withdrawn']);
    assert.equal(await online(collector), 1);
    await collector.close();
  });

  test('fifty times at once by the same person counts once', async () => {
    const collector = await openCollector(await fresh());
    const person = fillIn(openPledge);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => collector.sign({ ...person, secret: newSecret() })),
    );
    assert.ok(answers.every(({ status }) => status === 201));
    assert.equal(await online(collector), 1);
    assert.equal((await states(collector)).filter((state) => state === 'counted').length, 1);
    await collector.close();
  });

  test('signing, signing again and withdrawing at random keeps the count true', async () => {
    const collector = await openCollector(await fresh());
    const people = Array.from({ length: 5 }, () => fillIn(openPledge));
    const receipts: { receipt: string; secret: string }[] = [];
    await Promise.all(
      Array.from({ length: 200 }, async (_, turn) => {
        const own = receipts.splice(turn % 3, turn % 4 === 0 ? 1 : 0)[0];
        if (own) {
          assert.equal((await collector.withdraw(own)).status, 200);
          return;
        }
        const secret = newSecret();
        const answer = await collector.sign({ ...people[turn % 5]!, secret });
        assert.equal(answer.status, 201);
        receipts.push({ receipt: answer.body.receipt, secret });
      }),
    );
    for (const own of receipts.slice(0, 100))
      assert.equal((await collector.withdraw(own)).status, 200);
    const counted = (await states(collector)).filter((state) => state === 'counted').length;
    assert.equal(await online(collector), counted);
    await collector.close();
  });
});

/** What the database means to do for a query, as text. */
async function planOf(
  { database }: TestCollector,
  kind: 'sqlite' | 'postgres',
  query: Compilable,
): Promise<string> {
  const { sql: text, parameters } = query.compile();
  const explain = kind === 'sqlite' ? 'explain query plan' : 'explain (analyze, format text)';
  const { rows } = await database.executeQuery(
    CompiledQuery.raw(`${explain} ${text}`, [...parameters]),
  );
  return rows.map((row) => Object.values(row as object).join(' ')).join('\n');
}

await onEachDatabase('many rows of one signer', ({ kind, fresh }) => {
  test('what is asked about earlier ones is read from an index, however many there are', async () => {
    const collector = await openCollector(await fresh());
    const person = fillIn(openPledge);
    const first = await collector.sign(person);
    const { database } = collector;
    const row = await database.selectFrom('submissions').selectAll().executeTakeFirstOrThrow();
    // Among other people, a few thousand times the same one.
    for (let done = 0; done < 25_000; done += 500) {
      const isOther = done < 20_000;
      const rows = Array.from({ length: 500 }, (_, index) => ({
        ...row,
        id: undefined,
        state: isOther ? ('counted' as const) : ('duplicate' as const),
        signer: isOther ? `s-${done + index}` : row.signer,
        receipt: `R-${done + index}`,
        secret_hash: `h-${done + index}`,
      }));
      await database.insertInto('submissions').values(rows).execute();
    }
    if (kind === 'postgres') await sql`vacuum analyze submissions`.execute(database);
    const asked = {
      feed: 'test',
      pledge: 'open',
      signer: row.signer!,
      secretHash: 'another',
    };
    const { same, isFull } = sameSigner(database, asked);
    assert.match(await planOf(collector, kind, same), /submissions_by_secret/);
    assert.match(await planOf(collector, kind, isFull), /duplicates_in_order/);
    const next = nextDuplicate(database, row.signer!);
    assert.match(await planOf(collector, kind, next), /duplicates_in_order/);
    for (const query of [same, isFull, next])
      assert.doesNotMatch(await planOf(collector, kind, query), /Seq Scan|SCAN |TEMP B-TREE|Sort/);
    const another = await collector.sign({ ...person, secret: newSecret() });
    assert.equal(another.status, 201);
    const { receipt } = first.body as { receipt: string };
    const back = await collector.withdraw({ receipt, secret: person.secret });
    assert.equal(back.status, 200);
    const counted = await database
      .selectFrom('submissions')
      .select('receipt')
      .where('state', '=', 'counted')
      .where('signer', '=', row.signer)
      .execute();
    assert.deepEqual(counted, [{ receipt: 'R-20000' }], 'the oldest steps in');
    await collector.close();
  });

  /** All that a stranger hears who signs for one person more often than is kept, and takes it all back. */
  async function heardBy(collector: TestCollector, person: Submission): Promise<unknown[]> {
    const shown = async () => (await online(collector)) + 42;
    const before = await shown();
    const heard: unknown[] = [];
    const receipts: { receipt: string; secret: string }[] = [];
    for (let time = 0; time < 104; time++) {
      const [key, secret, count] = [newKey(), newSecret(), await shown()];
      const first = await collector.sign({ ...person, secret }, { key });
      const retried = await collector.sign({ ...person, secret }, { key });
      const twice = await collector.sign({ ...person, secret });
      assert.deepEqual(retried.body, first.body);
      heard.push([
        [first.status, retried.status, twice.status, twice.body.code],
        [Object.keys(first.body), first.body.count - count, [...first.headers.keys()]],
      ]);
      receipts.push({ receipt: first.body.receipt, secret });
    }
    for (const own of receipts) {
      const taken = await collector.withdraw(own);
      const again = await collector.withdraw(own);
      assert.deepEqual(again.body, taken.body);
      heard.push([taken.status, again.status, taken.body.count - before]);
    }
    heard.push((await collector.sign({ ...person, secret: receipts[103]!.secret })).status);
    return heard;
  }

  test('more than a hundred are answered alike, so that nobody learns by them whether somebody has signed', async () => {
    const [one, other] = [await openCollector(await fresh()), await openCollector(await fresh())];
    const person = fillIn(openPledge);
    await other.sign(person);
    const [heard, elsewhere] = await Promise.all([heardBy(one, person), heardBy(other, person)]);
    assert.deepEqual(heard, elsewhere);
    assert.deepEqual((heard[0] as unknown[])[0], [201, 200, 409, 'already-signed']);
    assert.deepEqual(heard.at(-2), [200, 200, 0]);
    for (const collector of [one, other]) {
      assert.equal(await online(collector), 1);
      await collector.close();
    }
  });

  test('a hundred are kept as they came; of the rest nothing that was filled in, and they count in their turn', async () => {
    const collector = await openCollector(await fresh());
    const stranger = fillIn(openPledge);
    const receipts: { receipt: string; secret: string }[] = [];
    const sign = async (): Promise<number> => {
      const secret = newSecret();
      const { status, body } = await collector.sign({ ...stranger, secret });
      receipts.push({ receipt: body.receipt, secret });
      return status;
    };
    for (let time = 0; time < 110; time++) assert.equal(await sign(), 201);
    const rows = await collector.database
      .selectFrom('submissions')
      .select(['receipt', 'answers', 'wall_name', 'guardian', 'signature', 'page', 'erased_at'])
      .orderBy('id')
      .execute();
    assert.equal(rows.filter(({ answers }) => answers !== null).length, 101);
    for (const { receipt, ...row } of rows.slice(101))
      assert.deepEqual(
        [receipt.length, new Set(Object.values(row))],
        [14, new Set([null])],
        'due when the others are',
      );
    // The person herself comes last, and is counted still when the stranger has taken all back.
    const own = { ...stranger, secret: newSecret() };
    const mine = await collector.sign(own);
    assert.equal(mine.status, 201);
    for (const one of receipts) assert.equal((await collector.withdraw(one)).status, 200);
    assert.equal(await online(collector), 1);
    await collector.withdraw({ receipt: mine.body.receipt, secret: own.secret });
    assert.equal(await online(collector), 0);
    await collector.close();
  });

  test('of people who share a name, where a name is all that is asked, none is refused', async () => {
    const collector = await openCollector(await fresh());
    const namesake = fillIn(plainPledge, { values: { name: '王伟' } });
    const statuses = new Set<number>();
    for (let time = 0; time < 105; time++)
      statuses.add((await collector.sign({ ...namesake, secret: newSecret() })).status);
    assert.deepEqual(statuses, new Set([201]));
    await collector.close();
  });

  test('the wall is read from an index where hardly anybody wants to be on it', async () => {
    const collector = await openCollector(await fresh());
    await collector.sign(fillIn(openPledge));
    const { database } = collector;
    const row = await database.selectFrom('submissions').selectAll().executeTakeFirstOrThrow();
    for (let done = 0; done < 20_000; done += 500)
      await database
        .insertInto('submissions')
        .values(
          Array.from({ length: 500 }, (_, index) => ({
            ...row,
            id: undefined,
            receipt: `R-${done + index}`,
            signer: null,
            wall_name: null,
          })),
        )
        .execute();
    if (kind === 'postgres') await sql`vacuum analyze submissions`.execute(database);
    const query = wallOf(database, 'test', 'open', 50);
    assert.match(await planOf(collector, kind, query), /wall_in_order/);
    assert.equal((await query.execute()).length, 1);
    await collector.close();
  });
});
