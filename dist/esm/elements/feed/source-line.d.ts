import type { Language } from '../../base/language.js';
import type { Kept } from '../../base/kept.js';
import type { Source } from '../../contract/source.js';
/** Where an element stands. */
interface Place {
    readonly language: Language;
    /** Where relative addresses start: the feed's own. */
    readonly base: string;
}
/** Who published it. */
export declare function makeSource(source: Source, { language, base }: Place): HTMLElement;
/** The same in a template. */
export declare const renderSource: (kept: Kept, source: Source | undefined, place: Place) => HTMLElement | undefined;
export {};
