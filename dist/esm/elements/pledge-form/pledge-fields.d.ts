import { type TemplateResult } from 'lit';
import type { Pledge } from '../../contract/pledge.js';
import type { Fault } from '../../contract/fault.js';
import type { FormWords, PledgeFormWords } from '../../locales/words.js';
import { type Filled } from './submission-body.js';
/** What the questions are drawn from. */
export interface FieldsContext {
    readonly pledge: Pledge;
    readonly filled: Pick<Filled, 'answers' | 'ticked' | 'withGuardian'>;
    readonly faults: readonly Fault[];
    readonly words: PledgeFormWords;
    readonly formWords: FormWords;
}
/** Everything there is to fill in and to tick, under the summary of what is wrong. */
export declare function renderFields(context: FieldsContext): TemplateResult;
