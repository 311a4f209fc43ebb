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
    ask: { text: string; now: number };
    answer: { findings: Finding[]; errors: number };
  };
  /** The feed as JSON in, as it stands in its file out. */
  tidy: { ask: { text: string; schema: Schema }; answer: string };
  read: { ask: { bytes?: ArrayBuffer; pasted?: string }; answer: ReadAnswer };
  build: {
    ask: { mapping: Mapping; schema: Schema; existing: JsonObject[] };
    answer: BuiltAnswer;
  };
  write: {
    ask: {
      items: JsonObject[];
      section: string;
      schema: Schema;
      format: SheetFormat;
      language: DeskLanguage;
    };
    answer: Blob;
  };
}

/** The items as JSON: text crosses over in no time, where thousands of objects would hold the page up. */
export interface BuiltAnswer extends Omit<Built, 'items'> {
  text: string;
  count: number;
}

/** The rows stay in the worker; the page gets what it shows. */
export interface ReadAnswer extends Omit<Table, 'rows'> {
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
  ask: Jobs[Name]['ask'];
}

export type JobReply =
  | { id: number; progress: number }
  | { id: number; answer: unknown }
  | { id: number; problem: TableProblem | 'failed' };
