import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import type { JsonObject } from '../../../desk/shared/json.js';
import { schemaAt, type Schema } from '../../../desk/shared/schema.js';
import { buildItems, type Mapping } from '../../../desk/spreadsheet/build-items.js';
import { guessHeadingRow, guessTarget, targetsOf } from '../../../desk/spreadsheet/columns.js';
import { writtenDate, writtenNow } from '../../../desk/shared/dates.js';
import { convertCell, readFigure } from '../../../desk/spreadsheet/convert-cell.js';
import { encodeGbk } from '../../../server/formats/gbk.js';
import { createId } from '../../../desk/shared/items.js';
import { readPasted, readTable } from '../../../desk/spreadsheet/read-table.js';
import { cellName, readCellName, columnName, type Table } from '../../../desk/spreadsheet/table.js';
import { createTable, writeTable } from '../../../desk/spreadsheet/write-table.js';
import { awkwardSheet } from './sheet-files.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../dist/civic-feed.schema.json', import.meta.url), 'utf8'),
) as Schema;
const members = schemaAt(schema, ['members'])!.items!;
const targets = targetsOf(members);

function mapped(table: Table): Mapping {
  const headingRow = guessHeadingRow(table.rows);
  const columns = table.rows[headingRow]!.map((heading) =>
    guessTarget(heading, 'members', targets),
  );
  return { section: 'members', headingRow, columns, same: 'update' };
}
const figures = (mapping: Mapping): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((key, column) => (column === 3 ? 'facts' : key)),
});

test('merged cells, formulas and a title over everything', async () => {
  const table = await readTable(await awkwardSheet());
  assert.deepEqual(table.merged, ['A1:E1', 'B3:B4']);
  assert.equal(table.formulas, 1);
  // The library writes no result beside a formula, as a spreadsheet that was never opened.
  assert.deepEqual(table.withoutValue, ['D4']);
  const mapping = figures(mapped(table));
  assert.equal(mapping.headingRow, 1);
  assert.deepEqual(mapping.columns, ['name', 'organisation', 'summary', 'facts', '']);
  const built = buildItems(table.rows, mapping, members, [], () => undefined);
  assert.deepEqual(built.items, [
    {
      id: 'gao-wei',
      name: '高微',
      organisation: '东山社区',
      summary: '第一句。',
      facts: [{ label: '走访居民', value: 8437, unit: '户' }],
    },
    { id: 'he-na', name: '何娜', organisation: '东山社区', summary: '第二句。' },
    { id: 'kang-quan', name: '康权', organisation: '先锋街道' },
  ]);
  assert.deepEqual([built.added, built.updated, built.leftOut], [3, 0, 1]);
  const wrong = built.wrong.map(({ row, column, issue, rowLeftOut }) => [
    cellName(row, Math.max(column, 0)),
    issue.code,
    rowLeftOut,
  ]);
  assert.deepEqual(wrong, [
    ['D5', 'type', false],
    ['C5', 'long', false],
    ['A6', 'missing', true],
  ]);
});

test('the same again updates, and adds nobody', async () => {
  const table = await readTable(await awkwardSheet());
  const mapping = mapped(table);
  const before = [{ id: 'gao', name: '高微', quote: '原来的话' }];
  const built = buildItems(table.rows, mapping, members, before, () => undefined);
  assert.deepEqual([built.added, built.updated], [2, 1]);
  assert.equal(built.items[0]!['quote'], '原来的话');
  assert.equal(built.items[0]!['organisation'], '东山社区');
  const again = buildItems(table.rows, mapping, members, built.items, () => undefined);
  assert.deepEqual([again.added, again.updated], [0, 3]);
  const added = buildItems(
    table.rows,
    { ...mapping, same: 'add' },
    members,
    built.items,
    () => undefined,
  );
  assert.equal(new Set(added.items.map(({ id }) => id)).size, 6);
});

test('GBK without a word about it, UTF-8 with a mark, tabs that were pasted', async () => {
  const text = '姓名,职务\r\n高微,"书记,\n主任"\r\n';
  const bytes = (content: Uint8Array): ArrayBuffer => new Uint8Array(content).buffer;
  const gbk = await readTable(bytes(encode(text, 'gbk')));
  assert.equal(gbk.encoding, 'gbk');
  const utf8 = await readTable(bytes(Buffer.from(`\uFEFF${text}`)));
  assert.equal(utf8.encoding, 'utf-8');
  assert.deepEqual(gbk.rows, utf8.rows);
  assert.deepEqual(gbk.rows[1], ['高微', '书记,\n主任']);
  assert.deepEqual(readPasted('姓名\t职务\n高微\t"书记\n主任"').rows[1], ['高微', '书记\n主任']);
  const { bytes: own, missing } = encodeGbk('高微，😀');
  assert.deepEqual(own, new Uint8Array(encode('高微，?', 'gbk')));
  assert.equal(missing, 1);
});

test('what goes out comes in again', async () => {
  const items = [
    {
      id: 'gao-wei',
      name: '高微',
      kind: 'person',
      tags: ['一', '二'],
      photo: { src: 'a.jpg', alt: '图' },
      facts: [{ label: '走访', value: 3, unit: '户' }],
    },
    {
      id: 'he-na',
      name: '=1+1',
      kind: 'organisation',
      facts: [{ label: '走访', value: -4, unit: '户' }],
    },
  ];
  const rows = createTable(items as JsonObject[], members, ({ key }) => key);
  for (const format of ['xlsx', 'csv', 'csv-gbk'] as const) {
    const table = await readTable(await (await writeTable(rows, format)).arrayBuffer());
    const mapping = mapped(table);
    mapping.columns = mapping.columns.map((key, column) =>
      String(table.rows[0]![column]).startsWith('走访') ? 'facts' : key,
    );
    const { items: back, wrong } = buildItems(table.rows, mapping, members, [], () => undefined);
    assert.deepEqual(wrong, []);
    assert.deepEqual(back, items, format);
  }
});

test('no text breaks a workbook, becomes a formula in it, or comes back as another', async () => {
  const unspeakable = ['\0', '\u0001', '\ufffe', '\ud800', '\udc00'];
  const parts = [
    ...'=+-@\t\r\n"<>& a中😀1',
    ']]>',
    '_x0041_',
    '_x000D_',
    '_x005F_',
    ...unspeakable,
  ];
  const text = fc
    .array(fc.constantFrom(...parts), { maxLength: 8 })
    // A cell loses the blanks around it when it is read.
    .map((some) => `x${some.join('')}y`);
  await fc.assert(
    fc.asyncProperty(text, text, async (heading, value) => {
      const blob = await writeTable([[heading], [value]], 'xlsx');
      const { rows, formulas } = await readTable(await blob.arrayBuffer());
      // The library leaves out what XML cannot hold.
      const clean = (one: string): string =>
        [...one].filter((character) => !unspeakable.includes(character)).join('');
      assert.deepEqual(rows, [[clean(heading)], [clean(value)]]);
      assert.equal(formulas, 0);
    }),
  );
});

test('cells as people write them', () => {
  const number = { type: 'number' } as const;
  assert.deepEqual(convertCell('１,234', number, 'value'), { value: 1234 });
  assert.deepEqual(convertCell('1.13万', number, 'value'), { value: 11300 });
  assert.deepEqual(convertCell('约30', number, 'value'), { wrong: 'number' });
  assert.deepEqual(readFigure('200余'), { value: 200, approx: 'over' });
  assert.deepEqual(readFigure('17支'), { value: 17, unit: '支' });
  assert.deepEqual(readFigure('约1.2万人次'), { value: 12000, approx: 'about', unit: '人次' });
  for (const none of ['很多', '3至5户', '2024年', '10:30', '3-5', '约30余'])
    assert.equal(readFigure(none), undefined, none);
  assert.deepEqual(convertCell('单位', { enum: ['person', 'organisation'] }, 'kind'), {
    value: 'organisation',
  });
  assert.deepEqual(convertCell('√', { type: 'boolean' }, 'required'), { value: true });
  for (const [written, meant] of [
    ['2023年7月4日', '2023-07-04'],
    ['2023/7/4', '2023-07-04'],
    ['2023.07', '2023-07'],
    ['2023年', '2023'],
    ['20230704', '2023-07-04'],
    ['2023-7-4 8:30', '2023-07-04T08:30+08:00'],
    ['去年', '去年'],
    ['2021年7月1日', '2021-07-01'],
    ['2021.7.1', '2021-07-01'],
    ['2021-7-1', '2021-07-01'],
    ['２０２１年７月１号', '2021-07-01'],
    ['2021年7月1日下午3点', '2021-07-01T15:00+08:00'],
    ['2021年7月1日8时30分', '2021-07-01T08:30+08:00'],
    ['7月1日', '7月1日'],
  ])
    assert.equal(writtenDate(written!), meant);
});

test('a time without an offset is meant as the clocks of the machine show it; one set to UTC is taken for China', () => {
  const before = process.env['TZ'];
  try {
    for (const [zone, moment] of [
      ['UTC', '2023-07-04T08:30+08:00'],
      ['Asia/Shanghai', '2023-07-04T08:30+08:00'],
      ['Asia/Tokyo', '2023-07-04T08:30+09:00'],
      // Summer time, whatever the time of year in which it is written.
      ['America/New_York', '2023-07-04T08:30-04:00'],
    ] as const) {
      process.env['TZ'] = zone;
      assert.equal(writtenDate('2023年7月4日 8:30'), moment);
      const start = Date.now();
      const now = Date.parse(writtenNow());
      // It has whole seconds.
      assert.ok(now > start - 1000 && now <= Date.now());
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

test('a ledger of figures as it is kept: 名称, 单位, 备注, 200余, 17支', () => {
  const measures = schemaAt(schema, ['measures'])!.items!;
  const rows = [
    ['名称', '现值', '单位', '目标', '备注'],
    ['走访', '200余', '户', '500', '含复访'],
    ['队伍', '17支', null, '20支', null],
    ['其他', '很多', null, '约30', null],
  ];
  const columns = rows[0]!.map((heading) => guessTarget(heading, 'measures', targetsOf(measures)));
  assert.deepEqual(columns, ['label', 'value', 'unit', 'target', 'note']);
  const mapping: Mapping = { section: 'measures', headingRow: 0, columns, same: 'update' };
  const built = buildItems(rows, mapping, measures, [], () => undefined);
  assert.deepEqual(
    built.items.map(({ id: _id, ...rest }) => rest),
    [
      { label: '走访', value: 200, approx: 'over', unit: '户', target: 500, note: '含复访' },
      { label: '队伍', value: 17, unit: '支', target: 20 },
      { label: '其他' },
    ],
  );
  assert.deepEqual(
    built.wrong.map(({ row, column, issue, found }) => [cellName(row, column), issue.code, found]),
    [
      ['B4', 'type', '很多'],
      ['D4', 'type', '约30'],
    ],
  );
  // Of a person, 单位 is where they work.
  assert.equal(guessTarget('单位', 'members', targets), 'organisation');
  assert.equal(guessTarget('名称', 'members', targets), 'name');
});

test('figures of a person carry what was written around them', () => {
  const rows = [
    ['姓名', '走访居民（户）', '队伍（支）'],
    ['高微', '200余', '17支'],
  ];
  const columns = rows[0]!.map((heading) => guessTarget(heading, 'members', targets));
  const mapping: Mapping = { section: 'members', headingRow: 0, columns, same: 'update' };
  const [item] = buildItems(rows, mapping, members, [], () => undefined).items;
  assert.deepEqual(item!['facts'], [
    { label: '走访居民', value: 200, approx: 'over', unit: '户' },
    { label: '队伍', value: 17, unit: '支' },
  ]);
});

test('names of columns and ids', () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(columnName), ['A', 'Z', 'AA', 'ZZ', 'AAA']);
  assert.deepEqual(readCellName('AB12'), { row: 11, column: 27 });
  assert.equal(createId('高微', 'member', new Set()), 'gao-wei');
  assert.equal(createId('高微', 'member', new Set(['gao-wei'])), 'gao-wei-2');
  assert.equal(createId('Ольга', 'member', new Set(['member-1'])), 'member-2');
});

for (const [name, bytes, code] of [
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'not-a-sheet'],
  ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'old-excel'],
  ['a broken .xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 9, 9, 9, 9]), 'not-a-sheet'],
  ['nothing', Buffer.from(' \r\n,,\r\n'), 'empty-sheet'],
  ['more than it may be', Buffer.alloc(20 * 1024 * 1024 + 1), 'too-large'],
] as const)
  test(`${name} is refused with a reason`, async () => {
    await assert.rejects(readTable(new Uint8Array(bytes).buffer), { code });
  });
