import type { Language } from '../base/language.js';
import type { FaultCode } from '../contract/fault.js';
/** What is wrong with a form: said only to who has pressed its button. */
export interface FaultWords {
    /** Over the list of what is wrong. */
    summary(count: number): string;
    /** What is wrong with one answer, and how to mend it. */
    fault(label: string, code: FaultCode, limit?: number): string;
}
export declare const faultWords: Readonly<Record<Language, FaultWords>>;
