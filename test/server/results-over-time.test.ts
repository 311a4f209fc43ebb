import assert from 'node:assert/strict';
import { test } from 'node:test';
import { form as formSchema, type Form, type Measure } from '../../src/contract/index.js';
import { dayOf } from '../../src/contract/rules/ages.js';
import { askedAnswers, type PublishedResults, tally } from '../../src/contract/rules/results.js';
import { anonymise } from '../../server/collector/retention.js';
import { newKey, newSecret } from '../conformance/fill.js';
import { many } from '../faults/how-much.js';
import { type Answers, answerer, attack, diceOf, survey } from '../helpers/surveys.js';
import { openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';

const day = 24 * 60 * 60 * 1000;
const surveys = many(250, 12);

interface Owner {
  receipt: string;
  secret: string;
}

/** One survey of a collector, in a feed of its own, with what residents do and what anybody can read. */
function open(collector: TestCollector, feed: string, form: Form) {
  const post = async (path: string, body: object): Promise<{ count: number } & Owner> => {
    const response = await collector.app.request(`/submissions/${feed}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { count: number } & Owner;
    assert.ok(response.ok, JSON.stringify(answer));
    return answer;
  };
  const owners: Owner[] = [];
  return {
    owners,
    async answer(values: Answers): Promise<number> {
      const secret = newSecret();
      const body = { civic: 1, form: form.id, values, consents: [], secret };
      const { receipt, count } = await post('', body);
      owners.push({ receipt, secret });
      return count;
    },
    correct: async (owner: Owner, values: Answers): Promise<number> =>
      (await post('/correct', { ...owner, values })).count,
    withdraw: async (owner: Owner): Promise<number> => (await post('/withdraw', owner)).count,

    /** What anybody reads. */
    async published(): Promise<PublishedResults> {
      const served = (await (await collector.get(`/feeds/${feed}.json`)).json()) as {
        forms: [{ answers?: number }];
        measures?: Measure[];
      };
      const questions = form.fields.flatMap(({ name, rows }) =>
        (rows ?? [undefined]).flatMap((row, index) => {
          const id = row ? `${form.id}-${name}-${index + 1}` : `${form.id}-${name}`;
          const measure = served.measures?.find((one) => one.id === id);
          return measure
            ? [{ field: name, ...(row && { row: row.value }), parts: measure.parts! }]
            : [];
        }),
      );
      assert.equal(questions.length, served.measures?.length ?? 0);
      return { answers: served.forms[0].answers ?? 0, questions };
    },

    /** What is so. */
    async counted(): Promise<Answers[]> {
      const rows = await collector.database
        .selectFrom('submissions')
        .select(['receipt', 'answers'])
        .where('feed', '=', feed)
        .where('state', '=', 'counted')
        .where('day', '<', dayOf(collector.clock.now, '+08:00'))
        .execute();
      return rows.map(({ answers }) => askedAnswers(form.fields, JSON.parse(answers!) as Answers));
    },
  };
}

/** Nobody works out a number below the minimum from what is published at one time. */
function nothingIsRecovered(
  form: { fields: Form['fields']; minimum: number },
  published: PublishedResults,
  counted: readonly Answers[],
): number {
  const { fields, minimum } = form;
  const counts = tally(fields, counted);
  // What was counted once may be gone by now: figures of several days bind nothing of one another.
  const attacker = attack(form, [published], false);
  let hidden = 0;
  for (const { field, row = '', parts } of published.questions) {
    const isOwn = (one: (typeof counts)[number]): boolean =>
      one.field.name === field && (one.row?.value ?? '') === row;
    counts.find(isOwn)!.cells.forEach(({ count }, place) => {
      const name = `0 ${field} ${row} ${place}`;
      const what = `${name} is ${count}: ${JSON.stringify({ form, published })}`;
      assert.ok(attacker.low(name) <= count && count <= attacker.high(name), what);
      if (count >= minimum) return;
      hidden += 1;
      assert.equal(parts[place]!.value, 0, what);
      assert.ok(attacker.high(name) > attacker.low(name), `recovered: ${what}`);
    });
  }
  return hidden;
}

await onEachDatabase('results over time', ({ kind, fresh }) => {
  test(`${surveys} surveys that are answered, put right, taken back and erased: no act is seen, and no small number`, async () => {
    const collector = await openCollector(await fresh());
    const dice = diceOf(kind === 'sqlite' ? 20_739 : 39_735);
    const { whole, often } = dice;
    const seen = { acts: 0, taken: 0, corrected: 0, published: 0, hidden: 0, withheld: 0 };
    for (let run = 0; run < surveys; run++) {
      const feed = `survey-${run}`;
      const { fields, minimum } = survey(dice);
      const form = formSchema.parse({
        id: 's',
        kind: 'survey',
        title: '问卷',
        fields,
        minimum,
        results: 'live',
        submit: { url: `/submissions/${feed}` },
      });
      const questions = { fields: form.fields, minimum };
      collector.saveFeed({ civic: 1, forms: [form] }, feed);
      const next = answerer(dice, fields);
      const { owners, ...desk } = open(collector, feed, form);
      let before = await desk.published();
      let countedBefore = 0;
      for (let days = whole(3, 5); days > 0; days--) {
        // What is shown stays as it is until midnight, whoever does what.
        for (let acts = whole(0, 2 * minimum + 2); acts > 0; acts--) {
          const isBack = owners.length > 0 && often(0.25);
          const owner = owners[whole(0, owners.length - 1)]!;
          let count: number;
          if (isBack && often(0.5)) {
            count = await desk.withdraw(owner);
            owners.splice(owners.indexOf(owner), 1);
            seen.taken++;
          } else if (isBack) {
            count = await desk.correct(owner, next());
            seen.corrected++;
          } else count = await desk.answer(next());
          seen.acts++;
          assert.equal(count, before.answers, 'nor does a receipt say more');
          assert.deepEqual(await desk.published(), before);
        }
        collector.clock.now += day;
        // The copy of the served feed is two seconds old at most, by a clock that tests do not move.
        await desk.answer(next());
        const [now, counted] = [await desk.published(), await desk.counted()];
        if (Math.abs(counted.length - countedBefore) < minimum) {
          assert.deepEqual(now, before, 'fewer than the minimum have come or gone');
          seen.withheld++;
        } else if (counted.length >= minimum) {
          seen.hidden += nothingIsRecovered(questions, now, counted);
          seen.published++;
          countedBefore = counted.length;
        }
        before = now;
      }
    }
    for (const [name, times] of Object.entries(seen)) assert.ok(times > 10, `${name}: ${times}`);

    // From the first answers that are erased on, what is published stays, however many come.
    collector.clock.now += 400 * day;
    const terms = { retentionDays: 365, signUpRetentionDays: 30 };
    const feed = 'survey-0';
    const form = formSchema.parse(
      ((await (await collector.get(`/feeds/${feed}.json`)).json()) as { forms: unknown[] })
        .forms[0],
    );
    const desk = open(collector, feed, form);
    const next = answerer(dice, form.fields);
    const before = await desk.published();
    await anonymise(collector.database, terms, collector.clock.now);
    for (let index = 0; index < 3 * form.minimum!; index++) await desk.answer(next());
    collector.clock.now += day;
    await desk.answer(next());
    assert.deepEqual(await desk.published(), before);
    await collector.close();
  });

  test('a survey that publishes after its end does so once, with the answers of its last day', async () => {
    const collector = await openCollector(await fresh());
    collector.clock.now = Date.parse('2026-05-09T10:00:00+08:00');
    const form = formSchema.parse({
      id: 's',
      kind: 'survey',
      title: '问卷',
      fields: [{ name: 'level', type: 'rating', label: '满意吗', required: true }],
      results: 'after',
      closes: '2026-05-10T12:00:00+08:00',
      submit: { url: '/submissions/late' },
    });
    collector.saveFeed({ civic: 1, forms: [form] }, 'late');
    const desk = open(collector, 'late', form);
    for (let index = 0; index < 20; index++) await desk.answer({ level: '5' });
    collector.clock.now = Date.parse('2026-05-10T11:00:00+08:00');
    for (let index = 0; index < 12; index++) await desk.answer({ level: '4' });
    collector.clock.now = Date.parse('2026-05-10T13:00:00+08:00');
    assert.deepEqual(await desk.published(), { answers: 0, questions: [] });
    collector.clock.now = Date.parse('2026-05-11T01:00:00+08:00');
    // Somebody takes theirs back, which makes the served feed anew.
    assert.equal(await desk.withdraw(desk.owners[0]!), 0);
    const { answers, questions } = await desk.published();
    assert.equal(answers, 30);
    assert.deepEqual(
      questions[0]!.parts.map(({ value }) => value),
      [15, 10, 0, 0, 0],
    );
    await collector.close();
  });

  test('what is ticked on an anonymous checklist moves with the steps, too', async () => {
    const collector = await openCollector(await fresh());
    const form = formSchema.parse({
      id: 's',
      kind: 'checklist',
      title: '好习惯',
      fields: [],
      items: Array.from({ length: 9 }, (_, index) => ({ id: `i${index}`, text: '早起' })),
      anonymous: true,
      submit: { url: '/submissions/ticks' },
    });
    const measures = [{ id: 'kept', label: '一共做到', value: 0 }];
    const live = [{ into: 'kept', of: 's', count: 'ticked' }];
    collector.saveFeed({ civic: 1, forms: [form], measures, live }, 'ticks');
    const tick = async (ticked: number): Promise<void> => {
      const body = { civic: 1, form: 's', values: {}, consents: [], ticked };
      const response = await collector.app.request('/submissions/ticks', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
        body: JSON.stringify(body),
      });
      assert.equal(response.status, 201);
    };
    const shown = async (): Promise<unknown> => {
      const { measures: served } = (await (await collector.get('/feeds/ticks.json')).json()) as {
        measures: [{ value: number }];
      };
      return served[0].value;
    };
    for (let index = 0; index < 6; index++) {
      await tick(7);
      assert.equal(await shown(), 0, 'nobody’s own number is seen');
    }
    collector.clock.now += day;
    await tick(1);
    assert.equal(await shown(), 42);
    collector.clock.now += day;
    await tick(1);
    assert.equal(await shown(), 42);
    await collector.close();
  });
});
