import { seriesTable } from '../contract/generated/series-table.js';
import type { Series } from '../contract/series.js';
import type { Section } from './sections.js';

/** Apart from the other sections: only a list of members, which comes later, shows one. */
export const seriesSection: Section<Series> = { key: 'series', table: seriesTable };
