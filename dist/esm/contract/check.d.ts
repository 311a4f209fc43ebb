import type { Issue, Path } from './issue.js';
import type { Table } from './table.js';
export declare const isRecord: (value: unknown) => value is Record<string, unknown>;
/** Own keys only: a page may have added to Object.prototype. */
export declare const own: (value: unknown, key: string) => unknown;
/**
 * Checks a value against a table and answers with a clean copy: known keys only, and without the smallest
 * optional parts that are wrong, so that one bad link does not cost a reader the whole card (docs/adr/0003).
 * @returns the copy, or `undefined` when a required part is wrong; what was wrong is added to `issues`.
 */
export declare function check(table: Table, value: unknown, issues: Issue[], path?: Path): unknown;
