import type { Table } from '../table.js';
export declare const seriesTable: Table;
