import type { Activity } from '../contract/activity.js';
import * as tables from '../contract/generated/tables.js';
import type { Measure } from '../contract/measure.js';
import type { Member } from '../contract/member.js';
import type { Pledge } from '../contract/pledge.js';
import type { Form } from '../contract/questionnaire.js';
import type { Table } from '../contract/check.js';

/** A list of items in a feed. Each is a constant of its own, so that a page with cards alone downloads no table for pledges. */
export interface Section<Item extends { id: string }> {
  readonly key: string;
  readonly table: Table;
  /** Never set: tells the compiler what the section holds. */
  readonly item?: Item;
}

export const memberSection: Section<Member> = { key: 'members', table: tables.membersTable };
export const pledgeSection: Section<Pledge> = { key: 'pledges', table: tables.pledgesTable };
export const measureSection: Section<Measure> = { key: 'measures', table: tables.measuresTable };
export const activitySection: Section<Activity> = {
  key: 'activities',
  table: tables.activitiesTable,
};
export const formSection: Section<Form> = { key: 'forms', table: tables.formsTable };
