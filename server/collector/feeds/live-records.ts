import { check } from '../../../src/contract/index.js';
import { recordsTable } from '../../../src/contract/generated/records-table.js';
import type { LiveFigure } from '../../../src/contract/index.js';
import type { CivicRecord } from '../../../src/contract/records.js';
import { dayOf } from '../../../src/contract/rules/ages.js';
import { matchesFilter, medianDays } from '../../../src/contract/rules/records.js';

/** A figure about records, ready to be written into a measure or a fact. */
interface RecordFigure {
  value: number;
  /** Whether it is added to what an editor has written; a median takes its place. */
  isAdded: boolean;
  asOf: string;
}

/** Of a live rule, what it says of the records of a feed; nothing of a rule about something else, or of no days yet. */
export function recordFigure(
  { count, of, where = {} }: LiveFigure,
  records: readonly CivicRecord[],
  now: number,
  utcOffset: string,
): RecordFigure | undefined {
  if (count !== 'records' && count !== 'median-days') return undefined;
  const own = records.filter(
    (record) => (of === undefined || record.form === of) && matchesFilter(record, where, now),
  );
  const value = count === 'records' ? own.length : medianDays(own, now);
  if (value === undefined) return undefined;
  return { value, isAdded: count === 'records', asOf: dayOf(now, utcOffset) };
}

/** The records of a feed as pages read them: of two with one id the first. */
export function readRecords(list: readonly unknown[]): CivicRecord[] {
  const byId = new Map<string, CivicRecord>();
  for (const item of list) {
    const record = check(recordsTable, item, []) as CivicRecord | undefined;
    if (record && !byId.has(record.id)) byId.set(record.id, record);
  }
  return [...byId.values()];
}
