import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FieldValue, Pledge } from '../../../src/contract/index.js';
import type { Database } from '../database/open.js';
import type { SubmissionRow } from '../database/tables.js';

type Row = SubmissionRow & { consents: ReadonlyMap<string, string> };

interface Column {
  header: string;
  value: (row: Row, answers: Record<string, FieldValue>) => FieldValue | null | undefined;
}

/** Rows read at a time. SQLite has one connection: between two chunks, residents go on signing. */
const chunk = 500;

/**
 * The signatures of a pledge as CSV that opens in a spreadsheet: UTF-8 with BOM, and nothing that a
 * signer typed runs as a formula.
 * @param all with duplicates, trials and withdrawn ones.
 */
export function exportCsv(
  database: Database,
  feed: string,
  pledge: Pledge,
  all: boolean,
): ReadableStream {
  const columns = columnsOf(pledge);
  const table = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ header }) => header),
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { boolean: (value) => (value ? '1' : '0') },
  });
  const lines = Readable.from(readLines(database, feed, pledge.id, columns, all));
  lines.on('error', (error) => table.destroy(error));
  return Readable.toWeb(lines.pipe(table)) as ReadableStream;
}

async function* readLines(
  database: Database,
  feed: string,
  pledge: string,
  columns: Column[],
  all: boolean,
) {
  for (let last = 0; ;) {
    const rows = await readChunk(database, feed, pledge, all, last);
    for (const row of rows) {
      const answers = (row.answers === null ? {} : JSON.parse(row.answers)) as Record<
        string,
        FieldValue
      >;
      yield columns.map((column) => column.value(row, answers));
    }
    if (rows.length < chunk) return;
    last = rows[rows.length - 1]!.id;
  }
}

async function readChunk(
  database: Database,
  feed: string,
  pledge: string,
  all: boolean,
  last: number,
): Promise<Row[]> {
  const rows = await database
    .selectFrom('submissions')
    .selectAll()
    .where('feed', '=', feed)
    .where('pledge', '=', pledge)
    .where('id', '>', last)
    .$if(!all, (query) => query.where('state', '=', 'counted'))
    .orderBy('id')
    .limit(chunk)
    .execute();
  if (rows.length === 0) return [];
  const given = await database
    .selectFrom('given_consents')
    .select(['submission', 'consent', 'version', 'guardian'])
    .where('submission', '>=', rows[0]!.id)
    .where('submission', '<=', rows[rows.length - 1]!.id)
    .execute();
  const consents = new Map<number, Map<string, string>>();
  for (const { submission, consent, version, guardian } of given) {
    const own = consents.get(submission) ?? new Map<string, string>();
    own.set(guardian ? `guardian ${consent}` : consent, version);
    consents.set(submission, own);
  }
  return rows.map((row) => ({
    ...row,
    consents: consents.get(row.id) ?? new Map<string, string>(),
  }));
}

function columnsOf(pledge: Pledge): Column[] {
  const columns: Column[] = [
    { header: 'receipt', value: (row) => row.receipt },
    { header: 'at', value: (row) => row.at },
    {
      header: 'state',
      value: (row) =>
        row.erased_at && row.state !== 'withdrawn' ? `${row.state}, anonymised` : row.state,
    },
  ];
  for (const { name, label } of pledge.fields) {
    columns.push({ header: label, value: (_row, answers) => answers[name] });
  }
  for (const { id } of pledge.consents ?? []) {
    columns.push({ header: `consent ${id}`, value: (row) => row.consents.get(id) });
  }
  if (pledge.guardian) {
    const { id } = pledge.guardian.consent;
    columns.push({
      header: 'guardian',
      value: (row) => row.guardian && (JSON.parse(row.guardian) as string),
    });
    columns.push({
      header: `guardian consent ${id}`,
      value: (row) => row.consents.get(`guardian ${id}`),
    });
  }
  if (pledge.signature === 'drawn') {
    columns.push({ header: 'drawn signature', value: (row) => row.signature });
  }
  columns.push({ header: 'page', value: (row) => row.page });
  return columns;
}
