import { expect } from '@open-wc/testing';
import { exactNumber, formatMoment, shortNumber } from '../../src/base/format.js';
import { initial } from '../../src/base/initial.js';
import { languageFor } from '../../src/base/language.js';

describe('numbers as a newspaper sets them', () => {
  const cases: [number, string, string, string, string][] = [
    [8437, '8437', '8437', '8,437', '8,437'],
    [12345, '12,345', '12,345', '12,345', '12,345'],
    [100000, '10万', '10萬', '100,000', '10만'],
    [74300, '7.43万', '7.43萬', '74,300', '7.43만'],
    [4850200, '485.02万', '485.02萬', '4,850,200', '485.02만'],
    [123456789, '123,456,789', '123,456,789', '123,456,789', '123,456,789'],
    [230000000, '2.3亿', '2.3億', '230,000,000', '2.3억'],
    [-20000, '-2万', '-2萬', '-20,000', '-2만'],
    [97.5, '97.5', '97.5', '97.5', '97.5'],
    [0, '0', '0', '0', '0'],
  ];
  for (const [value, hans, hant, english, korean] of cases) {
    it(String(value), () => {
      expect([
        shortNumber(value, 'zh-Hans'),
        shortNumber(value, 'zh-Hant'),
        shortNumber(value, 'en'),
        shortNumber(value, 'ko'),
      ]).to.deep.equal([hans, hant, english, korean]);
    });
  }

  it('in full', () =>
    expect([exactNumber(74300, 'zh-Hans'), exactNumber(8437, 'zh-Hans')]).to.deep.equal([
      '74,300',
      '8437',
    ]));
});

describe('dates', () => {
  it('say as much as is known, at the time of the place', () => {
    const all = ['2020', '2022-12', '2020-06-10', '2023-07-04T20:30:00+08:00'];
    expect(all.map((moment) => formatMoment(moment, 'zh-Hans'))).to.deep.equal([
      '2020年',
      '2022年12月',
      '2020年6月10日',
      '2023年7月4日 20:30',
    ]);
    expect(formatMoment('2022-12', 'en')).to.equal('December 2022');
    expect(formatMoment('2020-06-10', 'ko')).to.equal('2020년 6월 10일');
  });
});

describe('an initial', () => {
  it('is the first letter with its marks, in any script', () => {
    expect(['高微', ' Ada King', '𠮷野', 'दीपा', '', '（张）'].map(initial)).to.deep.equal([
      '高',
      'A',
      '𠮷',
      'दी',
      '',
      '（',
    ]);
  });
});

describe('the language of a page', () => {
  it('is found for any tag', () => {
    expect(
      [
        '',
        'zh',
        'zh-CN',
        'zh-TW',
        'zh-HK',
        'zh-Hant',
        'zh-Hans-HK',
        'en-US',
        'fr',
        'ko',
        'KO-kr',
        'kok',
      ].map(languageFor),
    ).to.deep.equal([
      'zh-Hans',
      'zh-Hans',
      'zh-Hans',
      'zh-Hant',
      'zh-Hant',
      'zh-Hant',
      'zh-Hans',
      'en',
      'en',
      'ko',
      'ko',
      'en',
    ]);
  });
});
