import type { TemplateResult } from 'lit';
import type { Fault } from '../../contract/fault.js';
import type { SignUp } from '../../contract/submission.js';
import { type FormState } from '../form/form-state.js';
import type { OwnPart } from '../form/own-part.js';
import type { VolunteerHost } from './volunteer-host.js';
/** What only a sign-up checks, sends and says of it: its posts and people, and the pass. */
export declare class VolunteerPart implements OwnPart {
    #private;
    readonly words: Readonly<Record<import("../../base/language.js").Language, import("../../locales/volunteer-outcomes.js").VolunteerOutcomeWords>>;
    constructor(host: VolunteerHost);
    body(): Pick<SignUp, 'activity' | 'posts' | 'people'>;
    faults(): Fault[];
    label(name: string): string | undefined;
    /** What a refusal says of places, the whole page is to know. */
    refused(faults: readonly Fault[]): void;
    isForeign(state: FormState): boolean;
    /** @param before the state before this one. */
    shown(before: FormState['status']): void;
    /** Whose pass it is says the address, `#civic-pass=…`. */
    openLink(): void;
    renderNote(): TemplateResult | undefined;
    render(state: FormState): TemplateResult | undefined;
}
