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
