import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languageFor, type Language } from '../../../src/base/text/language.js';
import type { FaultCode } from '../../../src/contract/issue.js';

/** What a word may say with nothing: whether a language puts it before or after. */
const mayBeEmpty = /(^|\.)(approx\.\w+\.\d|nextDay)$/;

/** Letters that only one script has: a word left in another language shows by its letters. */
const scripts: Record<Language, RegExp> = {
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
  en: /\p{Script=Latin}/u,
  ko: /\p{Script=Hangul}/u,
};
const languages = Object.keys(scripts) as Language[];
/** Signs, and what is said with the texts that are handed in alone. */
const needsNoLetters =
  /\.(comma|colon|step|to|season|weekday|year|squareKilometres|work|passed|over|period|few|money|exactly)$|approx\.|fields\.|\.(signed|picture|wall)$/;

type Leaf = [path: string, value: unknown];

function leavesOf(value: unknown, path: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) =>
    leavesOf(one, path ? `${path}.${key}` : key),
  );
}

/** Typed so that a new code cannot be forgotten here. */
const faultCodes = Object.keys({
  missing: 1,
  short: 1,
  long: 1,
  small: 1,
  big: 1,
  email: 1,
  tel: 1,
  number: 1,
  date: 1,
  choice: 1,
  tick: 1,
  refused: 1,
  full: 1,
  taken: 1,
  few: 1,
  'few-wait': 1,
  overlap: 1,
  least: 1,
  most: 1,
  other: 1,
  rows: 1,
  photo: 1,
  place: 1,
  'not-asked': 1,
} satisfies Record<FaultCode, 1>);

/** What a word says; a function is asked with what reads as text, number and list alike. */
function said(value: unknown): unknown[] {
  if (typeof value !== 'function') return [value];
  const say = value as (...given: unknown[]) => unknown;
  return faultCodes.map((code) => say(['2'], code, 3));
}

interface Source {
  name: string;
  byLanguage: Partial<Record<Language, unknown>>;
}

async function findSources(): Promise<Source[]> {
  const folder = 'src/locales';
  const sources: Source[] = [];
  const zhHans: Record<string, unknown> = {};
  for (const file of readdirSync(`${folder}/zh-Hans`)) {
    Object.assign(zhHans, await import(`../../../${folder}/zh-Hans/${file}`));
  }
  const whole: Partial<Record<Language, unknown>> = { 'zh-Hans': zhHans };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const name = file.slice(0, -3);
    if (name === 'words') continue;
    const module = (await import(`../../../${folder}/${file}`)) as Record<string, unknown>;
    if (module['default']) whole[name as Language] = module['default'];
    else {
      for (const [key, value] of Object.entries(module))
        sources.push({ name: key, byLanguage: value as Source['byLanguage'] });
    }
  }
  return [{ name: 'words', byLanguage: whole }, ...sources];
}

const sources = await findSources();

describe('words of every language', () => {
  it('are found: what every element says, and what comes later', () => {
    assert.ok(sources.length >= 6, String(sources.map(({ name }) => name)));
  });

  for (const { name, byLanguage } of sources) {
    it(`${name}: no language misses one, and none has one too many`, () => {
      assert.deepEqual(Object.keys(byLanguage).sort(), [...languages].sort());
      const source = leavesOf(byLanguage['zh-Hans'], '').map(([path]) => path);
      for (const language of languages) {
        const paths = leavesOf(byLanguage[language], '').map(([path]) => path);
        // The contract's own keys are plain English: only what differs is listed there.
        const isPartial = (path: string): boolean => language === 'en' && /^fields\./.test(path);
        const missing = source.filter((path) => !paths.includes(path) && !isPartial(path));
        assert.deepEqual(missing, [], `${language} misses`);
        assert.deepEqual(
          paths.filter((path) => !source.includes(path)),
          [],
          `${language} has too many`,
        );
      }
    });

    it(`${name}: every word says something, in its own script`, () => {
      for (const language of languages) {
        for (const [path, value] of leavesOf(byLanguage[language], '')) {
          for (const text of said(value)) {
            const where = `${language} ${path}: ${String(text)}`;
            assert.equal(typeof text, 'string', where);
            if (text === '') assert.match(path, mayBeEmpty, where);
            else if (!needsNoLetters.test(`.${path}`))
              assert.match(text as string, scripts[language], where);
            assert.doesNotMatch(text as string, /undefined|\[object/, where);
          }
        }
      }
    });
  }

  it('are fetched by their own name only', () => {
    const plumbing = readFileSync('src/base/text/words.ts', 'utf8');
    const fetched = [...plumbing.matchAll(/import\('(?:\.\.\/)+locales\/(.+?)\.js'\)/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual(fetched.sort(), languages.filter((language) => language !== 'zh-Hans').sort());
  });

  it('are asked for by the tag of a page', () => {
    for (const language of languages) assert.equal(languageFor(language), language);
  });
});
