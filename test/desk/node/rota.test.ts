import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { groupsIn, textOf, type JsonObject } from '../../../desk/shared/json.js';
import type { Schema } from '../../../desk/shared/schema.js';
import { offsetIn, readWrittenTime } from '../../../desk/shared/written-times.js';
import { buildEntries } from '../../../desk/spreadsheet/build-entries.js';
import type { Built, Mapping } from '../../../desk/spreadsheet/build-items.js';
import { guessHeadingRow, guessTarget } from '../../../desk/spreadsheet/columns.js';
import { readPasted, readTable } from '../../../desk/spreadsheet/read-table.js';
import { isGrid } from '../../../desk/spreadsheet/rota-grid.js';
import { usualRotaRules, type RotaRules } from '../../../desk/spreadsheet/rota-times.js';
import { rowSchema, targetsIn } from '../../../desk/spreadsheet/sheets.js';
import type { Cell } from '../../../desk/spreadsheet/table.js';
import { rotaGrid, rotaSheet } from './sheet-files.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../dist/civic-feed.schema.json', import.meta.url), 'utf8'),
) as Schema;
const kind = { section: 'activities', list: 'posts' } as const;
const postSchema = rowSchema(schema, kind);
const targets = targetsIn(postSchema, kind);
const guess = (heading: Cell): string => guessTarget(heading, kind.section, targets, kind.list);

const activity = (more: JsonObject = {}): JsonObject => ({
  id: 'a',
  title: '路口值守',
  posts: [],
  timeZone: 'Asia/Shanghai',
  ...more,
});

/** As the sheet view does: everything guessed. */
function read(
  rows: readonly Cell[][],
  existing: JsonObject[] = [activity()],
  rules: Partial<RotaRules> = {},
  more: Partial<Mapping> = {},
): Built {
  const headingRow = guessHeadingRow(rows);
  const mapping: Mapping = {
    ...kind,
    headingRow,
    columns: rows[headingRow]!.map(guess),
    same: 'update',
    isGrid: isGrid(rows, headingRow, (heading) => guess(heading) !== ''),
    rota: { ...usualRotaRules('2026-06-25'), ...rules },
    ...more,
  };
  return buildEntries(rows, mapping, postSchema, existing, () => undefined);
}

const postsOf = (built: Built, index = 0): JsonObject[] => groupsIn(built.items[index], 'posts');
const times = (built: Built): string[] =>
  postsOf(built).map(({ starts, ends }) => `${textOf(starts)} ${textOf(ends)}`);

describe('what people write of when', () => {
  const day = { date: '2021-07-01' };
  const yearless = { date: '07-01' };
  for (const [written, meant] of [
    ['2021年7月1日', day],
    ['2021.7.1', day],
    ['２０２１／７／１', day],
    ['20210701', day],
    ['二〇二一年七月一日', day],
    ['7月1日', yearless],
    ['7/1', yearless],
    ['7月1日上午', { ...yearless, half: 'morning' }],
    ['7月1日（周四）', { ...yearless, weekday: 4 }],
    ['7月1日晚7点', { ...yearless, from: '19:00' }],
    ['2021-07-01T09:00', { ...day, from: '09:00' }],
    ['2021年7月1日 9:00—11:30（周四）', { ...day, weekday: 4, from: '09:00', to: '11:30' }],
    ['十二月二十五日晚上七点半', { date: '12-25', from: '19:30' }],
    ['周六 9:00–11:30', { weekday: 6, from: '09:00', to: '11:30' }],
    ['周六9：00－11：30', { weekday: 6, from: '09:00', to: '11:30' }],
    ['每周日下午', { weekday: 7, half: 'afternoon' }],
    ['礼拜天', { weekday: 7 }],
    ['Sat 9:00-11:30', { weekday: 6, from: '09:00', to: '11:30' }],
    ['9-11点', { from: '09:00', to: '11:00' }],
    ['上午9:00至11:30', { from: '09:00', to: '11:30' }],
    ['下午2点至5点', { from: '14:00', to: '17:00' }],
    ['上午11点到1点', { from: '11:00', to: '13:00' }],
    ['中午12点~1点半', { from: '12:00', to: '13:30' }],
    ['9:00 AM - 5:00 PM', { from: '09:00', to: '17:00' }],
    ['22:00-24:00', { from: '22:00', to: '24:00' }],
    ['晚上8点到12点', { from: '20:00', to: '24:00' }],
    ['22:00—次日6:00', { from: '22:00', to: '06:00', toNextDay: true }],
    ['晚8点至2点', { from: '20:00', to: '02:00', toNextDay: true }],
    ['9时30分', { from: '09:30' }],
    ['全天', { half: 'day' }],
  ] as const)
    test(written, () => assert.deepEqual(readWrittenTime(written), meant));

  test('is not read where it says something else, or nothing', () => {
    for (const text of [
      '北门',
      '3号楼',
      '2',
      '',
      '9:75',
      '25:00',
      '7月1日-7月3日',
      '9:00-',
      '9:00-9:00',
      '周末',
      '待定',
    ])
      assert.equal(readWrittenTime(text), undefined, text);
  });

  test('is read by the clocks of the place, across summer time', () => {
    for (const [local, zone, offset] of [
      ['2026-03-28T09:00', 'Europe/Berlin', '+01:00'],
      ['2026-03-29T09:00', 'Europe/Berlin', '+02:00'],
      // Skipped, and shown twice.
      ['2026-03-29T02:30', 'Europe/Berlin', '+01:00'],
      ['2026-10-25T02:30', 'Europe/Berlin', '+02:00'],
      ['2026-07-01T09:00', 'Asia/Urumqi', '+06:00'],
      ['2026-07-01T09:00', 'Asia/Shanghai', '+08:00'],
    ] as const)
      assert.equal(offsetIn(local, zone), offset, `${local} ${zone}`);
  });
});

describe('a rota row by row', () => {
  test('says when in one column or in several, in any of these ways', () => {
    const built = read([
      ['岗位', '日期', '时间', '地点', '人数'],
      ['早高峰', '2026年7月1日', '7:00–8:30', '北门', 4],
      ['早高峰', '7月2日（周四）', '早上7点到8点半', '北门', '4人'],
      ['夜巡', '7/3', '22:00-24:00', '南门', 2],
      ['夜巡', '7月4日', '22:00-次日2:00', '南门', 2],
      ['早高峰', '周六', '0.375', '北门', 2],
    ]);
    assert.deepEqual(
      built.wrong.map(({ row, time }) => [row, time]),
      [[5, 'no-end']],
    );
    assert.deepEqual(times(built), [
      '2026-07-01T07:00+08:00 2026-07-01T08:30+08:00',
      '2026-07-02T07:00+08:00 2026-07-02T08:30+08:00',
      '2026-07-03T22:00+08:00 2026-07-04T00:00+08:00',
      '2026-07-04T22:00+08:00 2026-07-05T02:00+08:00',
    ]);
    assert.deepEqual(built.needs, { year: 3, weekdays: 1, capacity: 0, halves: [] });
    assert.equal(postsOf(built)[0]!['id'], 'zao-gao-feng-20260701-0700');
    assert.deepEqual(postsOf(built)[2]!['place'], { name: '南门' });
  });

  test('leaves unsaid what the editor says once: year, from which Saturday, hours of a morning, how many', () => {
    const rows: Cell[][] = [
      ['时间', '地点'],
      ['周六 9:00–11:30', '北门'],
      ['7月1日上午', '南门'],
    ];
    const built = read(rows, [activity()], {
      from: '2026-07-01',
      weeks: 3,
      capacity: 5,
      year: 2027,
    });
    assert.deepEqual(times(built), [
      '2026-07-04T09:00+08:00 2026-07-04T11:30+08:00',
      '2026-07-11T09:00+08:00 2026-07-11T11:30+08:00',
      '2026-07-18T09:00+08:00 2026-07-18T11:30+08:00',
      '2027-07-01T08:30+08:00 2027-07-01T11:30+08:00',
    ]);
    assert.deepEqual(built.needs, { year: 1, weekdays: 1, capacity: 2, halves: ['morning'] });
    assert.equal(postsOf(built)[3]!['capacity'], 5);
  });

  test('goes on from December into January, and knows a year by its weekday', () => {
    const rows: Cell[][] = [
      ['时间', '名额'],
      ['12月31日 9:00-10:00', 1],
      ['1月1日 9:00-10:00', 1],
      ['12月30日 9:00-10:00', 1],
      ['7月1日（周四） 9:00-10:00', 1],
    ];
    assert.deepEqual(
      times(read(rows)).map((time) => time.slice(0, 10)),
      ['2026-12-31', '2027-01-01', '2026-12-30', '2027-07-01'],
    );
  });

  test('names the cells that cannot be', () => {
    const rows: Cell[][] = [
      ['日期', '时间', '名额'],
      ['2027年2月29日', '9:00-10:00', 1],
      ['2028年2月29日', '9:00-10:00', 1],
      ['2026年7月1日（周五）', '9:00-10:00', 1],
      ['待定', '9:00-10:00', 1],
      ['2026年7月1日', '9:00-10:00', '若干'],
      [null, '9:00-10:00', 1],
    ];
    const built = read(rows);
    assert.deepEqual(times(built), ['2028-02-29T09:00+08:00 2028-02-29T10:00+08:00']);
    assert.deepEqual(
      built.wrong.map(({ row, column, time, issue }) => [row, column, time ?? issue.code]),
      [
        [1, 1, 'moment'],
        [1, 1, 'moment'],
        [3, 0, 'weekday'],
        [4, 0, 'unread'],
        [5, 2, 'type'],
        [6, 1, 'no-day'],
      ],
    );
  });

  test('that is extended and read again moves nobody: what was there keeps its id', () => {
    const rows = (days: number, capacity: number): Cell[][] => [
      ['日期', '时间', '地点', '名额'],
      ...Array.from({ length: days }, (_, day) =>
        ['北门', '南门'].map((place): Cell[] => [
          `2026年7月${day + 1}日`,
          '9:00-11:00',
          place,
          capacity,
        ]),
      ).flat(),
    ];
    const first = read(rows(3, 2));
    const longer = read(rows(5, 4), first.items);
    assert.deepEqual([longer.added, longer.updated], [4, 6]);
    const ids = (built: Built) => postsOf(built).map(({ id }) => id);
    assert.deepEqual(ids(longer).slice(0, 6), ids(first));
    assert.equal(new Set(ids(longer)).size, 10);
    assert.equal(postsOf(longer)[0]!['capacity'], 4);
  });

  test('goes to the activity that it names, or to the one that the editor came from', () => {
    const two = [activity(), activity({ id: 'b', title: '敬老' })];
    const row: Cell[] = ['7月1日 9:00-10:00', 1];
    assert.equal(read([['时间', '名额'], row], two).leftOut, 1);
    assert.equal(postsOf(read([['时间', '名额'], row], two, {}, { owner: 1 }), 1).length, 1);
    const named = read(
      [
        ['活动', '时间', '名额'],
        ['敬老', ...row],
        [null, ...row.slice(0, 1), 2],
      ],
      two,
    );
    assert.equal(postsOf(named, 1).length, 1);
    assert.equal(named.updated, 1);
  });

  test('by the clocks of its own time zone', () => {
    const built = read(
      [
        ['时间', '名额'],
        ['3月28日 22:00-次日6:00', 1],
        ['10月24日 22:00-次日6:00', 1],
      ],
      [activity({ timeZone: 'Europe/Berlin' })],
    );
    assert.deepEqual(times(built), [
      '2026-03-28T22:00+01:00 2026-03-29T06:00+02:00',
      '2026-10-24T22:00+02:00 2026-10-25T06:00+01:00',
    ]);
  });

  test('replaces the shift that a template offered and nobody has filled in', () => {
    const begun = activity({
      posts: [{ id: 'ban-ci', title: '', starts: '', ends: '', capacity: 0 }],
    });
    assert.equal(
      postsOf(
        read(
          [
            ['时间', '名额'],
            ['7月1日 9:00-10:00', 1],
          ],
          [begun],
        ),
      ).length,
      1,
    );
  });
});

describe('a rota drawn as a grid', () => {
  test('days down and places across, with hours beside the days', () => {
    const built = read(
      [
        ['2027年7月值守表', null, null, null, null],
        ['日期', '时段', '北门', '南门', '备注'],
        ['7月1日', '9:00-11:00', 2, '3人', '带红马甲'],
        [null, '14:00-16:00', '休', 1, null],
        ['7月2日', '9:00-11:00', 2, '—', null],
        ['合计', null, 4, 4, null],
      ],
      undefined,
      { year: 2027 },
    );
    assert.deepEqual(built.wrong, []);
    assert.deepEqual(
      postsOf(built).map(({ starts, place, capacity }) => [starts, place, capacity]),
      [
        ['2027-07-01T09:00+08:00', { name: '北门' }, 2],
        ['2027-07-01T09:00+08:00', { name: '南门' }, 3],
        ['2027-07-01T14:00+08:00', { name: '南门' }, 1],
        ['2027-07-02T09:00+08:00', { name: '北门' }, 2],
      ],
    );
  });

  test('places down and days across, each day over two halves of it; pasted, without merged cells', () => {
    const { rows } = readPasted(
      '地点\t7月1日\t\t7月2日\t\n\t上午\t下午\t上午\t下午\n北门\t2\t2\t1\t\n南门\t\t1\t1\t9:00-10:00 6人',
    );
    const built = read(rows, undefined, {}, { gridNames: 'title' });
    assert.deepEqual(built.wrong, []);
    assert.deepEqual(
      postsOf(built).map(({ starts, ends, title, capacity }) =>
        [
          textOf(title),
          textOf(starts).slice(5, 16),
          textOf(ends).slice(11, 16),
          textOf(capacity),
        ].join(' '),
      ),
      [
        '北门 07-01T08:30 11:30 2',
        '北门 07-01T14:00 17:00 2',
        '北门 07-02T08:30 11:30 1',
        '南门 07-01T14:00 17:00 1',
        '南门 07-02T08:30 11:30 1',
        '南门 07-02T09:00 10:00 6',
      ],
    );
  });

  test('is told from rows, however many columns of numbers those have', () => {
    const rows: Cell[][] = [
      ['日期', '时间', '地点', '名额', '候补名额'],
      ['7月1日', '9:00-10:00', '北门', 4, 2],
      ['7月2日', '9:00-10:00', '北门', 4, 2],
    ];
    assert.equal(
      isGrid(rows, 0, (heading) => guess(heading) !== ''),
      false,
    );
    assert.equal(postsOf(read(rows))[0]!['waitlist'], 2);
  });
});

describe('a real .xlsx', () => {
  test('of 200 rows with merged days, formulas and three ways of writing a date', async () => {
    const table = await readTable(await rotaSheet(200));
    assert.ok(table.merged.length > 50);
    assert.equal(table.formulas, 100);
    const built = read(table.rows);
    assert.deepEqual(built.wrong.slice(0, 3), []);
    assert.deepEqual([built.added, built.leftOut], [200, 0]);
    assert.equal(new Set(postsOf(built).map(({ id }) => id)).size, 200);
    assert.deepEqual(times(built).slice(0, 4), [
      '2026-07-01T09:00+08:00 2026-07-01T11:30+08:00',
      '2026-07-01T14:00+08:00 2026-07-01T17:00+08:00',
      '2026-07-02T09:00+08:00 2026-07-02T11:30+08:00',
      '2026-07-02T14:00+08:00 2026-07-02T17:00+08:00',
    ]);
    assert.equal(postsOf(built)[1]!['capacity'], 5);
  });

  test('of days over places, with a title over all of it and days over two columns', async () => {
    const built = read((await readTable(await rotaGrid())).rows);
    assert.deepEqual(built.wrong, []);
    assert.equal(built.added, 20);
    assert.equal(times(built)[1], '2026-07-01T14:00+08:00 2026-07-01T17:00+08:00');
  });
});
