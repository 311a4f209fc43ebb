import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  callAddress,
  hiddenContact,
  publicContact,
} from '../../../../src/contract/rules/contacts.js';
import { faultyHonours, rollOf } from '../../../../src/contract/rules/honours.js';

const now = Date.parse('2026-03-05T12:00:00+08:00');

test('a roll tells titles by year with people, families and courtyards, named and unnamed', () => {
  const { held } = rollOf(
    [
      {
        id: 'c',
        kind: 'organisation',
        name: '社区',
        honours: [
          { title: '道德模范', date: '2025', unnamed: 8, places: 10 },
          { title: '最美家庭', date: '2025', kind: 'family', unnamed: 26 },
          { title: '先进社区', date: '2024' },
        ],
      },
      { id: 'a', name: '王示例', honours: [{ title: '道德模范', date: '2025-12' }] },
      { id: 'b', name: '3号楼院', honours: [{ title: '最美楼院', kind: 'courtyard' }] },
    ],
    now,
  );
  assert.deepEqual(
    held.map(({ year, title, counts, places }) => [year, title, counts, places]),
    [
      ['2025', '道德模范', { person: 9 }, 10],
      ['2025', '最美家庭', { family: 26 }, undefined],
      ['2024', '先进社区', { unit: 1 }, undefined],
      ['', '最美楼院', { courtyard: 1 }, undefined],
    ],
  );
});

test('what has expired, has no consent or is not announced yet is nowhere; what is on notice stands apart', () => {
  const roll = rollOf(
    [
      {
        id: 'a',
        name: '王示例',
        honours: [
          { title: '过期', expires: '2026-03-04' },
          { title: '今天到期', expires: '2026-03-05' },
          { title: '不同意', consent: false },
          { title: '还没公示', notice: { from: '2026-03-06', to: '2026-03-12' } },
          { title: '公示中', notice: { from: '2026-03-01', to: '2026-03-05' } },
          { title: '公示过', notice: { from: '2026-02-01', to: '2026-03-04' } },
        ],
      },
    ],
    now,
  );
  assert.deepEqual(roll.held.map(({ title }) => title).sort(), ['今天到期', '公示过'].sort());
  assert.deepEqual(
    roll.onNotice.map(({ title }) => title),
    ['公示中'],
  );
});

test('a notice without a place to object, an end before its beginning and too many unnamed are told', () => {
  const issues = faultyHonours(
    {
      honours: [
        { title: '一', notice: { from: '2026-03-05', to: '2026-03-01' } },
        { title: '二', places: 5, unnamed: 6 },
        { title: '三', date: '2026', expires: '2025' },
      ],
    },
    ['members', 0],
  );
  assert.deepEqual(
    issues.map(({ path, code }) => `${path.join('.')} ${code}`),
    [
      'members.0.honours.0.notice.to inverted',
      'members.0.honours.0.notice.contact missing',
      'members.0.honours.1.unnamed exceeds',
      'members.0.honours.2.expires inverted',
    ],
  );
});

test('a number is shown only where it is marked, and told where it is not', () => {
  const tel = '138 0000 0001';
  assert.equal(publicContact({ tel }), undefined);
  assert.equal(publicContact({ tel, public: false }), undefined);
  assert.deepEqual(publicContact({ tel, public: true }), { tel, public: true });
  assert.equal(hiddenContact({ tel }, ['members', 0]).length, 1);
  assert.equal(hiddenContact({ tel, public: true }, []).length, 0);
  assert.equal(callAddress('（010）5550 0100转801'), 'tel:01055500100');
});
