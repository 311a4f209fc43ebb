import { type TemplateResult } from 'lit';
import type { Kept } from '../../base/kept.js';
import type { FormWords, VolunteerSignupWords } from '../../locales/words.js';
/** What the rows for those who come along are drawn from. */
export interface PeopleContext {
    readonly companions: readonly string[];
    /** How many people one sign-up may be for. */
    readonly most: number;
    readonly errors: ReadonlyMap<string, string> | undefined;
    readonly words: VolunteerSignupWords;
    readonly formWords: FormWords;
    readonly kept: Kept;
    readonly handleAdd: () => void;
    readonly handleRemove: (index: number) => void;
}
/** A name for each with a button that takes it away, and a button for one more. */
export declare function renderPeople(context: PeopleContext): TemplateResult | undefined;
