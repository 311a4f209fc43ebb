import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkFeed } from '../../../desk/checks/check-feed.js';
import { documents } from '../../../desk/checks/samples.js';
import { asksForTwo, leadsTo, namesPersonalData } from '../../../desk/checks/text-patterns.js';
import { followName } from '../../../desk/page/store/follow-name.js';
import { getAt, setAt, type JsonObject } from '../../../desk/shared/json.js';
import {
  readCondition,
  readQuestion,
  writeCondition,
  type Question,
} from '../../../desk/shared/questions.js';
import type { Schema } from '../../../desk/shared/schema.js';
import {
  conditionSentence,
  readConditionSentence,
} from '../../../desk/words/condition-sentence.js';
import { form as formSchema, type Comparison, type Field } from '../../../src/contract/index.js';
import { readAnswer } from '../../../src/contract/rules/answers.js';
import { askedFields } from '../../../src/contract/rules/conditions.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../dist/civic-feed.schema.json', import.meta.url), 'utf8'),
) as Schema;
const now = Date.parse('2024-06-01T00:00:00Z');

const satisfied = { name: 'overall', type: 'rating', label: '满意度' };
const yesNo = {
  name: 'visited',
  type: 'radio',
  label: '有人来过吗？',
  options: [
    { value: 'yes', label: '有' },
    { value: 'no', label: '没有' },
  ],
};
const reasons = {
  name: 'reasons',
  type: 'choices',
  label: '哪里不满意',
  options: [
    { value: 'noise', label: '噪声' },
    { value: 'parking', label: '停车' },
  ],
};
const asks = [
  satisfied,
  yesNo,
  reasons,
  { name: 'score', type: 'scale', label: '打几分', low: '差', high: '好' },
  { name: 'agree', type: 'checkbox', label: '我看过了' },
  { name: 'text', type: 'text', label: '说说“看法”' },
];
const questions = asks.map((one) => readQuestion(one as JsonObject));
const sentence = (showIf: JsonObject, language: 'zh' | 'en' = 'zh'): string =>
  conditionSentence(readCondition(showIf), questions, language);

describe('a condition', () => {
  for (const [showIf, zh, en] of [
    [
      { field: 'overall', is: ['2', '1'] },
      '只有「满意度」选了“不满意”或“非常不满意”才问',
      'Only if “满意度” is “不满意” or “非常不满意”',
    ],
    [{ field: 'overall', max: 2 }, '只有「满意度」选了“不满意”或“非常不满意”才问', undefined],
    [
      {
        all: [
          { field: 'visited', is: ['yes'] },
          { field: 'overall', not: ['5'] },
        ],
      },
      '只有「有人来过吗？」选了“有”，并且「满意度」答了，但没有选“非常满意”才问',
      undefined,
    ],
    [
      { any: [{ field: 'score', max: 3 }, { field: 'agree' }] },
      '只有「打几分」不大于3，或者「我看过了」打了勾才问',
      'Only if “打几分” is at most 3, or else “我看过了” is ticked',
    ],
    [{ field: 'score', min: 2, max: 5 }, '只有「打几分」在2到5之间才问', undefined],
    [{ field: 'text' }, '只有「说说“看法”」答了才问', undefined],
    [
      { field: 'visited', is: ['yes'], any: [{ field: 'agree' }, { field: 'score', min: 8 }] },
      '只有「有人来过吗？」选了“有”，并且（「我看过了」打了勾，或者「打几分」不小于8）才问',
      undefined,
    ],
  ] as const)
    test(`is a sentence: ${zh}`, () => {
      assert.equal(sentence(showIf as unknown as JsonObject), zh);
      if (en) assert.equal(sentence(showIf as unknown as JsonObject, 'en'), en);
    });

  test('is read back out of its sentence, in both languages', () => {
    fc.assert(
      fc.property(conditionOf(questions), fc.constantFrom('zh', 'en'), (condition, language) => {
        const written = writeCondition(condition)!;
        const read = readConditionSentence(sentence(written, language), questions);
        assert.deepEqual(read && writeCondition(read), written);
      }),
      { numRuns: 500 },
    );
  });

  test('is not read out of anything else', () => {
    for (const text of [
      '',
      '只有才问',
      '满意度不满意才问',
      '只有「没有的题」选了“有”才问',
      '只有「满意度」选了“不满意”，并且',
      '只有「满意度」选了“不满意”才问吗',
    ])
      assert.equal(readConditionSentence(text, questions), undefined, text);
  });
});

/** Conditions as the form makes them: the last number is below the first, so that each kind has its own words. */
function conditionOf(all: readonly Question[]) {
  const comparison = fc.oneof(
    ...all.map((question): fc.Arbitrary<Comparison> => {
      const field = question.name;
      const values = question.options.map(({ value }) => value);
      if (values.length > 0) {
        const some = fc.subarray(values, { minLength: 1 });
        return fc.oneof(
          some.map((is) => ({ field, is })),
          some.map((not) => ({ field, not })),
          fc.constant({ field }),
        );
      }
      if (question.type !== 'scale') return fc.constant({ field });
      const number = fc.integer({ min: -3, max: 12 });
      return fc.oneof(
        number.map((min) => ({ field, min })),
        number.map((max) => ({ field, max })),
        fc.tuple(number, number).map(([min, max]) => ({ field, min, max })),
      );
    }),
  );
  return fc
    .record({
      all: fc.array(comparison, { maxLength: 3 }),
      any: fc.array(comparison, { maxLength: 3 }),
    })
    .filter((condition) => condition.all.length + condition.any.length > 0)
    .map((condition) =>
      condition.any.length === 1
        ? { all: [...condition.all, ...condition.any], any: [] }
        : condition,
    );
}

const careful = {
  id: 'f',
  kind: 'survey',
  title: '问卷',
  submit: { url: '/submissions/x' },
  consents: [{ id: 'c', version: '1', text: '我同意统计。' }],
};

const notice = {
  version: '1',
  handler: '示例社区',
  contact: { name: '服务站' },
  purpose: '统计。',
  kinds: ['电话'],
  kept: '一年。',
  rights: '凭回执。',
};

function told(
  fields: readonly object[],
  more: object = {},
  notices: readonly object[] = [notice],
): string[] {
  const feed = { civic: 1, notices, forms: [{ ...careful, fields, ...more }] };
  return checkFeed(feed as unknown as JsonObject, now)
    .filter(({ path }) => path[0] === 'forms')
    .map(
      (finding) =>
        `${finding.path.slice(2).join('.')} ${finding.tone === 'error' ? finding.issue.code : finding.code}`,
    );
}

test('every template of the desk is careful itself', () => {
  for (const [name, document] of Object.entries(documents)) {
    if (!('forms' in document)) continue;
    const [form] = document.forms;
    assert.equal(formSchema.safeParse(form).success, true, name);
    const notices = 'notices' in document ? document.notices : [];
    assert.deepEqual(told(form!.fields, form, notices), [], name);
  }
  assert.equal(documents.habits.forms[0]!.items.length, 48);
});

describe('what a condition cannot be', () => {
  const after = (showIf: object, more: object = {}): object => ({
    name: 'why',
    type: 'text',
    label: '为什么',
    showIf,
    ...more,
  });
  for (const [about, fields, expected] of [
    ['well', [...asks, after({ field: 'overall', is: ['1'] })], []],
    [
      'of an option that is not there',
      [yesNo, after({ field: 'visited', is: ['perhaps'] })],
      ['fields.1.showIf.is.0 condition-no-option'],
    ],
    [
      'of one option among others that are there',
      [yesNo, after({ field: 'visited', is: ['yes', 'perhaps'] })],
      ['fields.1.showIf.is.1 condition-no-option'],
    ],
    [
      'of a number beyond the scale',
      [asks[3]!, after({ field: 'score', min: 11 })],
      ['fields.1.showIf condition-never'],
    ],
    [
      'none of all there are',
      [yesNo, after({ field: 'visited', not: ['yes', 'no'] })],
      ['fields.1.showIf condition-never'],
    ],
    [
      'two answers to one question',
      [
        yesNo,
        after({
          all: [
            { field: 'visited', is: ['yes'] },
            { field: 'visited', is: ['no'] },
          ],
        }),
      ],
      ['fields.1.showIf condition-against'],
    ],
    [
      'two ticks of several, which is well',
      [
        reasons,
        after({
          all: [
            { field: 'reasons', is: ['noise'] },
            { field: 'reasons', is: ['parking'] },
          ],
        }),
      ],
      [],
    ],
    [
      'one of two that can be, which is well',
      [yesNo, asks[3]!, after({ any: [{ field: 'score', min: 11 }, { field: 'visited' }] })],
      ['fields.2.showIf.any.0 condition-never'],
    ],
    [
      'of a question that is never asked',
      [
        asks[3]!,
        after({ field: 'score', min: 11 }),
        after({ field: 'why' }, { name: 'more', label: '还有呢' }),
      ],
      ['fields.1.showIf condition-never', 'fields.2.showIf condition-unasked'],
    ],
    [
      'of a later question',
      [after({ field: 'visited', is: ['yes'] }), yesNo],
      ['fields.0.showIf.field condition-later'],
    ],
    [
      'without an answer that is meant',
      [yesNo, after({ field: 'visited', is: [] })],
      ['fields.1.showIf.field condition-empty'],
    ],
    [
      'of a question that is not there',
      [after({ field: 'gone' })],
      ['fields.0.showIf.field reference'],
    ],
    [
      'in a circle',
      [after({ field: 'more' }), after({ field: 'why' }, { name: 'more', label: '还有呢' })],
      ['fields.0.showIf circle', 'fields.1.showIf circle', 'fields.0.showIf.field condition-later'],
    ],
  ] as const)
    test(about, () => assert.deepEqual(told(fields), expected));

  test('whoever is told that a question is never asked never sees it asked', () => {
    const target = 'target';
    const anyComparison = fc.record(
      {
        field: fc.constantFrom('visited', 'overall', 'reasons', 'score', 'agree'),
        is: fc.array(fc.constantFrom('yes', 'no', '1', '2', '5', 'noise', 'gone', '7'), {
          minLength: 1,
          maxLength: 2,
        }),
        not: fc.array(fc.constantFrom('yes', 'no', '5', 'noise', 'parking'), {
          minLength: 1,
          maxLength: 2,
        }),
        min: fc.integer({ min: -1, max: 12 }),
        max: fc.integer({ min: -1, max: 12 }),
      },
      { requiredKeys: ['field'] },
    );
    const anyCondition = fc.oneof(
      anyComparison,
      fc.record({ all: fc.array(anyComparison, { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(anyComparison, { minLength: 1, maxLength: 3 }) }),
    );
    const answers = fc.record({
      overall: fc.constantFrom('1', '2', '3', '4', '5', undefined),
      visited: fc.constantFrom('yes', 'no', undefined),
      reasons: fc.constantFrom(['noise'], ['parking'], ['noise', 'parking'], undefined),
      score: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
      agree: fc.constantFrom(true, false, undefined),
    });
    let never = 0;
    fc.assert(
      fc.property(
        anyCondition,
        fc.array(answers, { minLength: 20, maxLength: 20 }),
        (showIf, all) => {
          const fields = [
            ...asks,
            { name: target, type: 'text', label: '最后', showIf },
          ] as Field[];
          const isNever =
            told(fields).some((line) => /fields\.6.*condition-(against)/.test(line)) ||
            /^fields\.6\.showIf condition-never$/m.test(told(fields).join('\n'));
          if (!isNever || 'any' in showIf) return;
          never++;
          for (const given of all) {
            const asked = askedFields(fields, (field) => {
              const read = readAnswer(field, given[field.name as 'score']);
              return 'value' in read ? read.value : undefined;
            });
            assert.ok(!asked.some(({ name }) => name === target), JSON.stringify([showIf, given]));
          }
        },
      ),
      { numRuns: 400 },
    );
    assert.ok(never > 20, `${never} conditions could never hold`);
  });
});

describe('words', () => {
  for (const question of [
    '难道您不觉得社区越来越好吗？',
    '您是否同意社区的工作做得很好？',
    '我们是不是应该支持垃圾分类？',
    '大家都说停车难，您说呢？',
  ])
    test(`lead: ${question}`, () => assert.ok(leadsTo(question)));
  for (const question of [
    '您对社区这一年的工作满意吗？',
    '您觉得楼道的卫生怎么样？',
    '什么样的邻居算是很好的邻居？',
    '您赞成还是不赞成第二辆车多交费？',
    '是否愿意参加？',
  ])
    test(`do not lead: ${question}`, () => assert.equal(leadsTo(question), undefined));

  for (const question of [
    '您对保安和保洁满意吗？',
    '您觉得环境卫生以及停车管理怎么样？',
    '垃圾清运按时吗？楼道干净吗？',
    '工作人员态度好，并且办事快吗？',
    'Are you satisfied with the lighting and the cleaning?',
  ])
    test(`ask for two: ${question}`, () => assert.ok(asksForTwo(question)));
  for (const question of [
    '您和家人住在这里多久了？',
    '您对社区这一年的工作满意吗？',
    '主要是哪里不满意？',
    '楼道和院子的卫生怎么样？',
    '您家有几位老人和孩子？',
    '车停在小区里还是路边？',
  ])
    test(`ask for one: ${question}`, () => assert.equal(asksForTwo(question), undefined));

  test('that ask who somebody is', () => {
    for (const question of ['您的姓名', '联系电话', '身份证号码', '您的住址', '怎样加您的微信'])
      assert.ok(namesPersonalData(question), question);
    for (const question of ['您住在哪个小区？', '几岁', '接下来最该做好哪一件事？'])
      assert.ok(!namesPersonalData(question), question);
  });
});

test('what else is told of questions, each at its place', () => {
  const phone = { name: 'phone', type: 'tel', label: '电话' };
  assert.deepEqual(told([phone]), []);
  assert.deepEqual(told([phone], { consents: [] }), ['fields.0.label personal-no-consent']);
  for (const notices of [[], [{ ...notice, forms: ['another'] }]])
    assert.deepEqual(told([phone], {}, notices), ['consents personal-no-notice']);
  assert.deepEqual(told([phone], { consents: [{ id: 'notice', version: '1', text: '好。' }] }), [
    'consents.0.id consent-named-notice',
  ]);
  // An anonymous form that asks nobody's name needs none, and shows none.
  const level = { name: 'level', type: 'rating', label: '满意吗' };
  assert.deepEqual(told([level], { anonymous: true }, []), []);
  const guardian = { below: 14, consent: { id: 'g', version: '1', text: '我是监护人，我同意。' } };
  assert.deepEqual(told([{ name: 'age', type: 'number', label: '几岁' }], { guardian }, []), [
    'consents personal-no-notice',
  ]);
  const named = { ...notice, forms: ['f'] };
  const forNobody = {
    civic: 1,
    notices: [named],
    forms: [{ ...careful, anonymous: true, fields: [level] }],
  };
  assert.deepEqual(
    checkFeed(forNobody, now).map(({ path, ...finding }) => [
      path.join('.'),
      'code' in finding && finding.code,
    ]),
    [['notices.0.forms.0', 'notice-for-nobody']],
  );
  assert.deepEqual(told([phone], { anonymous: true }), ['fields.0.label personal-anonymous']);
  assert.deepEqual(told([{ name: 's', type: 'scale', label: '几分', low: '差' }]), [
    'fields.0.high scale-no-words',
  ]);
  const twice = [...yesNo.options, { value: 'yes-2', label: ' 有 ' }];
  assert.deepEqual(told([{ ...yesNo, options: twice }]), [
    'fields.0.options.2.label option-double',
  ]);
  assert.deepEqual(
    told([{ ...yesNo, options: [...yesNo.options, { value: 'no', label: '不' }] }]),
    ['fields.0.options.2.value duplicate'],
  );
  assert.deepEqual(told([{ name: 'a', type: 'radio', label: '选哪个' }]), [
    'fields.0.options missing',
  ]);
  assert.deepEqual(told([yesNo, { ...yesNo, label: '再问一次' }]), ['fields.1.name duplicate']);
  const many = Array.from({ length: 31 }, (_, index) => ({
    name: `q-${index}`,
    type: 'text',
    label: '说说',
  }));
  assert.deepEqual(told(many), ['fields questions-many']);
  const method = { how: '入户时留下二维码。' };
  assert.deepEqual(told([yesNo], { results: 'live', method }), []);
  assert.deepEqual(told([yesNo], { results: 'live' }), ['method.how results-no-method']);
});

test('pledges and activities hear the same of their questions', () => {
  const fields = [{ name: 'phone', type: 'tel', label: '电话' }];
  const pledge = { id: 'p', title: '公约', fields, submit: { url: '/s' } };
  const lines = checkFeed({ civic: 1, pledges: [pledge] }, now).map((finding) =>
    'code' in finding ? finding.code : '',
  );
  assert.deepEqual(lines, ['personal-no-consent', 'personal-no-notice']);
});

describe('a name that changes', () => {
  const feed = {
    forms: [
      {
        ...careful,
        fields: [
          {
            name: 'lai-guo-ma',
            type: 'radio',
            label: '来过吗',
            options: [
              { value: 'you', label: '有' },
              { value: 'mei-you', label: '没有' },
            ],
          },
          {
            name: 'why',
            type: 'text',
            label: 'Why',
            showIf: { all: [{ field: 'lai-guo-ma', is: ['you'] }, { field: 'why' }] },
          },
        ],
      },
    ],
  } as unknown as JsonObject;
  const renamed = (path: (string | number)[], value: string, published?: JsonObject): JsonObject =>
    followName(setAt(feed, path, value) as JsonObject, feed, path, schema, published);
  const condition = ['forms', 0, 'fields', 1, 'showIf', 'all', 0];

  test('of a question takes the conditions that ask for it along', () => {
    const next = renamed(['forms', 0, 'fields', 0, 'label'], '走访过吗');
    assert.equal(getAt(next, ['forms', 0, 'fields', 0, 'name']), 'zou-fang-guo-ma');
    assert.deepEqual(getAt(next, condition), { field: 'zou-fang-guo-ma', is: ['you'] });
  });

  test('of an option, too', () => {
    const next = renamed(['forms', 0, 'fields', 0, 'options', 0, 'label'], '来过');
    assert.equal(getAt(next, ['forms', 0, 'fields', 0, 'options', 0, 'value']), 'lai-guo');
    assert.deepEqual(getAt(next, condition), { field: 'lai-guo-ma', is: ['lai-guo'] });
  });

  test('stays what answers are stored by, once it was published', () => {
    const next = renamed(['forms', 0, 'fields', 0, 'options', 0, 'label'], '来过', feed);
    assert.equal(getAt(next, ['forms', 0, 'fields', 0, 'options', 0, 'value']), 'you');
    assert.deepEqual(getAt(next, condition), { field: 'lai-guo-ma', is: ['you'] });
  });
});
