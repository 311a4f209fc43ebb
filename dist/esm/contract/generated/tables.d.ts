import type { Table } from '../table.js';
export declare const headTable: Table;
export declare const seriesTable: Table;
export declare const membersTable: Table;
export declare const measuresTable: Table;
export declare const pledgesTable: Table;
export declare const activitiesTable: Table;
