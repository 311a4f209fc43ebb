import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field } from '../../../../src/contract/form.js';
import {
  crossTable,
  publishResults,
  type PublishedResults,
  type ResultsState,
  tally,
} from '../../../../src/contract/rules/results.js';
import { distributionOf } from '../../../../src/contract/rules/distribution.js';
import {
  type Answers,
  answerer,
  attack,
  diceOf,
  options,
  survey,
} from '../../../helpers/surveys.js';

const dice = diceOf(39_734);
const { whole } = dice;

test('500 surveys, published over time: no number below the minimum can be worked out', () => {
  const seen = { hidden: 0, shown: 0, conditional: 0, leftOut: 0, snapshots: 0, shares: 0 };
  for (let run = 0; run < 500; run++) {
    const form = survey(dice);
    const { fields, minimum } = form;
    const next = answerer(dice, fields);
    const all: Answers[] = [];
    const history: { published: PublishedResults; counts: ReturnType<typeof tally> }[] = [];
    let state: ResultsState | undefined;
    for (let day = whole(1, 12); day >= 0; day--) {
      for (let more = whole(0, 4 * minimum); more >= 0; more--) all.push(next());
      const published = publishResults(form, all, state);
      if (published && published !== state)
        history.push({ published: published.published, counts: tally(fields, all) });
      state = published;
    }
    const attacker = attack(
      form,
      history.map(({ published }) => published),
    );
    seen.snapshots += history.length;
    history.forEach(({ published, counts }, time) => {
      seen.leftOut += counts.length - published.questions.length;
      // This is all there is: one question at a time and one total, no two questions beside each other.
      assert.deepEqual(Object.keys(published), ['answers', 'questions']);
      for (const { field, row = '', parts, ...rest } of published.questions) {
        assert.deepEqual(rest, {});
        if (fields.find(({ name }) => name === field)!.showIf) seen.conditional++;
        const { cells } = counts.find(
          (one) => one.field.name === field && (one.row?.value ?? '') === row,
        )!;
        cells.forEach(({ count }, place) => {
          const { value } = parts[place]!;
          const name = `${time} ${field} ${row} ${place}`;
          const what = `${name} is ${count}: ${JSON.stringify({ form, published })}`;
          assert.equal(value % minimum, 0, what);
          assert.ok(attacker.low(name) <= count && count <= attacker.high(name), what);
          if (count >= minimum) {
            seen.shown++;
            assert.ok(value >= minimum && value <= count, what);
            return;
          }
          seen.hidden++;
          assert.equal(value, 0, what);
          assert.ok(attacker.high(name) > attacker.low(name), `recovered: ${what}`);
        });
        // What a page makes of them: no hidden cell is told or drawn, and the share is below the true one.
        const isShared = !fields.find(({ name }) => name === field)!.showIf;
        const measure = {
          ...(isShared && { value: published.answers }),
          approx: 'over' as const,
          minimum,
        };
        const { rows, satisfied } = distributionOf(measure, [...parts]);
        rows.forEach(({ isHidden }, place) =>
          assert.equal(isHidden, cells[place]!.count < minimum, JSON.stringify(rows)),
        );
        if (!satisfied) continue;
        seen.shares++;
        const good = cells.slice(0, satisfied.levels).reduce((sum, { count }) => sum + count, 0);
        const all = cells.reduce((sum, { count }) => sum + count, 0);
        assert.ok(satisfied.percent <= (good / all) * 100, JSON.stringify({ rows, satisfied }));
      }
    });
  }
  for (const [name, count] of Object.entries(seen)) assert.ok(count > 100, `${name}: ${count}`);
});

/** Every way to divide a number among so many kinds. */
function divisions(count: number, kinds: number): number[][] {
  if (kinds === 1) return [[count]];
  return Array.from({ length: count + 1 }, (_, first) =>
    divisions(count - first, kinds - 1).map((rest) => [first, ...rest]),
  ).flat();
}

test('a reader who tries every possible survey cannot tell a hidden number, nor by what is left out or came later', () => {
  const choice = (name: string, count: number, showIf?: Field['showIf']): Field => ({
    name,
    label: name,
    type: 'radio',
    required: true,
    options: options(count),
    ...(showIf && { showIf }),
  });
  const minimum = 3;
  // The kinds of answers that somebody can give to each form.
  const cases: { fields: Field[]; kinds: Answers[] }[] = [
    {
      fields: [choice('a', 2), choice('b', 2)],
      kinds: ['o0', 'o1'].flatMap((a) => ['o0', 'o1'].map((b) => ({ a, b }))),
    },
    {
      fields: [choice('a', 3), choice('b', 2, { field: 'a', is: ['o2'] })],
      kinds: [{ a: 'o0' }, { a: 'o1' }, { a: 'o2', b: 'o0' }, { a: 'o2', b: 'o1' }],
    },
  ];
  for (const { fields, kinds } of cases) {
    const form = { fields, minimum };
    const given = (counts: readonly number[]): Answers[] =>
      counts.flatMap((count, kind) => Array.from({ length: count }, () => kinds[kind]!));
    /** By what is published: what each number that is hidden there can be. */
    const possible = new Map<string, Map<string, Set<number>>>();
    const note = (history: readonly ResultsState[], counts: readonly Answers[][]): void => {
      const seen = JSON.stringify(history.map(({ published }) => published));
      const cells = possible.get(seen) ?? new Map<string, Set<number>>();
      possible.set(seen, cells);
      history.forEach(({ published }, time) => {
        for (const { field, parts } of published.questions)
          parts.forEach(({ value }, place) => {
            if (value > 0) return;
            const name = `${time} ${field} ${place}`;
            const { count } = tally(fields, counts[time]!).find((one) => one.field.name === field)!
              .cells[place]!;
            cells.set(name, (cells.get(name) ?? new Set()).add(count));
          });
      });
    };
    // Every survey of those whose published totals are below 12, so that no other one looks the same.
    for (let first = minimum; first < 9; first++)
      for (const counts of divisions(first, kinds.length)) {
        const before = given(counts);
        const state = publishResults(form, before)!;
        note([state], [before]);
        for (let more = minimum; first + more < 12; more++)
          for (const grown of divisions(more, kinds.length)) {
            const later = [...before, ...given(grown)];
            note([state, publishResults(form, later, state)!], [before, later]);
          }
      }
    let hidden = 0;
    for (const [seen, cells] of possible)
      for (const [name, values] of cells) {
        hidden++;
        assert.ok(values.size > 1, `${name} is ${[...values].join()} wherever one sees ${seen}`);
      }
    assert.ok(hidden > 20, String(hidden));
  }
});

test('the attacker is one: figures that are not protected are worked out', () => {
  const fields: Field[] = [
    { name: 'a', label: 'a', type: 'radio', required: true, options: options(2) },
    { name: 'b', label: 'b', type: 'radio', required: true, options: options(5) },
  ];
  // Exact totals beside rounded cells: 44 people, and 40 of them in the one visible cell.
  const parts = (...values: number[]) => values.map((value) => ({ label: 'x', value }));
  const attacker = attack({ fields, minimum: 5 }, [
    {
      answers: 60,
      questions: [
        { field: 'a', parts: parts(40, 20) },
        { field: 'b', parts: parts(40, 0, 0, 0, 0) },
      ],
    },
  ]);
  assert.deepEqual([attacker.low('0 b  1'), attacker.high('0 b  1')], [4, 4]);
});

test('figures move by whole steps, after enough new answers, and not by one', () => {
  const fields: Field[] = [
    { name: 'a', label: 'a', type: 'radio', required: true, options: options(2) },
  ];
  const of = (yes: number, no: number): Answers[] => [
    ...Array.from({ length: yes }, () => ({ a: 'o0' })),
    ...Array.from({ length: no }, () => ({ a: 'o1' })),
  ];
  const form = { fields };
  assert.equal(publishResults(form, of(3, 1)), undefined);
  const first = publishResults(form, of(17, 3))!;
  assert.deepEqual(first.published, {
    answers: 20,
    questions: [
      {
        field: 'a',
        parts: [
          { label: '选项0', value: 15 },
          { label: '选项1', value: 0 },
        ],
      },
    ],
  });
  assert.equal(publishResults(form, of(20, 4), first), first);
  const second = publishResults(form, of(20, 6), first)!;
  assert.deepEqual(
    second.published.questions[0]!.parts.map(({ value }) => value),
    [20, 5],
  );
});

test('the desk sees exact counts, and two questions beside each other', () => {
  const fields: Field[] = [
    { name: 'where', label: '小区', type: 'radio', options: options(2) },
    { name: 'what', label: '哪些', type: 'choices', options: options(3), other: true },
  ];
  const all: Answers[] = [
    { where: 'o0', what: ['o0', 'o1'] },
    { where: 'o0', what: ['自己写的'] },
    { where: 'o1', what: ['o1'] },
    { what: ['o2'] },
  ];
  assert.deepEqual(
    tally(fields, all).map(({ answered, cells }) => [answered, cells.map(({ count }) => count)]),
    [
      [3, [2, 1]],
      [4, [1, 2, 1]],
    ],
  );
  assert.deepEqual(crossTable(fields[0]!, fields[1]!, all).counts, [
    [1, 1, 0],
    [0, 1, 0],
  ]);
});
