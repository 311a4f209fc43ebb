import { expect } from '@open-wc/testing';
import { rules } from '../../src/contract/rules/texts.js';

describe('rules of the contract', () => {
  const cases: [keyof typeof rules, string[], string[]][] = [
    [
      'date',
      ['2020', '2022-12', '2020-06-10', '2020-02-29'],
      [
        '',
        '20',
        '2021-02-29',
        '2021-02-30',
        '2022-13',
        '2022-00',
        '2022-1-1',
        '2022-01-01T00:00Z',
        '２０２０',
      ],
    ],
    [
      'moment',
      ['2023', '2023-07-04', '2023-07-04T20:30+08:00', '2023-07-04T20:30:15.5Z'],
      ['2023-07-04T20:30', '2023-07-04T25:00Z', '2023-02-30T10:00Z', '2023-07T10:00Z', '20:30'],
    ],
    [
      'link',
      [
        'https://example.org/a',
        'HTTP://EXAMPLE.ORG',
        '/a/b',
        'a/b.json#c',
        '../x',
        '//example.org',
        '?q=1',
        '#x',
      ],
      [
        'javascript:x',
        'JAVASCRIPT:x',
        ' javascript:x',
        'java\nscript:x',
        '\u0001javascript:x',
        'data:text/html,x',
        'vbscript:x',
        'mailto:a@example.org',
        '',
        ' ',
      ],
    ],
    ['id', ['gao-wei', 'a', '1', 'a1-b2'], ['', 'Gao', 'a_b', 'a--b', '-a', 'a-', '高微', 'a b']],
    ['empty', ['x', ' x ', '高'], ['', ' ', '\n\t', '\u3000']],
  ];
  for (const [rule, good, bad] of cases) {
    it(`${rule} takes what it should and nothing else`, () => {
      expect(good.filter((text) => !rules[rule](text))).to.deep.equal([]);
      expect(bad.filter((text) => rules[rule](text))).to.deep.equal([]);
    });
  }
});
