import type { ReactiveController, ReactiveElement } from 'lit';
import type { Pledge } from '../../contract/pledge.js';
import type { Submission } from '../../contract/submission.js';
import type { PledgeState } from './pledge-state.js';
/** Sends one pledge's signature and follows what becomes of it, in this tab, in others, on later visits. */
export declare class PledgeSending implements ReactiveController {
    #private;
    /** Names the form on this origin. */
    form: string;
    constructor(host: ReactiveElement, show: (state: PledgeState) => void);
    hostDisconnected(): void;
    /** @returns whether it is another form than before. */
    follow(url: string, pledge: Pledge): boolean;
    send(body: Submission, keep: boolean): Promise<PledgeState>;
    /** Takes a signature back. A failure leaves it as it is. */
    withdraw(signed: Extract<PledgeState, {
        status: 'signed';
    }>): Promise<PledgeState>;
}
