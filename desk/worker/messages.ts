import type { Finding } from '../checks/finding.js';
import type { JsonObject } from '../shared/json.js';
import type { Schema } from '../shared/schema.js';
import type { Built, Mapping } from '../spreadsheet/build-items.js';
import type { Cell, Table, TableProblem } from '../spreadsheet/table.js';
import type { SheetFormat } from '../spreadsheet/write-table.js';
import type { DeskLanguage } from '../words/desk-words.js';

/** What the page has done elsewhere, so that typing never waits for it. */
export interface Jobs {
  check: {
    input: { text: string; now: number };
    output: Finding[];
  };
  /** The feed as JSON in, as it stands in its file out. */
  tidy: { input: { text: string; schema: Schema }; output: string };
  read: { input: { bytes?: ArrayBuffer; pasted?: string }; output: SheetOverview };
  build: {
    input: { mapping: Mapping; schema: Schema; existing: JsonObject[] };
    output: BuiltItems;
  };
  write: {
    input: {
      items: JsonObject[];
      section: string;
      schema: Schema;
      format: SheetFormat;
      language: DeskLanguage;
    };
    output: Blob;
  };
}

/** The items as JSON: text crosses over in no time, where thousands of objects would hold the page up. */
export interface BuiltItems extends Omit<Built, 'items'> {
  text: string;
  count: number;
}

/** The rows stay in the worker; the page gets what it shows. */
export interface SheetOverview extends Omit<Table, 'rows'> {
  headingRow: number;
  rowCount: number;
  columnCount: number;
  /** The first rows. */
  sample: Cell[][];
}

export type JobName = keyof Jobs;

export interface JobRequest<Name extends JobName = JobName> {
  id: number;
  name: Name;
  input: Jobs[Name]['input'];
}

export type JobReply =
  | { id: number; progress: number }
  | { id: number; output: unknown }
  | { id: number; problem: TableProblem | 'failed' };
