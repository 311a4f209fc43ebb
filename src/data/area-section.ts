import type { Area } from '../contract/area.js';
import { areasTable } from '../contract/generated/areas-table.js';
import type { Section } from './sections.js';

/** In a module of its own, as its table is: only a list by area downloads it. */
export const areaSection: Section<Area> = { key: 'areas', table: areasTable };
