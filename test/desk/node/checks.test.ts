import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeed } from '../../../demo/desk/checks/check-feed.js';
import { purposesIn } from '../../../demo/desk/checks/consent-purposes.js';
import type { AdviceCode } from '../../../demo/desk/checks/finding.js';
import { findIdCard, findPhone } from '../../../demo/desk/checks/personal-numbers.js';

const now = Date.parse('2024-06-01T00:00:00Z');

function told(feed: object): string[] {
  const { findings } = checkFeed({ civic: 1, ...feed }, now);
  return findings.map((finding) =>
    finding.tone === 'error'
      ? `${finding.path.join('.')} ${finding.issue.code}`
      : `${finding.path.join('.')} ${finding.code}`,
  );
}

const good = {
  source: { name: '示例日报' },
  members: [
    {
      id: 'a',
      name: '甲',
      photo: { src: 'pictures/a.jpg', alt: '甲在楼道里' },
      story: ['一段话。'],
      facts: [{ label: '走访', value: 3, asOf: '2024-03' }],
    },
  ],
  measures: [{ id: 'm', label: '走访', value: 3, target: 10, asOf: '2024-03' }],
  pledges: [
    {
      id: 'p',
      title: '公约',
      closes: '2024-12-31',
      wall: [{ name: '王**' }],
      fields: [],
      consents: [
        {
          id: 'data',
          version: '1',
          text: '我同意保存我填写的内容，只用于统计，不会公开，也不会提供给第三方。',
        },
      ],
      submit: { url: '/submissions/x' },
    },
  ],
};

test('a careful feed gets no word', () => assert.deepEqual(told(good), []));

/** Each changes one thing of the careful feed, and is told exactly that. */
const cases: [AdviceCode, object, string][] = [
  [
    'photo-no-alt',
    { members: [{ id: 'a', name: '甲', photo: { src: 'a.jpg' } }] },
    'members.0.photo.alt',
  ],
  [
    'story-long',
    { members: [{ id: 'a', name: '甲', story: ['字'.repeat(1501)] }] },
    'members.0.story',
  ],
  [
    'summary-long',
    { members: [{ id: 'a', name: '甲', summary: '字'.repeat(61) }] },
    'members.0.summary',
  ],
  [
    'figure-no-date',
    { members: [{ id: 'a', name: '甲', facts: [{ label: '走访', value: 1 }] }] },
    'members.0.facts.0.asOf',
  ],
  [
    'figure-no-source',
    {
      source: undefined,
      members: [],
      measures: [{ id: 'm', label: '走访', value: 1, asOf: '2024' }],
    },
    'measures.0.source.name',
  ],
  [
    'goal-passed',
    { measures: [{ id: 'm', label: '走访', value: 10, target: 10, asOf: '2024' }] },
    'measures.0.target',
  ],
  [
    'goal-passed',
    {
      measures: [
        { id: 'm', label: '投诉', value: 2, baseline: 9, target: 3, better: 'down', asOf: '2024' },
      ],
    },
    'measures.0.target',
  ],
  [
    'deadline-past',
    { pledges: [{ ...good.pledges[0], closes: '2024-05-30' }] },
    'pledges.0.closes',
  ],
  [
    'consent-bundled',
    {
      pledges: [
        {
          ...good.pledges[0],
          consents: [
            { id: 'c', version: '1', text: '我同意保存内容用于统计，并接收短信通知和商业推广。' },
          ],
        },
      ],
    },
    'pledges.0.consents.0.text',
  ],
  [
    'wall-unmasked',
    { pledges: [{ ...good.pledges[0], wall: [{ name: '王小明' }] }] },
    'pledges.0.wall.0.name',
  ],
  [
    'phone-in-text',
    { members: [{ id: 'a', name: '甲', summary: '有事打１３８ 1234-5678。' }] },
    'members.0.summary',
  ],
  [
    'id-card-in-text',
    { members: [{ id: 'a', name: '甲', quote: '我的号码是11010519491231002X' }] },
    'members.0.quote',
  ],
  [
    'series-stranger',
    { series: [{ id: 's', title: '专栏', members: ['b'] }] },
    'series.0.members.0',
  ],
  [
    'member-stranger',
    { measures: [{ id: 'm', label: '走访', value: 1, asOf: '2024', member: 'b' }] },
    'measures.0.member',
  ],
  [
    'submit-elsewhere',
    { pledges: [{ ...good.pledges[0], submit: { url: 'http://a.example/' } }] },
    'pledges.0.submit.url',
  ],
];
for (const [code, change, place] of cases)
  test(`${code} at ${place}`, () =>
    assert.deepEqual(told({ ...good, ...change }), [`${place} ${code}`]));

test('errors of the contract come first, with their places', () => {
  const lines = told({
    ...good,
    members: [
      { id: 'a', name: '甲', photo: { src: 'javascript:alert(1)' } },
      { id: 'a', name: '乙' },
      { id: 'B!', name: '' },
    ],
    measures: [
      { id: 'm', label: '走访', value: 5, parts: [{ label: '线上', value: 1 }], asOf: '2024' },
    ],
  });
  assert.deepEqual(lines, [
    'members.0.photo.src link',
    'members.2.id id',
    'members.2.name empty',
    'members.1.id duplicate',
    'measures.0.parts sum',
    'members.0.photo.alt photo-no-alt',
  ]);
});

test('numbers that only look like it are left alone', () => {
  for (const text of [
    '010-5550 0123',
    '2024-03-08',
    '12345678901234567890',
    '订单1381234567890',
    '23812345678',
  ])
    assert.equal(findPhone(text), undefined, text);
  for (const text of ['110105194912310021', '110105194913310024', '99999999999999999999'])
    assert.equal(findIdCard(text), undefined, text);
  assert.equal(findPhone('电话：138-1234-5678'), '13812345678');
});

test('a promise is no purpose', () => {
  assert.equal(purposesIn('只用于统计这次签名，不会公开，不向第三方提供。'), 1);
  assert.equal(purposesIn('用于统计，并在签名墙上公开姓名。'), 2);
  assert.equal(
    purposesIn('It is used for statistics only and never shared with third parties.'),
    1,
  );
  assert.equal(purposesIn('It is used for statistics and for our newsletter.'), 2);
});

test('a feed that pages would refuse is told at its largest list', () => {
  const story = ['长'.repeat(1000)];
  const members = Array.from({ length: 1700 }, (_, index) => ({
    id: `m-${index}`,
    name: '甲',
    story,
  }));
  assert.ok(told({ ...good, members }).includes('members feed-too-large'));
  assert.ok(!told({ ...good, members: members.slice(0, 1000) }).includes('members feed-too-large'));
});
