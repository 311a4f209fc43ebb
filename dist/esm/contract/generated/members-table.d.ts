import type { Table } from '../table.js';
export declare const membersTable: Table;
