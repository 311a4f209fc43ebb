/** What is wrong with an answer. Codes only; the words are in `locales`. */
export type FaultCode = 'missing' | 'short' | 'long' | 'small' | 'big' | 'email' | 'tel' | 'number' | 'date' | 'choice' | 'tick' | 'refused'
/** A post without a free place, and one at the time of another. */
 | 'full' | 'overlap';
/** One wrong answer: the control's name, why, and the limit it breaks. */
export interface Fault {
    readonly name: string;
    readonly code: FaultCode;
    readonly limit?: number;
}
