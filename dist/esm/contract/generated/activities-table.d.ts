import type { Table } from '../table.js';
export declare const activitiesTable: Table;
