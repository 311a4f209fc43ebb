/** Checks feeds and works on spreadsheets beside the page. */
import { checkFeed } from '../checks/check-feed.js';
import type { JsonObject } from '../shared/json.js';
import { tidy } from '../shared/schema.js';
import { buildItems } from '../spreadsheet/build-items.js';
import { guessHeadingRow } from '../spreadsheet/columns.js';
import { readPasted, readTable } from '../spreadsheet/read-table.js';
import { TableError, type Cell } from '../spreadsheet/table.js';
import { createTable, writeTable } from '../spreadsheet/write-table.js';
import { labelOf } from '../words/field-words.js';
import type { JobName, JobReply, JobRequest, Jobs } from './messages.js';

let rows: Cell[][] = [];
const sampleRows = 30;

const work: {
  [Name in JobName]: (
    input: Jobs[Name]['input'],
    onProgress: (share: number) => void,
  ) => Jobs[Name]['output'] | Promise<Jobs[Name]['output']>;
} = {
  check: ({ text, now }) => checkFeed(JSON.parse(text) as JsonObject, now),
  tidy: ({ text, schema }) => tidy(JSON.parse(text) as JsonObject, schema),
  async read({ bytes, pasted }) {
    const table = bytes ? await readTable(bytes) : readPasted(pasted ?? '');
    const { rows: read, ...remarks } = table;
    rows = read;
    return {
      ...remarks,
      headingRow: guessHeadingRow(rows),
      rowCount: rows.length,
      columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
      sample: rows.slice(0, sampleRows),
    };
  },
  build({ mapping, schema, existing }, onProgress) {
    const { items, ...built } = buildItems(rows, mapping, schema, existing, onProgress);
    return { ...built, text: JSON.stringify(items), count: items.length };
  },
  write: ({ items, section, schema, format, language }) =>
    writeTable(
      createTable(items, schema, ({ path }) =>
        path.map((_, end) => labelOf([section, ...path.slice(0, end + 1)], language)).join(''),
      ),
      format,
    ),
};

const reply = (message: JobReply): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<JobRequest>) => {
  const { id, name, input } = data;
  const run = work[name] as (input: unknown, onProgress: (share: number) => void) => unknown;
  void Promise.resolve()
    .then(() => run(input, (progress) => reply({ id, progress })))
    .then(
      (output) => reply({ id, output }),
      (error: unknown) => {
        if (!(error instanceof TableError)) console.error(error);
        reply({ id, problem: error instanceof TableError ? error.code : 'failed' });
      },
    );
});
