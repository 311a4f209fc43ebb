import type { TemplateResult } from 'lit';
import type { Fault } from '../../contract/fault.js';
import type { SignUp } from '../../contract/submission.js';
import { type FormState } from '../form/form-state.js';
import type { Kit } from './kit.js';
import type { VolunteerHost } from './volunteer-host.js';
export { volunteerStyles } from './volunteer-styles.js';
/** Everything that a sign-up is, but for what it shares with other forms. */
export declare class VolunteerForm {
    #private;
    constructor(kit: Kit, host: VolunteerHost);
    connect(): void;
    disconnect(): void;
    ownBody(): Pick<SignUp, 'activity' | 'posts' | 'people'>;
    faults(): Fault[];
    /** @param take takes an answer; the controls that narrow the list are none. */
    take(control: HTMLInputElement, take: (control: HTMLInputElement) => void): void;
    /** @param changed whether the state is another one than before. */
    follow(changed: boolean): void;
    isForeign(state: FormState): boolean;
    /** @param before the state before this one. */
    shown(before: FormState['status']): void;
    render(): TemplateResult;
}
