import assert from 'node:assert/strict';
import type { Field } from '../../src/contract/form.js';
import { readForm } from '../../src/contract/rules/answers.js';
import { meets } from '../../src/contract/rules/conditions.js';
import type { PublishedResults } from '../../src/contract/rules/results.js';
import type { FieldValue } from '../../src/contract/submission.js';
import { randomFrom } from './mutate.js';

export type Answers = Record<string, FieldValue>;

/** Throws dice for surveys: the same seed, the same surveys. */
export function diceOf(seed: number) {
  const random = randomFrom(seed);
  return {
    random,
    /** Both ends included. */
    whole: (from: number, to: number): number => from + Math.floor(random() * (to - from + 1)),
    often: (share: number): boolean => random() < share,
  };
}
type Dice = ReturnType<typeof diceOf>;

export const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `o${index}`, label: `选项${index}` }));

export function survey({ whole, often }: Dice): { fields: Field[]; minimum: number } {
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
export function answerer({ random, often }: Dice, fields: readonly Field[]): () => Answers {
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

/**
 * What an attacker writes down of the snapshots, and works out. Cells are `<time> <question> <row> <place>`.
 * @param onlyGrows nothing is taken back or put right: what was counted once is counted later.
 */
export function attack(
  { fields, minimum }: { fields: readonly Field[]; minimum: number },
  snapshots: readonly PublishedResults[],
  onlyGrows = true,
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
      }
      const least = required && type !== 'checkbox' ? (type === 'choices' ? min : 1) : 0;
      attacker.sum(cells, asked, least, type === 'choices' ? max : 1);
      for (let before = time - 1; onlyGrows && before >= 0; before--)
        cells.forEach((cell, place) => attacker.order(`${before} ${name} ${row} ${place}`, cell));
    }
    if (time === 0 || !onlyGrows) return;
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
