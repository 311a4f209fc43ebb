import type { Pledge } from '../../contract/pledge.js';
import type { DrawnSignature, Submission } from '../../contract/submission.js';
import type { Fault } from '../../contract/fault.js';
import { type Answer } from '../../forms/validate.js';
/** Names of the controls that are not fields of the pledge. */
export declare const guardianName = "guardian-name";
export declare const consentName: (id: string) => string;
export declare const guardianConsent = "guardian-consent";
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
/** The body of the submission contract. The consents' texts are hashed as they were shown. */
export declare function bodyOf(pledge: Pledge, filled: Filled): Promise<Submission>;
