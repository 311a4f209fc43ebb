/** Checks feeds and works on spreadsheets beside the page, so that typing never waits for it. */
import { checkFeed } from '../checks/check-feed.js';
import type { JsonObject } from '../shared/json.js';
import { tidy, type Schema } from '../shared/schema.js';
import { buildEntries } from '../spreadsheet/build-entries.js';
import { buildItems, type Built, type Mapping } from '../spreadsheet/build-items.js';
import { guessHeadingRow, guessTarget, type Target } from '../spreadsheet/columns.js';
import { readPasted, readTable } from '../spreadsheet/read-table.js';
import { isGrid } from '../spreadsheet/rota-grid.js';
import { labelsOf, targetsIn, type SheetKind } from '../spreadsheet/sheets.js';
import { TableError, type Cell, type Table, type TableProblem } from '../spreadsheet/table.js';
import {
  createEntriesTable,
  createTable,
  writeTable,
  type SheetFormat,
} from '../spreadsheet/write-table.js';
import type { DeskLanguage } from '../words/desk-words.js';

/** The rows stay in the worker; the page gets what it shows. */
export interface SheetOverview extends Omit<Table, 'rows'> {
  headingRow: number;
  rowCount: number;
  columnCount: number;
  sample: Cell[][];
}

/** The items as JSON: text crosses over in no time, where thousands of objects would hold the page up. */
export interface BuiltItems extends Omit<Built, 'items'> {
  text: string;
  count: number;
}

interface BuildInput {
  mapping: Mapping;
  schema: Schema;
  existing: JsonObject[];
}

interface RotaInput {
  kind: SheetKind;
  schema: Schema;
  headingRow: number;
}

interface WriteInput {
  items: JsonObject[];
  kind: SheetKind;
  schema: Schema;
  format: SheetFormat;
  language: DeskLanguage;
}

type OnProgress = (share: number) => void;

let rows: Cell[][] = [];
const sampleRows = 30;

const jobs = {
  check: ({ text, now }: { text: string; now: number }) =>
    checkFeed(JSON.parse(text) as JsonObject, now),
  /** The feed as JSON in, as it stands in its file out. */
  tidy: ({ text, schema }: { text: string; schema: Schema }) =>
    tidy(JSON.parse(text) as JsonObject, schema),
  read: async (input: { bytes: ArrayBuffer } | { pasted: string }): Promise<SheetOverview> => {
    const table = 'bytes' in input ? await readTable(input.bytes) : readPasted(input.pasted);
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
  /** Whether a rota is drawn as a grid, and of which year its title says that it is. */
  lookAtRota: ({ kind, schema, headingRow }: RotaInput): { isGrid: boolean; year?: number } => {
    const targets = targetsIn(schema, kind);
    const isKnown = (heading: Cell): boolean =>
      guessTarget(heading, kind.section, targets, kind.list) !== '';
    const titles = rows
      .slice(0, headingRow + 1)
      .flat()
      .join(' ')
      .normalize('NFKC');
    const year = Number(/(20\d\d)\s?年/.exec(titles)?.[1]);
    return { isGrid: isGrid(rows, headingRow, isKnown), ...(year && { year }) };
  },
  build: ({ mapping, schema, existing }: BuildInput, onProgress: OnProgress): BuiltItems => {
    const build = mapping.list ? buildEntries : buildItems;
    const { items, ...built } = build(rows, mapping, schema, existing, onProgress);
    return { ...built, text: JSON.stringify(items), count: items.length };
  },
  write: ({ items, kind, schema, format, language }: WriteInput) => {
    const headingOf = (target: Target): string => labelsOf(kind, target, language).join('');
    return writeTable(
      kind.list
        ? createEntriesTable(items, kind.list, schema, headingOf, language)
        : createTable(items, schema, headingOf),
      format,
    );
  },
};

type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;

interface JobRequest {
  id: number;
  name: JobName;
  input: unknown;
}

export type JobReply =
  | { id: number; progress: number }
  | { id: number; output: unknown }
  | { id: number; problem: TableProblem | 'failed' };

const reply = (message: JobReply): void => postMessage(message);

addEventListener('message', ({ data: { id, name, input } }: MessageEvent<JobRequest>) => {
  const run = jobs[name] as (input: unknown, onProgress: OnProgress) => unknown;
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
