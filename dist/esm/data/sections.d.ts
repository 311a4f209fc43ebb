import type { Activity } from '../contract/activity.js';
import type { Measure } from '../contract/measure.js';
import type { Member } from '../contract/member.js';
import type { Pledge } from '../contract/pledge.js';
import type { Table } from '../contract/table.js';
/**
 * A list of items in a feed: its key and how one item is checked. One constant a section, so that a page
 * with cards alone downloads no table for pledges.
 */
export interface Section<Item extends {
    id: string;
}> {
    readonly key: string;
    readonly table: Table;
    /** Never set: lets the compiler tell sections apart by what they hold. */
    readonly item?: Item;
}
export declare const memberSection: Section<Member>;
export declare const pledgeSection: Section<Pledge>;
export declare const measureSection: Section<Measure>;
export declare const activitySection: Section<Activity>;
