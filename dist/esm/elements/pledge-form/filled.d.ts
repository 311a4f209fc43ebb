import type { Fault } from '../../contract/fault.js';
import type { Pledge } from '../../contract/pledge.js';
import type { DrawnSignature } from '../../contract/submission.js';
import { type Answer } from '../../forms/validate.js';
/** Names of the controls that are not fields of the pledge. */
export declare const guardianName = "guardian-name";
export declare const consentName: (id: string) => string;
export declare const guardianConsent = "guardian-consent";
export declare const isConsent: (name: string) => boolean;
/** What is filled in, and what is known besides. */
export interface Filled {
    readonly answers: ReadonlyMap<string, Answer>;
    /** Names of the consents that are ticked. */
    readonly ticked: ReadonlySet<string>;
    readonly withGuardian: boolean;
    readonly trap: string;
    /** Milliseconds since the form was first shown. */
    readonly elapsed: number;
    readonly captcha?: string;
    readonly signature?: DrawnSignature;
    readonly test: boolean;
}
/** Everything that is wrong, in the order of the form. */
export declare function faultsOf(pledge: Pledge, { answers, ticked, withGuardian }: Filled): Fault[];
/** What a person was told is wrong and has not mended yet. */
export declare function stillWrong(pledge: Pledge, filled: Filled, told: readonly Fault[]): Fault[];
/** The name that was signed with. */
export declare function signedName({ fields }: Pledge, answers: ReadonlyMap<string, Answer>): string;
