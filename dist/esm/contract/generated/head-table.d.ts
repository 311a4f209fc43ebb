import type { Table } from '../table.js';
export declare const headTable: Table;
