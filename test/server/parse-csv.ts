/** Reads CSV as RFC 4180 has it; the collector's own library is not asked about its own work. */
export function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gy;
  for (
    let match = cells.exec(text);
    match && cells.lastIndex <= text.length;
    match = cells.exec(text)
  ) {
    const [whole, cell, end] = match as unknown as [string, string, string];
    if (whole === '' && row.length === 0) break;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
