import type { TableProblem } from '../spreadsheet/table.js';
import type { Jobs } from './worker.js';

export type JobName = keyof Jobs;
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;

export interface JobRequest<Name extends JobName = JobName> {
  id: number;
  name: Name;
  input: JobInput<Name>;
}

export type JobReply =
  | { id: number; progress: number }
  | { id: number; output: unknown }
  | { id: number; problem: TableProblem | 'failed' };
