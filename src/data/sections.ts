import type { Activity } from '../contract/activity.js';
import {
  activitiesTable,
  formsTable,
  measuresTable,
  membersTable,
  pledgesTable,
  seriesTable,
} from '../contract/generated/tables.js';
import type { Measure } from '../contract/measure.js';
import type { Member } from '../contract/member.js';
import type { Pledge } from '../contract/pledge.js';
import type { Form } from '../contract/questionnaire.js';
import type { Series } from '../contract/series.js';
import type { Table } from '../contract/check.js';

/**
 * A list of items in a feed: its key and how one item is checked. One constant a section, so that a page
 * with cards alone downloads no table for pledges.
 */
export interface Section<Item extends { id: string }> {
  readonly key: string;
  readonly table: Table;
  /** Never set: lets the compiler tell sections apart by what they hold. */
  readonly item?: Item;
}

export const memberSection: Section<Member> = { key: 'members', table: membersTable };
export const pledgeSection: Section<Pledge> = { key: 'pledges', table: pledgesTable };
export const measureSection: Section<Measure> = { key: 'measures', table: measuresTable };
export const seriesSection: Section<Series> = { key: 'series', table: seriesTable };
export const activitySection: Section<Activity> = { key: 'activities', table: activitiesTable };
export const formSection: Section<Form> = { key: 'forms', table: formsTable };
