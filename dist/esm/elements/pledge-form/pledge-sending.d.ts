import type { ReactiveController, ReactiveElement } from 'lit';
import type { Language } from '../../base/language.js';
import type { Pledge } from '../../contract/pledge.js';
import { type Filled } from './filled.js';
import type { PledgeState } from './pledge-state.js';
/**
 * Sends one pledge's signature and follows what becomes of it, in this tab, in others, on later visits.
 * A module of its own: only pages with a form download what sends it (docs/adr/0007).
 */
export declare class PledgeSending implements ReactiveController {
    #private;
    constructor(host: ReactiveElement, show: (state: PledgeState) => void);
    hostDisconnected(): void;
    /** @param form names the form on this origin. */
    follow(form: string, url: string, pledge: Pledge, language: Language): void;
    send(pledge: Pledge, filled: Filled, keep: boolean): Promise<PledgeState>;
    /** Takes a signature back. A failure leaves it as it is. */
    withdraw(signed: Extract<PledgeState, {
        status: 'signed';
    }>): Promise<PledgeState>;
}
