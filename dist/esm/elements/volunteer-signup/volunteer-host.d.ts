import type { Language } from '../../base/language.js';
import type { Activity } from '../../contract/activity.js';
import type { ItemState } from '../../data/item-controller.js';
import type { Answers } from '../../forms/answers.js';
import type { FormWords } from '../../locales/words.js';
import type { FormContext } from '../form/form-fields.js';
import type { FormState } from '../form/form-state.js';
/** What the sign-up asks of its element. */
export interface VolunteerHost {
    readonly renderRoot: ParentNode;
    readonly updateComplete: Promise<unknown>;
    readonly language: Language;
    readonly headingLevel: number;
    readonly formWords: FormWords;
    readonly answers: Answers;
    readonly state: FormState;
    readonly found: {
        readonly state: ItemState<Activity>;
    };
    /** Adds styles, which come as text, to its own. */
    adopt(styles: string): void;
    requestUpdate(): void;
    show(state: FormState): void;
    /** Draws what an answer changes. */
    answered(): void;
    formContext(activity: Activity): FormContext;
    /** What stands in the form's place. */
    renderOutcome(state: FormState): unknown;
}
