import type { Issue } from '../../contract/issue.js';
import type { Measure } from '../../contract/measure.js';
import type { Source } from '../../contract/source.js';
import type { Feed } from '../../data/feed.js';
import type { Kit } from '../feed/feed-list-view.js';
/** What a board is asked to show; without a value it asks for nothing. */
export interface MeasureFilter {
    readonly group?: string | null;
    readonly member?: string | null;
    /** Ids, in the order in which they are shown. */
    readonly items: readonly string[];
}
/** The measures that fit; what is wrong with the feed goes to `issues`. */
export declare function selectMeasures({ measureSection }: Kit, feed: Feed, { group, member, items }: MeasureFilter, issues: Issue[]): Measure[];
/** A ledger: what is the same in every line is said once, under it. */
export interface Ledger {
    readonly heading: string | undefined;
    readonly lines: readonly Measure[];
    readonly source: Source | undefined;
    readonly asOf: string | undefined;
    readonly period: Measure['period'];
}
export declare function ledgerOf({ measureSection }: Kit, feed: Feed, measures: readonly Measure[], issues: readonly Issue[]): Ledger;
