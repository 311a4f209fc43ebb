import { readFileSync, writeFileSync } from 'node:fs';
import type { Findings } from './figure.js';
import type { Machine } from './machine.js';

const file = 'test/bench/results.json';

/** What a job found, when and where. */
export interface Result extends Findings {
  readonly date: string;
  readonly rounds: number;
  readonly machine: Machine;
}

export type Results = Readonly<Record<string, Result>>;

/** The last result of every job: one job can be run again without the others. */
export function readResults(): Results {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } catch {
    return {};
  }
}

export const writeResults = (results: Results): void =>
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
