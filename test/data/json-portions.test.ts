import { expect } from '@open-wc/testing';
import { parsePortions } from '../../src/data/json-portions.js';
import { randomFrom, type Random } from '../helpers/mutate.js';

type Outcome = { readonly value: unknown } | { readonly refused: true };

function outcomeOf(parse: () => unknown): Outcome {
  try {
    return { value: parse() };
  } catch (error) {
    if (error instanceof SyntaxError) return { refused: true };
    throw error;
  }
}

function inOneGo(text: string, portion: number): unknown {
  const work = parsePortions(text, portion);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** As text that tells apart what JSON does not: order and kind of properties, -0 and Infinity, prototypes. */
function exactly(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const prototype = Object.getPrototypeOf(value) as unknown;
  const kind =
    prototype === Object.prototype ? 'group' : prototype === Array.prototype ? 'list' : 'other';
  const properties = Object.entries(Object.getOwnPropertyDescriptors(value)).map(
    ([key, { value: own, writable, enumerable, configurable }]) =>
      `${JSON.stringify(key)}:${[writable, enumerable, configurable].join()}:${exactly(own)}`,
  );
  return `${kind}{${properties.join()}}`;
}

/** Both refuse the text, or both answer the same. */
function expectSame(text: string, portion: number): Outcome {
  const expected = outcomeOf(() => JSON.parse(text));
  const actual = outcomeOf(() => inOneGo(text, portion));
  const where = `${JSON.stringify(text.slice(0, 300))}, by ${portion}`;
  expect('value' in actual, where).to.equal('value' in expected);
  if ('value' in actual && 'value' in expected)
    expect(exactly(actual.value), where).to.equal(exactly(expected.value));
  return expected;
}

const pick = <One>(random: Random, list: readonly One[]): One =>
  list[Math.floor(random() * list.length)]!;

const atoms = [
  ...['0', '-0', '1e400', '-1E+400', '12.50', '1e-7', '123456789012345678901', 'true', 'null'],
  ...['""', '"a,b"', '"[1,2]"', '"{\\"a\\":1}"', '"\\\\"', '"\\\\\\""', '"\\u005d\\u0022,"'],
  ...['"\\ud83d"', '"\ud83d"', '"𠮷"', '"\u2028"', '"]"', '"}"', '[]', '{}', '[ ]', '{ }'],
];
const keys = ['"members"', '"a"', '""', '"__proto__"', '"constructor"', '"0"', '"length"', '"a,["'];
const space = (random: Random): string => pick(random, ['', '', '', ' ', '\n\t', '\r ']);

function randomJson(random: Random, depth: number): string {
  const roll = random();
  if (depth === 0 || roll < 0.25) return pick(random, atoms);
  const count = Math.floor(random() * 5);
  const parts: string[] = [];
  for (let index = 0; index < count; index++) {
    const item = space(random) + randomJson(random, depth - 1) + space(random);
    parts.push(roll < 0.6 ? item : `${space(random)}${pick(random, keys)}${space(random)}:${item}`);
  }
  const inside = parts.join() || space(random);
  return roll < 0.6 ? `[${inside}]` : `{${inside}}`;
}

const pieces = [
  ...'[]{},:"\\ \n019-+.eEu/',
  'null',
  '\ufeff',
  ',]',
  '[,',
  '}]',
  '\u0000',
  "'",
  'é',
];

function damaged(text: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = at + Math.floor(random() * 4);
  return pick(random, [
    () => text.slice(0, at),
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, at) + pick(random, pieces) + text.slice(at),
    () => text.slice(0, at) + pick(random, pieces) + text.slice(at + 1),
    () => text.slice(0, to) + text.slice(at),
  ])();
}

describe('JSON by the portion', () => {
  it('is what JSON.parse answers, for 6,000 texts, and for each with a fault', () => {
    const random = randomFrom(11);
    let good = 0;
    let refused = 0;
    for (let run = 0; run < 6000; run++) {
      const text = randomJson(random, 4);
      expect(expectSame(text, Math.floor(random() * 12))).to.have.property('value');
      let broken = text;
      for (let faults = Math.ceil(random() * 3); faults--;) broken = damaged(broken, random);
      if ('value' in expectSame(broken, Math.floor(random() * 12))) good++;
      else refused++;
    }
    // Some damage leaves JSON; most does not.
    expect(good).to.be.greaterThan(200);
    expect(refused).to.be.greaterThan(2000);
  });

  it('refuses a feed that was cut off, wherever', () => {
    const text =
      '{"civic":1,"members":[{"id":"a","n":[1,2]},{"id":"b\\""},[]],"series":[ ],"x":{}}';
    for (let length = 0; length < text.length; length++)
      expect(expectSame(text.slice(0, length), length % 7)).to.deep.equal({ refused: true });
    expectSame(text, 1);
  });

  const cases: readonly [string, string][] = [
    ['two lists of the same name', '{"a":[1,2],"a":[3],"b":[4],"a":[]}'],
    ['a list named __proto__', '{"__proto__":[1,2],"a":{"__proto__":[3]}}'],
    ['a list without a key', '[[1,2],[3],5,[],{"a":[6]}]'],
    ['a byte order mark', '\ufeff{"a":[1]}'],
    ['a number alone', '  12 '],
    ['a text alone', '"[1,2]"'],
    ['nothing', ''],
    ['null', 'null'],
    ['a comma before the first', '{"a":[,1]}'],
    ['a comma after the last', '{"a":[1,2,]}'],
    ['two commas', '{"a":[1,,2]}'],
    ['commas and space', '{"a":[1, ,\n]}'],
    ['a comma alone', '{"a":[,]}'],
    ['brackets crossed', '{"a":[1}]'],
    ['brackets crossed inside', '{"a":[[1},{2]]}'],
    ['a bracket too many', '{"a":[1]]}'],
    ['two documents', '{"a":[1]}{"a":[2]}'],
    ['a list and more', '{"a":[1]2}'],
    ['a colon in a list', '{"a":["b":1]}'],
    ['a line break in a text', '{"a":["b\n"]}'],
    ['half an escape', '{"a":["\\u00"]}'],
  ];
  for (const [name, text] of cases) {
    it(`is exact for ${name}`, () => {
      for (let portion = 0; portion < 8; portion++) expectSame(text, portion);
    });
  }

  it('goes as deep as a feed may be nested', () => {
    const deep = '['.repeat(500) + ']'.repeat(500);
    expect(expectSame(`{"a":[${deep},{"b":${deep}}]}`, 3)).to.have.property('value');
  });

  it('waits between two portions, and inside of one long item', () => {
    const steps = (text: string): number => [...parsePortions(text, 1000)].length;
    const items = Array.from({ length: 100 }, () => 'x'.repeat(1000));
    expect(steps(JSON.stringify({ members: items }))).to.be.at.least(100);
    expect(steps(JSON.stringify({ members: ['x'.repeat(100_000)] }))).to.be.at.least(6);
  });
});
