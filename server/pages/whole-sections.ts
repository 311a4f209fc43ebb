/**
 * Every section of a feed with its whole table, for what reads a feed from end to end. Elements load the tables of their
 * parts with the parts, so that a page downloads none that it does not need.
 */
import { memberFeatureTable } from '../../src/contract/generated/member-feature-table.js';
import { memberHonoursTable } from '../../src/contract/generated/member-honours-table.js';
import { memberServiceTable } from '../../src/contract/generated/member-service-table.js';
import { membersTable } from '../../src/contract/generated/tables.js';
import type { Member } from '../../src/contract/member.js';
import { areaSection } from '../../src/data/area-section.js';
import { eventSection } from '../../src/data/event-section.js';
import { recordSection } from '../../src/data/record-section.js';
import {
  activitySection,
  formSection,
  measureSection,
  memberSection,
  pledgeSection,
  type Section,
} from '../../src/data/sections.js';
import { seriesSection } from '../../src/data/series-section.js';

export const wholeMemberSection: Section<Member> = {
  ...memberSection,
  table: { ...membersTable, ...memberFeatureTable, ...memberHonoursTable, ...memberServiceTable },
};

export const wholeSections: readonly Section<{ id: string }>[] = [
  wholeMemberSection,
  seriesSection,
  pledgeSection,
  measureSection,
  activitySection,
  formSection,
  recordSection,
  eventSection,
  areaSection,
];
