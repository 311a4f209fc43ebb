import { expect } from '@open-wc/testing';
import { exactNumber, formatDay, formatMoment, shortNumber } from '../../src/base/text/format.js';
import * as intlFormats from '../../src/base/text/lazy/intl-formats.js';
import { useIntlFormats } from '../../src/base/text/words.js';
import { initial } from '../../src/base/text/strings.js';
import { languageFor } from '../../src/base/text/language.js';
import { readRetryAfter } from '../../src/submit/transport.js';

// Elements have them with the words of other languages.
useIntlFormats(intlFormats);

describe('numbers as a newspaper sets them', () => {
  const cases: [number, string, string, string, string][] = [
    [8437, '8437', '8437', '8,437', '8,437'],
    [12345, '12,345', '12,345', '12,345', '12,345'],
    [100000, '10万', '10萬', '100,000', '10만'],
    [74300, '7.43万', '7.43萬', '74,300', '7.43만'],
    [4850200, '485.02万', '485.02萬', '4,850,200', '485.02만'],
    [123456789, '123,456,789', '123,456,789', '123,456,789', '123,456,789'],
    [230000000, '2.3亿', '2.3億', '230,000,000', '2.3억'],
    [-20000, '−2万', '−2萬', '−20,000', '−2만'],
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

describe('Chinese, which is written by hand', () => {
  const numbers = [
    0, 1, -1, 999, 1000, 9999, 10_000, -10_000, 99_999, 100_000, 999_999, 1_000_000, 0.5, -0.25,
    0.1, 0.000001, 0.0000004, 1.0000005, 1234.5678, 12345.678, -98765.4321, 99999.9999999, 1e15,
    9007199254740991, 1e12, 2.5e8,
  ];
  for (const language of ['zh-Hans', 'zh-Hant'] as const) {
    it(`is what Intl writes: numbers, ${language}`, () => {
      const useGrouping = 'min2' as unknown as boolean;
      const intl = new Intl.NumberFormat(language, { useGrouping, maximumFractionDigits: 6 });
      expect(numbers.map((value) => exactNumber(value, language))).to.deep.equal(
        // With a sign as wide as a plus, where Intl has a hyphen.
        numbers.map((value) => intl.format(value).replace('-', '−')),
      );
    });

    it(`is what Intl writes: every 100 up to ten million, short, ${language}`, () => {
      const compact = new Intl.NumberFormat(language, {
        notation: 'compact',
        maximumFractionDigits: 6,
        useGrouping: false,
      });
      const different = [];
      for (let value = 10_000; value <= 1e7; value += 100)
        if (shortNumber(value, language) !== compact.format(value)) different.push(value);
      for (let value = 1e8; value <= 9.99e11; value += 997e6)
        if (shortNumber(value, language).replace(',', '') !== compact.format(value))
          different.push(value);
      expect(different).to.deep.equal([]);
    });

    it(`is what Intl writes: every day of nine years, ${language}`, () => {
      const options = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const;
      const intl = new Intl.DateTimeFormat(language, options);
      const different = [];
      for (let day = Date.UTC(2019, 0, 1); day < Date.UTC(2028, 0, 1); day += 864e5) {
        const date = new Date(day).toISOString().slice(0, 10);
        if (formatMoment(date, language) !== intl.format(day)) different.push(date);
      }
      expect(different).to.deep.equal([]);
    });
  }
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

describe('a date, where a page has replaced Date.parse as MooTools More does', () => {
  const dates = (): unknown[] => [
    formatDay('2024-03-08', 'en', 'long'),
    readRetryAfter(new Headers({ 'Retry-After': 'Fri, 08 Mar 2024 02:00:00 GMT' }), 0),
  ];

  it('is read as the standard says', () => {
    const wanted = dates();
    const { parse } = Date;
    Date.parse = () => 1;
    try {
      expect(dates()).to.deep.equal(wanted);
    } finally {
      Date.parse = parse;
    }
  });
});
