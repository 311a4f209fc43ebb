import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSubmission } from '../../../../server/collector/submissions/check-submission.js';
import { bodyFromForm } from '../../../../server/collector/submissions/form-encoding.js';
import type { Comparison, Condition, Field } from '../../../../src/contract/form.js';
import { readAnswer } from '../../../../src/contract/rules/answers.js';
import { askedFields, faultyConditions } from '../../../../src/contract/rules/conditions.js';
import { pairsOf } from '../../../../src/contract/rules/form-pairs.js';
import { pagesOf } from '../../../../src/contract/rules/pages.js';
import { prefilled, sourceIn } from '../../../../src/contract/rules/prefill.js';
import { optionsOf } from '../../../../src/contract/rules/rating.js';
import { isBlank } from '../../../../src/contract/rules/wide-answers.js';
import type { FieldValue } from '../../../../src/contract/submission.js';
import type { Answer } from '../../../../src/forms/answers.js';
import { faultsOf, readAnswers } from '../../../../src/forms/validation/validate.js';
import { randomFrom } from '../../../helpers/mutate.js';

const runs = 10_000;
const random = randomFrom(20_260_308);
const whole = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
const one = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!;
const often = (share: number): boolean => random() < share;
const some = <T>(list: readonly T[], share: number): T[] => list.filter(() => often(share));

const types: readonly Field['type'][] = [
  'text',
  'tel',
  'select',
  'radio',
  'checkbox',
  'number',
  'date',
  'rating',
  'scale',
  'choices',
  'matrix',
  'photos',
  'place',
];
const options = ['a', 'b', 'c', '非常满意'].map((value) => ({ value, label: value }));
const rows = ['east', '西', '__proto__'].map((value) => ({ value, label: value }));
const photo = 'x'.repeat(22);

function comparison(names: readonly string[]): Comparison {
  return {
    field: often(0.03) ? 'nobody' : one(names),
    ...(often(0.5) && { is: some(['a', 'b', '5', '1', 'true', '7'], 0.5) }),
    ...(often(0.2) && { not: some(['a', 'c', '4'], 0.5) }),
    ...(often(0.2) && { min: whole(0, 6) }),
    ...(often(0.2) && { max: whole(0, 9) }),
  };
}

function condition(names: readonly string[]): Condition {
  const list = () => Array.from({ length: whole(0, 3) }, () => comparison(names));
  return {
    ...(often(0.5) && comparison(names)),
    ...(often(0.3) && { all: list() }),
    ...(often(0.3) && { any: list() }),
  };
}

function form(): Field[] {
  const names = Array.from({ length: whole(1, 12) }, (_, index) => `q${index}`);
  return names.map((name): Field => {
    const type = one(types);
    const isCounted = /choices|photos/.test(type);
    return {
      name,
      type,
      label: name,
      required: often(0.4),
      ...(/select|radio|choices|matrix/.test(type) && { options }),
      ...(type === 'rating' && often(0.3) && { options }),
      ...(type === 'choices' && { other: often(0.5) }),
      ...(type === 'matrix' && { rows }),
      ...(/number|scale/.test(type) && often(0.3) && { min: whole(0, 3), max: whole(3, 12) }),
      ...(isCounted && often(0.3) && { min: whole(0, 2), max: whole(1, 3) }),
      ...(often(0.4) && { showIf: condition(names) }),
    };
  });
}

/** What a control may hold, right and wrong. */
function answer({ type }: Field): Answer | undefined {
  if (often(0.15)) return undefined;
  switch (type) {
    case 'checkbox':
      return often(0.5);
    case 'number':
    case 'scale':
      return one(['0', '1', '５', '7', '11', '2.5', 'x', '']);
    case 'rating':
      return one(['5', '4', '2', '1', 'a', '9', '']);
    case 'select':
    case 'radio':
      return one(['a', 'b', '非常满意', 'z', '']);
    case 'tel':
      return one(['13800138000', '110', '']);
    case 'date':
      return one(['2026-02-28', '2026-02-30', '']);
    case 'choices':
      return some(['a', 'b', 'c', 'a', ' 自己写的 ', '', 'x'.repeat(201), '别的'], 0.2);
    case 'matrix':
      return Object.fromEntries(
        some(['east', '西', '__proto__', '北'], 0.6).map((row) => [row, one(['a', 'b', '', 'z'])]),
      );
    case 'photos':
      return some([photo, photo, 'y'.repeat(22), 'z'.repeat(22), '../x'], 0.3);
    case 'place':
      return {
        text: one(['', ' 山城小区 ', 'x'.repeat(201)]),
        ...(often(0.4) && { latitude: one([42.9, 91]) }),
        ...(often(0.4) && { longitude: one([125.145678, -181]) }),
      };
    default:
      return one(['', 'a', '5', ' 好 ']);
  }
}

const isAnswered = (given: FieldValue | undefined): boolean =>
  given !== undefined && given !== false && !isBlank(given);

test(`${runs} forms and answers: page and collector agree on what is asked, sent and refused`, () => {
  const seen = { sent: 0, refused: 0, hidden: 0, circles: 0 };
  for (let run = 0; run < runs; run++) {
    const fields = form();
    const answers = new Map<string, Answer>();
    for (const field of fields) {
      const given = answer(field);
      if (given !== undefined) answers.set(field.name, given);
    }
    const item = { id: 'x', fields, submit: { url: '/x' } };
    const what = JSON.stringify({ fields, answers: [...answers] });
    const page = readAnswers(fields, answers);
    const faults = faultsOf(item, {
      answers,
      ticked: new Set(),
      withGuardian: false,
      trap: '',
      elapsed: 0,
      test: false,
    });
    const hidden = fields.filter((field) => !page.asked.includes(field));
    seen.hidden += hidden.length;
    seen.circles += faultyConditions(fields).length;
    const check = (values: Record<string, FieldValue>) =>
      checkSubmission(item, { values, consents: [] }, '2026-03-08');

    // What the page sends is taken as it is, or refused for the reasons that the page gives.
    const sent = check(page.values);
    if (faults.length === 0) {
      seen.sent++;
      assert.ok('checked' in sent, `${what} ${JSON.stringify(sent)}`);
      assert.deepEqual(sent.checked.answers, page.values, what);
    } else seen.refused++;

    // A sender that does not check: everything in it comes to the same faults, and hidden answers are named.
    const raw: Record<string, FieldValue> = {};
    for (const field of fields) {
      const given = answers.get(field.name);
      if (given === undefined) continue;
      const isNumber =
        /number|scale/.test(field.type) && typeof given === 'string' && /^[0-9.]+$/.test(given);
      raw[field.name] = isNumber ? Number(given) : given;
    }
    const blind = check(raw);
    const expected = [
      ...faults.map(({ name, code, limit }) => `${name} ${code} ${limit}`),
      ...hidden
        .filter(({ name }) => isAnswered(raw[name]))
        .map(({ name }) => `${name} not-asked undefined`),
    ];
    const told =
      'errors' in blind
        ? blind.errors.map(({ pointer, code, limit }) => {
            const name = pointer.slice('/values/'.length);
            // Full-width digits are the control's to read: a program sends numbers as numbers.
            return `${name} ${code === 'type' ? 'number' : code} ${limit}`;
          })
        : [];
    const isPlain = !Object.values(raw).some((value) => value === '５');
    if (isPlain) assert.deepEqual(told, expected, what);

    // As a page without script sends it, which cannot hide a question.
    const pairs = new URLSearchParams();
    for (const field of fields) {
      const given = answers.get(field.name);
      if (given !== undefined) pairsOf(field.name, given).forEach((pair) => pairs.append(...pair));
    }
    const body = bodyFromForm(pairs, { ...item, title: 'x' }, 'x') as {
      values: Record<string, FieldValue>;
    };
    const plain = check(body.values);
    // A box with nothing in it is one that nobody used: to a form without script that is no fault.
    const isUsed = ![...answers.values()].some(
      (given) => Array.isArray(given) && given.includes(''),
    );
    if (!isUsed) continue;
    assert.equal('checked' in plain, faults.length === 0, `${what} ${JSON.stringify(plain)}`);
    if ('checked' in plain) {
      const ticks = fields.filter(
        ({ type, name }) => type === 'checkbox' && page.values[name] === undefined,
      );
      assert.deepEqual(
        ticks.filter((tick) => page.asked.includes(tick)),
        [],
        what,
      );
      assert.deepEqual(plain.checked.answers, page.values, what);
    }
  }
  for (const [name, count] of Object.entries(seen))
    assert.ok(count > runs / 20, `${name}: ${count}`);
});

const field = (name: string, showIf?: Condition): Field => ({
  name,
  type: 'text',
  label: name,
  ...(showIf && { showIf }),
});
const askedNames = (fields: Field[], answers: Record<string, FieldValue>): string =>
  askedFields(fields, ({ name }) => answers[name])
    .map(({ name }) => name)
    .join(' ');

test('conditions: one comparison, all, any; what is hidden hides what depends on it', () => {
  const fields = [
    field('a'),
    field('b', { field: 'a', is: ['x', 'y'] }),
    field('c', { field: 'b' }),
    field('d', {
      all: [
        { field: 'a', not: ['z'] },
        { field: 'n', min: 2, max: 4 },
      ],
    }),
    field('e', {
      any: [
        { field: 'a', is: ['z'] },
        { field: 'list', is: ['two'] },
      ],
    }),
    field('n'),
    field('list'),
  ];
  assert.equal(askedNames(fields, {}), 'a n list');
  assert.equal(askedNames(fields, { a: 'x' }), 'a b n list');
  assert.equal(askedNames(fields, { a: 'x', b: '1' }), 'a b c n list');
  // `b` was answered before `a` was changed: it does not count any more.
  assert.equal(askedNames(fields, { a: 'z', b: '1' }), 'a e n list');
  assert.equal(askedNames(fields, { a: 'w', n: 3 }), 'a d n list');
  assert.equal(askedNames(fields, { a: 'w', n: 5 }), 'a n list');
  assert.equal(askedNames(fields, { list: ['one', 'two'] }), 'a e n list');
});

test('a condition that cannot be decided is told, and its question is asked', () => {
  const fields = [
    field('a', { field: 'c', is: ['x'] }),
    field('b', { all: [{ field: 'a' }, { field: 'gone' }] }),
    field('c', { any: [{ field: 'b' }] }),
    field('d', { field: 'd' }),
    field('e', { field: 'a', is: ['yes'] }),
  ];
  assert.deepEqual(
    faultyConditions(fields).map(({ index, path, code }) => `${index} ${path.join('/')} ${code}`),
    [
      '0 showIf circle',
      '1 showIf/all/1/field reference',
      '1 showIf circle',
      '2 showIf circle',
      '3 showIf circle',
    ],
  );
  // What only looks at a circle is decided as ever.
  assert.equal(askedNames(fields, {}), 'a b c d');
  assert.equal(askedNames(fields, { a: 'yes' }), 'a b c d e');
});

const read = (asked: Partial<Field>, given: FieldValue | undefined) =>
  readAnswer({ name: 'q', type: 'text', label: 'q', ...asked }, given);

test('what counts as an answer of each new type', () => {
  assert.deepEqual(
    optionsOf({ type: 'rating' }).map(({ value, label }) => `${value} ${label}`),
    ['5 非常满意', '4 满意', '3 基本满意', '2 不满意', '1 非常不满意'],
  );
  assert.deepEqual(read({ type: 'rating' }, '5'), { value: '5' });
  assert.deepEqual(read({ type: 'rating' }, '6'), { code: 'choice' });
  assert.deepEqual(read({ type: 'rating', required: true }, undefined), { code: 'choice' });
  assert.deepEqual(read({ type: 'scale' }, 0), { value: 0 });
  assert.deepEqual(read({ type: 'scale' }, 11), { code: 'big', limit: 10 });
  assert.deepEqual(read({ type: 'scale' }, 2.5), { code: 'choice' });
  const choices: Partial<Field> = { type: 'choices', options, other: true, min: 2, max: 3 };
  assert.deepEqual(read(choices, ['b', ' 停车 ', 'a', 'b']), { value: ['a', 'b', '停车'] });
  assert.deepEqual(read(choices, ['a']), { code: 'least', limit: 2 });
  assert.deepEqual(read(choices, ['a', 'b', 'c', 'd']), { code: 'most', limit: 3 });
  assert.deepEqual(read(choices, ['a', '']), { code: 'other' });
  assert.deepEqual(read(choices, ['a', 'one', 'two']), { code: 'choice' });
  assert.deepEqual(read({ ...choices, other: false }, ['a', 'one']), { code: 'choice' });
  assert.deepEqual(read({ ...choices, required: true }, []), { code: 'choice' });
  const matrix: Partial<Field> = { type: 'matrix', options, rows };
  assert.deepEqual(read(matrix, { 西: 'a', east: 'b' }), { value: { east: 'b', 西: 'a' } });
  assert.deepEqual(read({ ...matrix, required: true }, { east: 'b' }), { code: 'rows', limit: 2 });
  assert.deepEqual(read(matrix, { east: 'z' }), { code: 'choice' });
  assert.deepEqual(read(matrix, { north: 'a' }), { code: 'choice' });
  assert.deepEqual(read({ type: 'photos' }, [photo, photo]), { value: [photo] });
  assert.deepEqual(read({ type: 'photos' }, ['../../etc/passwd']), { code: 'photo' });
  const ten = Array.from({ length: 10 }, (_, index) => `${photo}${index}`);
  assert.deepEqual(read({ type: 'photos', max: 100 }, ten), { code: 'most', limit: 9 });
  assert.deepEqual(
    read({ type: 'place' }, { text: ' 桥头 ', latitude: 42.9000049, longitude: 125 }),
    {
      value: { text: '桥头', latitude: 42.9, longitude: 125 },
    },
  );
  assert.deepEqual(read({ type: 'place' }, { text: '桥头', latitude: 42.9 }), { code: 'place' });
  assert.deepEqual(read({ type: 'place', required: true }, { text: ' ' }), { code: 'missing' });
  for (const type of ['choices', 'matrix', 'photos', 'place', 'scale', 'rating'] as const)
    for (const wrong of ['x', 30, true, ['x'], { x: 'y' }] as FieldValue[])
      assert.ok('code' in read({ type, options, rows }, wrong), `${type} ${JSON.stringify(wrong)}`);
});

test('pages: a long form breaks at its sections, or where its editor says; a short one does not', () => {
  const many = Array.from({ length: 10 }, (_, index) => field(`q${index}`));
  const withSections = many.map((one, index) => ({
    ...one,
    ...(index % 4 === 0 && { section: `第${index / 4 + 1}部分` }),
  }));
  const shape = (fields: Field[], asked = fields): string =>
    pagesOf(fields, asked)
      .map((page) => page.map(({ title = '', fields: own }) => `${title}${own.length}`).join('+'))
      .join(' | ');
  assert.equal(shape(many), '10');
  assert.equal(shape(withSections), '第1部分4 | 第2部分4 | 第3部分2');
  assert.equal(shape(withSections.slice(0, 8)), '第1部分4+第2部分4');
  const marked = withSections.map((one, index) => ({ ...one, newPage: index === 8 }));
  assert.equal(shape(marked), '第1部分4+第2部分4 | 第3部分2');
  const asked = withSections.filter((_, index) => index < 4 || index > 8);
  assert.equal(shape(withSections, asked), '第1部分4 | 第3部分1');
});

test('an address fills in what allows it, and nothing that is wrong', () => {
  const fields: Field[] = [
    { name: 'estate', type: 'select', label: 'q', options, prefill: true },
    { name: 'topics', type: 'choices', label: 'q', options, prefill: true },
    { name: 'age', type: 'number', label: 'q', prefill: true },
    { name: 'where', type: 'place', label: 'q', prefill: true },
    { name: 'wrong', type: 'select', label: 'q', options, prefill: true },
    { name: 'name', type: 'name', label: 'q' },
  ];
  const address = new URLSearchParams(
    'estate=a&topics=b&topics=a&age=30&where=桥头&wrong=zzz&name=王小明&civic-source=%20poster-3%0a',
  );
  assert.deepEqual(prefilled(fields, address), {
    estate: 'a',
    topics: ['a', 'b'],
    age: 30,
    where: { text: '桥头' },
  });
  assert.equal(sourceIn(address), 'poster-3');
  assert.equal(sourceIn(new URLSearchParams()), undefined);
});
