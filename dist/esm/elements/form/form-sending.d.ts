import type { html as Html, ReactiveController, ReactiveElement, TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Fault } from '../../contract/fault.js';
import type { Answers } from '../../forms/answers.js';
import { type Told } from '../../forms/tell-faults.js';
import type { FormWords } from '../../locales/words.js';
import { type Filled } from './filled.js';
import type { FormItem } from './form-item.js';
import { type FormState } from './form-state.js';
import type { OwnPart } from './own-part.js';
/**
 * Checks and sends what one form asks and follows what becomes of it, in this tab, in others, on later visits.
 * A module of its own: only who comes near a form downloads what sends it (docs/adr/0007, 0009).
 */
export declare class FormSending implements ReactiveController {
    #private;
    /** @param html the element's own, of which a page needs only one. */
    constructor(host: ReactiveElement, html: typeof Html, own: OwnPart, show: (state: FormState) => void);
    hostDisconnected(): void;
    /**
     * @param form names the form on this origin: where it is sent, and the item as the fragment.
     * @param base the feed's address.
     */
    follow(form: string, item: FormItem, base: string): void;
    /** What is wrong, in words. */
    tell(item: FormItem, faults: readonly Fault[], words: FormWords, language: Language): Told;
    /** What is left of these faults. */
    mended(item: FormItem, filled: Filled, told: readonly Fault[]): FormState;
    /** What stands in the form's place once it is sent. */
    renderOutcome(state: FormState, language: Language): TemplateResult;
    /** Lets the page know what a state means for it. */
    shown(before: FormState['status'], state: FormState, answers: Answers): void;
    send(item: FormItem, filled: Filled, keep: boolean): Promise<FormState>;
}
