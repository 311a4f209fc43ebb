import type { Language } from '../base/language.js';
/** What became of a sign-up. */
export interface VolunteerOutcomeWords {
    thanks: string;
    already: string;
    withdrawn: string;
}
export declare const volunteerOutcomeWords: Readonly<Record<Language, VolunteerOutcomeWords>>;
