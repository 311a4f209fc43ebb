import type { Language } from '../base/language.js';
/** What became of any form that was sent. */
export interface OutcomeWords {
    saved: string;
    savedHere: string;
    /** Before the number of a receipt. */
    receipt: string;
}
export declare const outcomeWords: Readonly<Record<Language, OutcomeWords>>;
