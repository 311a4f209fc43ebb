import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { documents } from '../../../desk/checks/samples.js';
import type { JsonObject } from '../../../desk/shared/json.js';
import type { Schema } from '../../../desk/shared/schema.js';
import { buildEntries } from '../../../desk/spreadsheet/build-entries.js';
import type { Built } from '../../../desk/spreadsheet/build-items.js';
import { guessTarget } from '../../../desk/spreadsheet/columns.js';
import { readTable } from '../../../desk/spreadsheet/read-table.js';
import {
  labelsOf,
  rowSchema,
  sheetsOf,
  targetsIn,
  type EntryList,
  type SheetKind,
} from '../../../desk/spreadsheet/sheets.js';
import type { Cell } from '../../../desk/spreadsheet/table.js';
import { createEntriesTable, writeTable } from '../../../desk/spreadsheet/write-table.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../dist/civic-feed.schema.json', import.meta.url), 'utf8'),
) as Schema;

const questions: SheetKind = { section: 'forms', list: 'fields' };
const templates = [documents.survey, documents.parking, documents.proposal, documents.habits];
const forms = templates.map(({ forms: [form] }) => form) as unknown as JsonObject[];

function write(
  items: JsonObject[],
  kind: SheetKind & { list: EntryList },
  language: 'zh' | 'en' = 'zh',
): Cell[][] {
  const headingOf = (target: Parameters<typeof labelsOf>[1]): string =>
    labelsOf(kind, target, language).join('');
  return createEntriesTable(items, kind.list, rowSchema(schema, kind), headingOf, language);
}

/** As the sheet view does: columns by their headings. */
function read(
  rows: Cell[][],
  kind: SheetKind,
  existing: JsonObject[],
  same: 'update' | 'add' = 'update',
): Built {
  const entry = rowSchema(schema, kind);
  const targets = targetsIn(entry, kind);
  const columns = rows[0]!.map((heading) => guessTarget(heading, kind.section, targets, kind.list));
  return buildEntries(
    rows,
    { ...kind, headingRow: 0, columns, same },
    entry,
    existing,
    () => undefined,
  );
}

const withoutQuestions = (form: JsonObject): JsonObject => ({ ...form, fields: [] });

describe('questions', () => {
  for (const language of ['zh', 'en'] as const)
    test(`go out as plain columns and come in again as they were, in ${language}`, async () => {
      const kind = { section: 'forms', list: 'fields' } as const;
      for (const format of ['xlsx', 'csv', 'csv-gbk'] as const) {
        const file = await writeTable(write(forms, kind, language), format);
        const { rows } = await readTable(await file.arrayBuffer());
        const built = read(rows, questions, forms.map(withoutQuestions));
        assert.deepEqual(built.wrong, []);
        assert.deepEqual(
          built.items.map(({ fields }) => sorted(fields)),
          forms.map(({ fields }) => sorted(fields)),
        );
        const again = read(rows, questions, built.items);
        assert.deepEqual([again.added, again.leftOut], [0, 0]);
        assert.deepEqual(again.items, built.items);
      }
    });

  test('are read as people write them', () => {
    const rows: Cell[][] = [
      ['标题', '问题', '填写方式', '选项', '必须填', '什么时候才问'],
      ['社区满意度调查', '来过几次？', '点选一项', '没来过；一次；更多', '是', null],
      [null, '来做什么？', '一段文字', null, null, '只有「来过几次？」选了“一次”或“更多”才问。'],
    ];
    const { items, wrong, first } = read(rows, questions, forms.map(withoutQuestions));
    assert.deepEqual(wrong, []);
    assert.equal(first, 0);
    assert.deepEqual(items[0]!['fields'], [
      {
        name: 'lai-guo-ji-ci',
        type: 'radio',
        label: '来过几次？',
        required: true,
        options: [
          { value: 'mei-lai-guo', label: '没来过' },
          { value: 'yi-ci', label: '一次' },
          { value: 'geng-duo', label: '更多' },
        ],
      },
      {
        name: 'lai-zuo-shen-me',
        type: 'textarea',
        label: '来做什么？',
        showIf: { field: 'lai-guo-ji-ci', is: ['yi-ci', 'geng-duo'] },
      },
    ]);
  });

  test('keep what answers are stored by when only a word beside it is new', () => {
    const rows: Cell[][] = [
      ['标题', '问题', '选项'],
      ['停车位怎么分', '您家有几辆机动车？', '没有\n一辆\n两辆或更多\n只有电动车'],
    ];
    const { items, updated } = read(rows, questions, forms);
    assert.equal(updated, 1);
    const [cars] = items[1]!['fields'] as unknown as { options: object[]; required: boolean }[];
    assert.equal(cars!.required, true);
    assert.deepEqual(cars!.options, [
      { value: 'none', label: '没有' },
      { value: 'one', label: '一辆' },
      { value: 'more', label: '两辆或更多' },
      { value: 'zhi-you-dian-dong-che', label: '只有电动车' },
    ]);
  });

  test('that cannot be placed or read are named by their cells', () => {
    const rows: Cell[][] = [
      ['标题', '问题', '填写方式', '什么时候才问'],
      ['没有这份表', '几岁', '数字', null],
      ['议题征集', '几岁', '猜', null],
      ['议题征集', '还有呢', '一行文字', '满意度低才问'],
    ];
    const { wrong, added, leftOut } = read(rows, questions, forms);
    assert.deepEqual([added, leftOut], [1, 2]);
    assert.deepEqual(
      wrong.map(({ row, column, issue, rowLeftOut }) => [row, column, issue.code, rowLeftOut]),
      [
        [1, 0, 'reference', true],
        [2, 2, 'choice', true],
        [3, 3, 'type', false],
      ],
    );
  });
});

test('things to tick have a sheet, too', () => {
  const kind = { section: 'forms', list: 'items' } as const;
  const rows = write(forms, kind);
  assert.equal(rows.length, 49);
  const { items, wrong } = read(rows, kind, [{ ...forms[3], items: [] }]);
  assert.deepEqual(wrong, []);
  assert.deepEqual(items[0]!['items'], forms[3]!['items']);
});

test('a rota of shifts that are called the same comes in as so many shifts', () => {
  const kind = { section: 'activities', list: 'posts' } as const;
  const activity = { id: 'a', title: '路口值守', posts: [] } as unknown as JsonObject;
  const rows: Cell[][] = [
    ['岗位名称', '开始', '结束', '名额'],
    ...Array.from({ length: 12 }, (_, day): Cell[] => [
      '早高峰',
      `2030年3月${day + 1}日 7:00`,
      `2030年3月${day + 1}日 8:30`,
      4,
    ]),
  ];
  const { items, wrong, added } = read(rows, kind, [activity]);
  assert.deepEqual(wrong, []);
  assert.equal(added, 12);
  const posts = items[0]!['posts'] as unknown as { id: string; starts: string }[];
  assert.equal(new Set(posts.map(({ id }) => id)).size, 12);
  assert.match(posts[11]!.starts, /^2030-03-12T07:00/);
  // Out again and in: by their ids they are the same.
  const out = write(items, kind);
  const again = read(out, kind, items);
  assert.deepEqual([again.added, again.updated], [0, 12]);
  assert.deepEqual(again.items, items);
});

test('every column of every such sheet is found by its heading', () => {
  for (const [key, kind] of sheetsOf(schema)) {
    if (!kind.list) continue;
    const targets = targetsIn(rowSchema(schema, kind), kind);
    for (const language of ['zh', 'en'] as const) {
      const lost = targets.filter(
        (target) =>
          guessTarget(
            labelsOf(kind, target, language).join(''),
            kind.section,
            targets,
            kind.list,
          ) !== target.key,
      );
      assert.deepEqual(
        lost.map((target) => target.key),
        [],
        `${key} in ${language}`,
      );
    }
  }
});

/** With its keys in one order. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value;
