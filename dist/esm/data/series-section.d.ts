import type { Series } from '../contract/series.js';
import type { Section } from './sections.js';
/** Apart from the other sections: only a list of members, which comes later, shows one. */
export declare const seriesSection: Section<Series>;
