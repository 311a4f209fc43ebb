import { activitiesTable, measuresTable, membersTable, pledgesTable, } from '../contract/generated/tables.js';
export const memberSection = { key: 'members', table: membersTable };
export const pledgeSection = { key: 'pledges', table: pledgesTable };
export const measureSection = { key: 'measures', table: measuresTable };
export const activitySection = { key: 'activities', table: activitiesTable };
