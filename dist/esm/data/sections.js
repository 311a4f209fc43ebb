import { membersTable, seriesTable } from '../contract/generated/tables.js';
export const memberSection = { key: 'members', table: membersTable };
export const seriesSection = { key: 'series', table: seriesTable };
