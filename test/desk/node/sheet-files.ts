import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';

/** A sheet as they are: a title over everything, a community merged over two rows, a formula. */
export async function awkwardSheet(): Promise<ArrayBuffer> {
  const rows = [
    [{ value: '东山街道先进人物一览表', columnSpan: 5, align: 'center' }, null, null, null, null],
    ['姓名', '单位', '简介', '走访居民（户）', '是否上报'].map((value) => ({ value })),
    [
      { value: '高微' },
      { value: '东山社区', rowSpan: 2 },
      { value: '第一句。' },
      { value: 8437, type: Number },
      { value: '是' },
    ],
    [
      { value: '何娜' },
      null,
      { value: '第二句。' },
      { value: 'D3+1', type: 'Formula' },
      { value: '否' },
    ],
    [
      { value: '康权' },
      { value: '先锋街道' },
      { value: '字'.repeat(301) },
      { value: '很多' },
      null,
    ],
    [null, { value: '无名单位' }, null, null, null],
  ];
  const blob = await writeXlsxFile(rows as never).toBlob();
  return blob.arrayBuffer();
}

/** Five thousand people, with everything a sheet of theirs may have. */
export function longSheet(rows: number): string {
  const lines = ['姓名,职务,所在单位,一句话简介,走访居民（户）,调解（件）,标签'];
  for (let row = 1; row <= rows; row++)
    lines.push(
      `居民代表${row},网格员,示例社区第${row % 90}网格,第${row}位网格员的一句话。,${row % 700},${row % 40},网格;志愿者`,
    );
  return lines.join('\r\n');
}

type SheetCell = {
  value?: string | number | Date;
  type?: unknown;
  format?: string;
  rowSpan?: number;
  columnSpan?: number;
} | null;

const written = async (rows: SheetCell[][]): Promise<ArrayBuffer> =>
  (await writeXlsxFile(rows as never).toBlob()).arrayBuffer();

/**
 * A rota as a community keeps it: a title over everything, each day merged over its two shifts and written in one of three
 * ways, hours as words or as times, and every second capacity a formula.
 */
export function rotaSheet(rows: number): Promise<ArrayBuffer> {
  const shifts = Array.from({ length: rows }, (_, index): SheetCell[] => {
    const day = Math.floor(index / 2);
    const date = new Date(Date.UTC(2026, 6, 1 + day));
    const [month, number] = [date.getUTCMonth() + 1, date.getUTCDate()];
    const ways: SheetCell[] = [
      { value: `2026年${month}月${number}日` },
      { value: `${month}月${number}日（周${'日一二三四五六'[date.getUTCDay()]}）` },
      { value: date, type: Date, format: 'yyyy/m/d' },
    ];
    return [
      index % 2 === 0 ? { ...ways[day % 3], rowSpan: 2 } : null,
      { value: index % 2 === 0 ? '9:00–11:30' : '下午2点至5点' },
      { value: index % 2 === 0 ? '文明交通岗' : '敬老服务' },
      { value: index % 2 === 0 ? '新城市场路口' : '老年食堂' },
      index % 2 === 0 ? { value: 4, type: Number } : { value: `E${index + 2}+1`, type: 'Formula' },
    ];
  });
  return withValues([
    [{ value: '2026年夏季志愿服务排班表', columnSpan: 5 }, null, null, null, null],
    ['日期', '时间', '岗位', '地点', '需要人数'].map((value) => ({ value })),
    ...shifts,
  ]);
}

/** Days over places. */
export function rotaGrid(): Promise<ArrayBuffer> {
  const days = ['7月1日', '7月2日', '7月3日', '7月4日', '7月5日'];
  return written([
    [{ value: '志愿服务排班表', columnSpan: 11 }, ...days.flatMap(() => [null, null])],
    [
      { value: '点位', rowSpan: 2 },
      ...days.flatMap((value): SheetCell[] => [{ value, columnSpan: 2 }, null]),
    ],
    [null, ...days.flatMap(() => [{ value: '上午' }, { value: '下午' }])],
    ...['北门', '南门'].map((place) => [
      { value: place },
      ...days.flatMap(() => [
        { value: 2, type: Number },
        { value: 3, type: Number },
      ]),
    ]),
  ]);
}

/** With the results that a spreadsheet program keeps beside its formulas: the library that writes the file leaves them out. */
async function withValues(rows: SheetCell[][]): Promise<ArrayBuffer> {
  const files = unzipSync(new Uint8Array(await written(rows)));
  const name = Object.keys(files).find((one) => /worksheets\/sheet1\.xml$/.test(one))!;
  const xml = strFromU8(files[name]!).replace(/<\/f>(<v\/>|<v><\/v>)?/g, '</f><v>5</v>');
  return zipSync({ ...files, [name]: strToU8(xml) }).slice().buffer;
}
