import type { CivicEvent } from '../contract/events.js';
import { eventsTable } from '../contract/generated/events-table.js';
import type { Section } from './sections.js';

/** In a module of its own, as its table is: a page without events downloads neither. */
export const eventSection: Section<CivicEvent> = { key: 'events', table: eventsTable };
