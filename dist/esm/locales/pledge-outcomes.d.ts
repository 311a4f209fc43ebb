import type { Language } from '../base/language.js';
/** What became of a signature. */
export interface PledgeOutcomeWords {
    thanks: string;
    receiptHint: string;
    already: string;
    withdraw: string;
    withdrawHint: string;
    withdrawNow: string;
    notWithdrawn: string;
    withdrawn: string;
    more: string;
}
export declare const pledgeOutcomeWords: Readonly<Record<Language, PledgeOutcomeWords>>;
