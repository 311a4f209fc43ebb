import type { DrawnSignature } from '../../contract/submission.js';
import type { Answer } from '../../forms/validate.js';
import type { FormItem } from './form-item.js';
/** Names of the controls that are not fields of the item. */
export declare const guardianName = "guardian-name";
export declare const postName: (id: string) => string;
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
/** The name that was signed with. */
export declare function signedName({ fields }: FormItem, answers: ReadonlyMap<string, Answer>): string;
