import type { Table } from '../table.js';
export declare const measuresTable: Table;
