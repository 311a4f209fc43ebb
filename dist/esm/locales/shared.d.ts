import type { ApproximationWords } from '../base/format.js';
import type { Words } from '../base/language.js';
/** Words that more than one element says. */
export interface SharedWords {
    /** How exact a figure is, before the number or between number and unit. */
    approx: ApproximationWords;
    /** Under an older copy: when it was read. */
    stale(when: string): string;
    source: string;
    /** The title of an article, as the language quotes one. */
    work(title: string): string;
}
export declare const sharedWords: Words<SharedWords>;
