import { seriesTable } from '../contract/generated/series-table.js';
/** Apart from the other sections: only a list of members, which comes later, shows one. */
export const seriesSection = { key: 'series', table: seriesTable };
