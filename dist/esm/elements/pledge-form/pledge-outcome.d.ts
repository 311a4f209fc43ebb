import { type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Pledge } from '../../contract/pledge.js';
import type { PledgeFormWords } from '../../locales/words.js';
import type { PledgeState } from './pledge-state.js';
/** What a person can still do when it is over. */
export interface OutcomeActions {
    readonly withdraw: (this: void) => void;
    readonly keepsake: (this: void) => void;
}
/** What stands in the form's place: sent, saved, closed, signed before, withdrawn. */
export declare function renderOutcome(state: PledgeState, pledge: Pledge, words: PledgeFormWords, language: Language, actions: OutcomeActions): TemplateResult;
