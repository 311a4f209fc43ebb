import type { html as Html, TemplateResult } from 'lit';
import type { Fault } from '../../contract/fault.js';
import { type FormState } from '../form/form-state.js';
import type { PassHost } from './pass-host.js';
/** What of a pass is shown; one at a time. */
export type PassView = {
    readonly status: 'shown' | 'asking' | 'busy';
} | {
    readonly status: 'trouble';
    readonly words: string;
} | {
    readonly status: 'changing';
    readonly faults: readonly Fault[];
};
/**
 * The pass of a sign-up: shown, changed, cancelled, found again by its link. A module of its own that comes
 * when there is a pass; templates are made with the element's own lit, of which a page needs only one.
 */
export declare class VolunteerPass {
    #private;
    view: PassView;
    constructor(html: typeof Html, host: () => PassHost);
    /** Follows a link in the page's address, once. @returns when it is known whose pass it is. */
    openLink(): Promise<void>;
    /** Whether a state is about another pass than the one that the page's address names. */
    isForeign(state: FormState): boolean;
    /** @param fresh just received; else it may have changed: somebody may have moved up. */
    arrived({ receipt, secret }: Extract<FormState, {
        status: 'signed';
    }>, fresh: boolean): void;
    /** For a link that leads to no pass. */
    renderNote(): TemplateResult | undefined;
    render(state: FormState): TemplateResult | undefined;
}
