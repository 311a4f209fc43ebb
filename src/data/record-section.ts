import { recordsTable } from '../contract/generated/records-table.js';
import type { CivicRecord } from '../contract/records.js';
import type { Section } from './sections.js';

/** In a module of its own, as its table is: a page without records downloads neither. */
export const recordSection: Section<CivicRecord> = { key: 'records', table: recordsTable };
