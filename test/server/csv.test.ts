/** Whatever people and editors type, CSV of it has the same cells, and none that a spreadsheet would run. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { pledge as pledgeSchema } from '../../src/contract/index.js';
import { writeTable } from '../../desk/spreadsheet/write-table.js';
import { fillIn, giveConsent } from '../conformance/fill.js';
import { makeActivity, makePost } from './activities.js';
import { adminToken, openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';
import { openDesk } from './sign-ups.js';

/** What begins a formula, separates cells or rows, or is dropped by some readers. */
const awkward = [
  ...'=+-@＝＋－＠\t\r\n",;\' \u00a0\u3000\u200b\ufeff\u2028|\0\u0001\u001a\ufffe\ud800aé中😀1()',
  '\r\n',
  '=1+1',
  '"",=cmd|',
];
const text = fc
  .array(fc.constantFrom(...awkward), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** The same rows from two readers that have nothing in common. */
function readBoth(csv: string): string[][] {
  const plain = csv.replace(/^\uFEFF/, '');
  const rows = parseCsv(plain, { relax_column_count: false });
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: ',', newline: '\r\n' });
  assert.deepEqual(errors, []);
  // It takes the end of the last line for the beginning of one more.
  if (plain.endsWith('\r\n')) data.pop();
  assert.deepEqual(data, rows, 'two readers agree');
  return rows;
}

function assertInert(csv: string, rows: readonly string[][]): void {
  for (const cell of rows.flat())
    if (!/^-?\d+(\.\d+)?$/.test(cell))
      assert.doesNotMatch(cell, /^([\s\p{C}\ufffd]*[=+\-@＝＋－＠]|[\t\r\n])/u);
  // A reader that knows no quotation marks but at a cell's beginning still finds one there.
  assert.match(csv.replace(/^\uFEFF/, ''), /^("(?:[^"]|"")*"(,|\r\n|$))*$/);
}

/** What a text is in CSV: what no text can hold replaced, an apostrophe before a formula. */
const expected = (value: string): string[] => {
  const controls = ['\0', '\u0001', '\u001a', '\ufffe'];
  const clean = controls.reduce(
    (text, one) => text.split(one).join('\ufffd'),
    // A half of a pair has no bytes.
    Buffer.from(value).toString(),
  );
  return [clean, `'${clean}`];
};

describe('the desk’s sheets as CSV', () => {
  for (const format of ['csv', 'csv-gbk'] as const)
    test(`any text in any cell, headings included: ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
          async (rows) => {
            const bytes = await (await writeTable(rows, format)).arrayBuffer();
            const csv = new TextDecoder(format === 'csv' ? 'utf-8' : 'gbk').decode(bytes);
            const read = readBoth(csv);
            assertInert(csv, read);
            assert.equal(read.length, rows.length);
            for (const [at, row] of rows.entries()) {
              assert.equal(read[at]!.length, row.length);
              // GBK lacks some of these characters.
              if (format === 'csv')
                for (const [place, cell] of row.entries())
                  assert.ok(expected(cell).includes(read[at]![place]!), JSON.stringify(cell));
            }
          },
        ),
      );
    });

  test('a number is a number, below zero as well; a text that only looks like one is not run', async () => {
    const csv = await (
      await writeTable([['a'], [-3], [-0.5], ['-3'], ['13800000000']], 'csv')
    ).text();
    assert.deepEqual(readBoth(csv).flat(), ['a', '-3', '-0.5', "'-3", '13800000000']);
  });
});

const exported = async (collector: TestCollector, file: string): Promise<string> => {
  const response = await collector.get(`/admin/export/test/${file}?state=all`, {
    Authorization: `Bearer ${adminToken}`,
  });
  assert.equal(response.status, 200);
  return Buffer.from(await response.arrayBuffer()).toString('utf8');
};

const samples = fc.sample(
  text.filter((value) => /\S/.test(value)),
  { numRuns: 40, seed: 17 },
);
/** Every one of these texts in its turn is a row of an export, or a heading. */
const values = [
  '\n=1+1',
  '\r=1+1',
  'a\n=1+1',
  'a\r"=1+1',
  '\t=1+1',
  ' =1+1',
  '＝1+1',
  '\0=1+1',
  ...samples,
];

await onEachDatabase('CSV of what came in', ({ fresh }) => {
  test('a pledge: any answer, guardian and label', async () => {
    const collector = await openCollector(await fresh());
    const { fields, ...rest } = openPledge;
    const labels = ['=1', '+1', '\n=1+1', '\t-1', ' ＠a', '\r"=1'];
    const pledge = pledgeSchema.parse({
      ...rest,
      signature: undefined,
      fields: fields.map((field, at) => ({
        ...field,
        label: labels[at],
        ...(field.name === 'age' && { min: -5 }),
        ...(field.name === 'place' && {
          options: [{ value: '=1+1', label: 'a' }],
        }),
      })),
    });
    collector.saveFeed({ civic: 1, pledges: [pledge] });
    for (const value of values) {
      const submission = fillIn(pledge);
      Object.assign(submission.values, { name: value.slice(0, 40), words: value, age: -3 });
      submission.guardian = { name: value, consent: giveConsent(pledge.guardian!.consent) };
      const answer = await collector.sign(submission);
      assert.equal(answer.status, 201, JSON.stringify([value, answer.body]));
    }
    const csv = await exported(collector, 'open.csv');
    const [header, ...rows] = readBoth(csv);
    assertInert(csv, [header!, ...rows]);
    assert.equal(rows.length, values.length);
    assert.deepEqual(
      header!.slice(3, 9),
      labels.map((label) => `'${label}`),
    );
    for (const [at, row] of rows.entries()) {
      const stored = values[at]!.replace(/\r\n?/g, '\n').trim();
      assert.ok(expected(stored).includes(row[7]!), JSON.stringify([stored, row[7]]));
      assert.deepEqual([row[5], row[6]], ["'=1+1", '-3']);
    }
    await collector.close();
  });

  test('an activity: any name, company, title and place', async () => {
    const place = { name: '\r=1+1' };
    const posts = [makePost('a', 0, { capacity: 5000, title: '\n=1+1', place })];
    const activity = makeActivity(posts, {
      fields: [
        { name: 'name', type: 'name', label: '姓名', required: true },
        { name: 'words', type: 'textarea', label: '-话' },
      ],
    });
    const desk = await openDesk(await fresh(), activity);
    for (const value of values)
      await desk.signUp(['a'], {
        values: { name: value, words: value },
        people: [{ name: value }],
      });
    const csv = await exported(desk.collector, 'duty.csv');
    const [header, ...rows] = readBoth(csv);
    assertInert(csv, [header!, ...rows]);
    assert.equal(rows.length, 2 * values.length);
    for (const row of rows) assert.deepEqual(row.slice(3, 5), ["'\n=1+1", "'\r=1+1"]);
    await desk.collector.close();
  });
});
