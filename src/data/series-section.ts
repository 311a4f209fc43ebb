import { seriesTable } from '../contract/generated/series-table.js';
import type { Series } from '../contract/series.js';
import type { Section } from './sections.js';

/** In a module of its own, as its table is: only a list of members asks for a series. */
export const seriesSection: Section<Series> = { key: 'series', table: seriesTable };
