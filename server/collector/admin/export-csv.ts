import type { FieldValue, Pledge } from '../../../src/contract/index.js';
import type { Database } from '../database/open.js';
import type { SubmissionRow } from '../database/tables.js';
import { exportTable, type Column } from './export-table.js';

interface Row {
  submission: SubmissionRow;
  answers: Record<string, FieldValue>;
  consents: ReadonlyMap<string, string>;
}

/** Rows read at a time. SQLite has one connection: between two chunks, residents go on signing. */
const chunk = 500;

/**
 * The signatures of a pledge as CSV.
 * @param all with duplicates, trials and withdrawn ones.
 */
export function exportCsv(
  database: Database,
  feed: string,
  pledge: Pledge,
  all: boolean,
): ReadableStream {
  return exportTable(columnsOf(pledge), readChunks(database, feed, pledge.id, all));
}

async function* readChunks(
  database: Database,
  feed: string,
  pledge: string,
  all: boolean,
): AsyncGenerator<Row[]> {
  for (let last = 0; ;) {
    const rows = await readChunk(database, feed, pledge, all, last);
    yield rows;
    if (rows.length < chunk) return;
    last = rows[rows.length - 1]!.submission.id;
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
  return rows.map((submission) => ({
    submission,
    answers: JSON.parse(submission.answers ?? '{}') as Record<string, FieldValue>,
    consents: consents.get(submission.id) ?? new Map<string, string>(),
  }));
}

function columnsOf(pledge: Pledge): Column<Row>[] {
  const columns: Column<Row>[] = [
    { header: 'receipt', value: ({ submission }) => submission.receipt },
    { header: 'at', value: ({ submission }) => submission.at },
    {
      header: 'state',
      value: ({ submission: { state, erased_at } }) =>
        erased_at && state !== 'withdrawn' ? `${state}, anonymised` : state,
    },
  ];
  for (const { name, label } of pledge.fields) {
    columns.push({ header: label, value: ({ answers }) => answers[name] });
  }
  for (const { id } of pledge.consents ?? []) {
    columns.push({ header: `consent ${id}`, value: ({ consents }) => consents.get(id) });
  }
  if (pledge.guardian) {
    const { id } = pledge.guardian.consent;
    columns.push({
      header: 'guardian',
      value: ({ submission: { guardian } }) => guardian && (JSON.parse(guardian) as string),
    });
    columns.push({
      header: `guardian consent ${id}`,
      value: ({ consents }) => consents.get(`guardian ${id}`),
    });
  }
  if (pledge.signature === 'drawn') {
    columns.push({ header: 'drawn signature', value: ({ submission }) => submission.signature });
  }
  columns.push({ header: 'page', value: ({ submission }) => submission.page });
  return columns;
}
