import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field } from '../../../../src/contract/form.js';
import { readForm } from '../../../../src/contract/rules/answers.js';
import {
  crossTable,
  publishResults,
  type PublishedResults,
  type ResultsState,
  tally,
} from '../../../../src/contract/rules/results.js';
import { distributionOf } from '../../../../src/contract/rules/distribution.js';
import { meets } from '../../../../src/contract/rules/conditions.js';
import type { FieldValue } from '../../../../src/contract/submission.js';
import { randomFrom } from '../../../helpers/mutate.js';

type Answers = Record<string, FieldValue>;

const random = randomFrom(39_734);
const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
const often = (share: number): boolean => random() < share;
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `o${index}`, label: `选项${index}` }));

function survey(): { fields: Field[]; minimum: number } {
  const fields = Array.from({ length: whole(1, 6) }, (_, index): Field => {
    const type = (['rating', 'radio', 'choices', 'matrix', 'scale', 'checkbox'] as const)[
      whole(0, 5)
    ]!;
    return {
      name: `q${index}`,
      label: `第${index}题`,
      type,
      required: often(0.7),
      ...(/radio|choices|matrix/.test(type) && { options: options(whole(2, 6)) }),
      ...(type === 'matrix' && { rows: options(whole(1, 3)) }),
      ...(type === 'scale' && { min: 0, max: whole(1, 5) }),
      ...(type === 'choices' && often(0.5) && { min: 1, max: 2 }),
    };
  });
  // The two bad levels are asked why; and one more question depends on that.
  fields.unshift({ name: 'level', label: '满意吗', type: 'rating', required: true });
  fields.push(
    {
      name: 'why',
      label: '为什么',
      type: often(0.5) ? 'radio' : 'choices',
      required: often(0.8),
      options: options(whole(2, 4)),
      showIf: { field: 'level', max: whole(1, 4) },
    },
    {
      name: 'then',
      label: '然后呢',
      type: 'radio',
      required: true,
      options: options(whole(1, 3)),
      showIf: { field: 'why', is: ['o0'] },
    },
  );
  return { fields, minimum: [3, 5, 10][whole(0, 2)]! };
}

/** Most say the same, few something else: small cells are what it is about. */
function answerer(fields: readonly Field[]): () => Answers {
  const skews = new Map(fields.map(({ name }) => [name, random() * 4]));
  const pick = (count: number, name: string): number =>
    Math.min(count - 1, Math.floor(count * random() ** (1 + skews.get(name)!)));
  return () => {
    const given: Answers = {};
    for (const field of fields) {
      const { name, type, options: listed = [], rows = [], required, min = 0, max = 0 } = field;
      if (!required && often(0.3)) continue;
      if (type === 'rating') given[name] = String(5 - pick(5, name));
      else if (type === 'radio') given[name] = listed[pick(listed.length, name)]!.value;
      else if (type === 'scale') given[name] = min + pick(max - min + 1, name);
      else if (type === 'checkbox') given[name] = required === true || often(0.5);
      else if (type === 'matrix')
        given[name] = Object.fromEntries(
          rows.map(({ value }) => [value, listed[pick(listed.length, name)]!.value]),
        );
      else
        given[name] = [...new Set([pick(listed.length, name), pick(listed.length, name)])].map(
          (index) => listed[index]!.value,
        );
    }
    const read = readForm(fields, ({ name }) => given[name]);
    assert.deepEqual(read.faults, []);
    return read.values;
  };
}

/**
 * Somebody who has kept every published snapshot, knows the form and how figures are made, and works out what each number
 * can be: linear constraints between whole numbers, tightened until nothing moves.
 */
class Attacker {
  readonly #low = new Map<string, number>();
  readonly #high = new Map<string, number>();
  readonly #sums: { parts: readonly string[]; total: string; least: number; most: number }[] = [];
  readonly #orders: { less: string; more: string; by: number }[] = [];

  between(name: string, low: number, high: number): void {
    this.#low.set(name, Math.max(low, this.low(name)));
    this.#high.set(name, Math.min(high, this.high(name)));
  }
  /** least × total ≤ sum of the parts ≤ most × total. */
  sum(parts: readonly string[], total: string, least = 1, most = 1): void {
    this.#sums.push({ parts, total, least, most });
  }
  order(less: string, more: string, by = 0): void {
    this.#orders.push({ less, more, by });
  }
  low = (name: string): number => this.#low.get(name) ?? 0;
  high = (name: string): number => this.#high.get(name) ?? 1e6;

  solve(): void {
    for (let moved = true; moved;) {
      moved = false;
      const tighten = (name: string, low: number, high: number): void => {
        const [newLow, newHigh] = [Math.ceil(low - 1e-9), Math.floor(high + 1e-9)];
        if (newLow > this.low(name)) (this.#low.set(name, newLow), (moved = true));
        if (newHigh < this.high(name)) (this.#high.set(name, newHigh), (moved = true));
        assert.ok(this.low(name) <= this.high(name), `${name}: the figures contradict each other`);
      };
      for (const { parts, total, least, most } of this.#sums) {
        const lows = parts.reduce((sum, part) => sum + this.low(part), 0);
        const highs = parts.reduce((sum, part) => sum + this.high(part), 0);
        tighten(total, lows / most, least > 0 ? highs / least : 1e6);
        for (const part of parts)
          tighten(
            part,
            least * this.low(total) - (highs - this.high(part)),
            Math.min(most * this.high(total) - (lows - this.low(part)), this.high(total)),
          );
      }
      for (const { less, more, by } of this.#orders) {
        tighten(more, this.low(less) + by, 1e6);
        tighten(less, 0, this.high(more) - by);
      }
    }
  }
}

/** What an attacker writes down of the snapshots. Cells are `<time> <question> <row> <place>`. */
function attack(
  { fields, minimum }: { fields: readonly Field[]; minimum: number },
  snapshots: readonly PublishedResults[],
): Attacker {
  const attacker = new Attacker();
  snapshots.forEach(({ answers, questions }, time) => {
    const people = `${time} people`;
    attacker.between(people, answers, answers + minimum - 1);
    for (const { field: name, row = '', parts } of questions) {
      const field = fields.find((one) => one.name === name)!;
      const cells = parts.map((_, place) => `${time} ${name} ${row} ${place}`);
      parts.forEach(({ value }, place) =>
        attacker.between(cells[place]!, value, value + minimum - 1),
      );
      const { showIf, type, required = false, min = 1, max = parts.length } = field;
      let asked = people;
      if (showIf) {
        asked = `${time} asked ${name}`;
        const parent = fields.find((one) => one.name === showIf.field)!;
        const published = questions.find((one) => one.field === parent.name);
        const values =
          parent.type === 'rating'
            ? ['5', '4', '3', '2', '1']
            : (parent.options ?? []).map(({ value }) => value);
        const isAsked = (value: string): boolean => meets({ ...showIf, field: parent.name }, value);
        const own = values.flatMap((value, place) =>
          isAsked(value) ? [`${time} ${parent.name}  ${place}`] : [],
        );
        if (published) attacker.sum(own, asked);
        attacker.order(asked, people);
        if (snapshots[time - 1]?.questions.some((one) => one.field === name))
          attacker.order(`${time - 1} asked ${name}`, asked);
      }
      const least = required && type !== 'checkbox' ? (type === 'choices' ? min : 1) : 0;
      attacker.sum(cells, asked, least, type === 'choices' ? max : 1);
      // Nothing is taken back in these surveys: what was counted once is counted later.
      for (let before = time - 1; before >= 0; before--)
        cells.forEach((cell, place) => attacker.order(`${before} ${name} ${row} ${place}`, cell));
    }
    if (time === 0) return;
    attacker.order(`${time - 1} people`, people, minimum);
    // The people who came in between, by question.
    const grown = `${time} grown`;
    attacker.sum([`${time - 1} people`, grown], people);
    for (const { field: name, row = '', parts } of questions) {
      const field = fields.find((one) => one.name === name)!;
      const earlier = snapshots[time - 1]!.questions.some(
        (one) => one.field === name && (one.row ?? '') === row,
      );
      if (!earlier || field.type === 'choices' || field.showIf) continue;
      const growth = parts.map((_, place) => `${time} growth ${name} ${row} ${place}`);
      growth.forEach((one, place) =>
        attacker.sum(
          [`${time - 1} ${name} ${row} ${place}`, one],
          `${time} ${name} ${row} ${place}`,
        ),
      );
      attacker.sum(growth, grown, field.required && field.type !== 'checkbox' ? 1 : 0, 1);
    }
  });
  attacker.solve();
  return attacker;
}

test('500 surveys, published over time: no number below the minimum can be worked out', () => {
  const seen = { hidden: 0, shown: 0, conditional: 0, leftOut: 0, snapshots: 0, shares: 0 };
  for (let run = 0; run < 500; run++) {
    const form = survey();
    const { fields, minimum } = form;
    const next = answerer(fields);
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
