import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assertNamed } from './named-code.js';

const folder = 'docs/adr';
const names = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
const records = new Map(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
const index = readFileSync(`${folder}/README.md`, 'utf8');

const headings = ['Context', 'Ways tried', 'Decision', 'What it cost'];
/** Each says the same from the other side. */
const inverse = {
  'Superseded by': 'Supersedes',
  Supersedes: 'Superseded by',
  'Changed by': 'Changes',
  Changes: 'Changed by',
} as const;

const head = (text: string): string => text.split('\n## ')[0]!;
const field = (text: string, name: string): string =>
  new RegExp(`^- ${name}: (.+)$`, 'm').exec(head(text))?.[1] ?? '';
const linksIn = (text: string): { number: number; file: string }[] =>
  [...text.matchAll(/\[(\d+)\]\((\d{4}-[\w-]+\.md)\)/g)].map(([, number, file]) => ({
    number: Number(number),
    file: file!,
  }));
const statusOf = (text: string): string => {
  const by = linksIn(field(text, 'Superseded by'));
  return by.length > 0
    ? `superseded by ${by.map(({ number }) => number).join(' and ')}`
    : field(text, 'Status');
};

describe('the records of decisions', () => {
  it('have a number each, and the index says why some are missing', () => {
    const numbers = names.map((name) => Number(name.slice(0, 4)));
    assert.equal(new Set(numbers).size, numbers.length);
    const unused = /^Numbers (.+) were never used/m.exec(index)?.[1] ?? '';
    const missing = Array.from({ length: Math.max(...numbers) }, (_, at) => at + 1).filter(
      (number) => !numbers.includes(number),
    );
    assert.deepEqual((unused.match(/\d+/g) ?? []).map(Number), missing);
  });

  it('are all in the index, in their order', () => {
    assert.deepEqual(
      filesInIndex(),
      [...names].sort(),
      'docs/adr/README.md has a row for each record',
    );
  });

  for (const [name, text] of records)
    describe(name, () => {
      it('has number, title, date and status, and the index agrees', () => {
        const [, number, title] = /^# (\d+)\. (.+)\n/.exec(text) ?? [];
        assert.equal(Number(number), Number(name.slice(0, 4)));
        assert.match(field(text, 'Date'), /^\d{4}-\d\d-\d\d$/);
        assert.match(field(text, 'Status'), /^(accepted|superseded|withdrawn)$/);
        assert.equal(
          field(text, 'Status') === 'superseded',
          linksIn(field(text, 'Superseded by')).length > 0,
        );
        const row = index.split('\n').find((line) => line.includes(`(${name})`)) ?? '';
        const cells = row.split('|').map((cell) => cell.trim());
        assert.deepEqual(cells.slice(1, 5), [
          number,
          `[${title}](${name})`,
          statusOf(text),
          field(text, 'Date'),
        ]);
      });

      it('says context, ways tried, decision and cost, on one page', () => {
        const found = [...text.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading);
        assert.deepEqual(found, headings);
        for (const part of text.split(/^## .+$/m).slice(1)) assert.match(part, /\w{3}/);
        assert.ok(text.split('\n').length <= 60, 'one page: at most 60 lines');
      });

      it('leaves figures to docs/performance.md', () => {
        assert.doesNotMatch(text, /\d\s?(kB|ms|%|bytes)(?!\w)|\d\.\d\d of /);
      });

      it('links to those that it replaces or that replace it, and they link back', () => {
        for (const [says, answers] of Object.entries(inverse))
          for (const { number, file } of linksIn(field(text, says))) {
            assert.equal(number, Number(file.slice(0, 4)));
            const back = linksIn(field(records.get(file) ?? '', answers));
            assert.ok(
              back.some((link) => link.file === name),
              `${file} does not say: ${answers} ${name}`,
            );
          }
      });

      if (field(text, 'Status') === 'accepted')
        it('names files and code that exist', () => {
          assertNamed(text);
        });
    });
});

function filesInIndex(): string[] {
  const rows = index.split('\n').filter((line) => line.startsWith('|'));
  return rows.flatMap((row) => /\]\((\d{4}-[\w-]+\.md)\)/.exec(row)?.[1] ?? []);
}
