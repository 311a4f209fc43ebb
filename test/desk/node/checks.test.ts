import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkFeed } from '../../../desk/checks/check-feed.js';
import { purposesIn } from '../../../desk/checks/text-patterns.js';
import type { AdviceCode } from '../../../desk/checks/finding.js';
import { createFeedFrom, documents } from '../../../desk/checks/samples.js';
import { createIdFor } from '../../../desk/page/store/follow-name.js';
import { groupsIn, type JsonObject } from '../../../desk/shared/json.js';
import { sectionsOf, type Schema } from '../../../desk/shared/schema.js';
import { findIdCard, findPhone } from '../../../desk/checks/text-patterns.js';

const now = Date.parse('2024-06-01T00:00:00Z');

function told(feed: object): string[] {
  const findings = checkFeed({ civic: 1, ...feed }, now);
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

test('a measure without a figure is an error; one that comes in parts, or is counted, is none', () => {
  const measure = { id: 'm', label: '走访', asOf: '2024' };
  assert.deepEqual(told({ ...good, measures: [measure] }), ['measures.0.value missing']);
  const parts = [{ label: '线上', value: 1 }];
  assert.deepEqual(told({ ...good, measures: [{ ...measure, parts }] }), []);
  assert.deepEqual(told({ ...good, measures: [{ ...measure, value: 0 }] }), []);
  const live = [{ into: 'm', of: 'p', count: 'signed' }];
  assert.deepEqual(told({ ...good, measures: [measure], live }), []);
});

test('a measure of answers is filled by the collector where its form publishes them', () => {
  const measures = [{ id: 'm', label: '满意吗？', form: 'f' }];
  const missing = (results?: string): string[] =>
    told({ ...good, measures, forms: [{ id: 'f', ...(results && { results }) }] }).filter(
      (line) => line === 'measures.0.value missing',
    );
  assert.deepEqual(missing(), ['measures.0.value missing']);
  assert.deepEqual(missing('live'), []);
  assert.deepEqual(missing('after'), []);
});

for (const name of ['survey', 'habits', 'records', 'agenda', 'campaign', 'liaoyuan'])
  test(`the desk finds no error in the shipped feed ${name}`, () => {
    const file = new URL(`../../../demo/feeds/${name}.json`, import.meta.url);
    const errors = checkFeed(JSON.parse(readFileSync(file, 'utf8')) as JsonObject, now).filter(
      ({ tone }) => tone === 'error',
    );
    assert.deepEqual(errors, []);
  });

test('what the form offers and nobody filled in is not filled in, and no invalid time', () => {
  const activity = {
    id: 'a',
    title: '路口值守',
    posts: [{ id: 'p', title: '早高峰', starts: '', ends: '2024-07-01T25:00', capacity: 2 }],
  };
  const lines = told({ ...good, activities: [activity] });
  assert.ok(lines.includes('activities.0.posts.0.starts missing'), lines.join());
  assert.ok(lines.includes('activities.0.posts.0.ends moment'), lines.join());
});

test('the page of a newspaper is no web address', () => {
  for (const url of ['T01', '第1版', 'A1、A4'])
    assert.deepEqual(
      told({ ...good, source: { name: '示例日报', url } }),
      ['source.url link'],
      url,
    );
  for (const url of ['https://a.example/t01', '/t01', 't01.html', '#t01', '../t01'])
    assert.deepEqual(told({ ...good, source: { name: '示例日报', page: 'T01', url } }), [], url);
});

describe('samples', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../dist/civic-feed.schema.json', import.meta.url), 'utf8'),
  ) as Schema;
  const texts = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [value];

  for (const [name, document] of Object.entries(documents)) {
    const template = document as unknown as JsonObject;
    test(`of “${name}” are not in a feed that begins with it, and are told where they were left in`, () => {
      const begun = createFeedFrom(template, schema);
      const findings = checkFeed(begun, now);
      const sampled = (feed: JsonObject): string[] =>
        checkFeed(feed, now).flatMap((finding) =>
          finding.tone === 'error' && finding.issue.code === 'sample'
            ? [finding.path.join('.')]
            : [],
        );
      // What an item is called in addresses follows its name only where it is what the desk calls one without a name.
      for (const section of sectionsOf(schema).filter((one) => one !== 'forms'))
        for (const { id } of groupsIn(begun, section))
          assert.equal(id, createIdFor('', section, new Set()));
      // The community's name is asked for before anything is written.
      assert.deepEqual(sampled(begun), ['community.name']);
      for (const section of ['members', 'measures', 'pledges', 'activities'])
        if (section in template)
          assert.ok(
            findings.some(({ tone, path }) => tone === 'error' && path[0] === section),
            `${section} is not finished`,
          );
      // All that an editor might take for granted: names, figures, dates, and whose they are.
      const left = sampled(template);
      const begunSample = {
        person: 'members',
        meter: 'measures',
        pledge: 'pledges',
        activity: 'activities',
      }[name];
      for (const place of {
        members: [
          'name',
          'organisation',
          'summary',
          'story.0',
          'facts.0.value',
          'facts.0.asOf',
          'facts.0.source.name',
        ],
        measures: ['label', 'value', 'target', 'asOf', 'source.name'],
        pledges: ['title', 'preamble', 'articles.0', 'articles.2', 'issuer'],
        activities: ['summary', 'place.name', 'organiser', 'posts.0.starts', 'posts.0.capacity'],
      }[begunSample ?? ''] ?? [])
        assert.ok(left.includes(`${begunSample}.0.${place}`), `${place} of ${left.join()}`);
      assert.ok(!texts(begun).includes(320) && !texts(begun).includes('张示例'));
    });
  }

  test('a consent of an earlier version that names the invented community is told', () => {
    const consent = { id: 'data', version: '1', text: '我同意示例社区保存我的姓名，只用于统计。' };
    const consents = [{ ...consent, text: consent.text.replace('示例社区', '东山社区') }, consent];
    assert.deepEqual(told({ ...good, pledges: [{ ...good.pledges[0], consents }] }), [
      'pledges.0.consents.1.text sample',
    ]);
  });

  test('words that may well be meant are nobody’s sample', () => {
    const fact = { label: '走访居民', value: 87, unit: '户', asOf: '2024-03-01' };
    const member = { id: 'a', name: '甲', role: '社区工作者', facts: [fact] };
    assert.deepEqual(told({ ...good, members: [member] }), []);
  });
});

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
