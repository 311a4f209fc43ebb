import type { ProblemDetails } from '../contract/submission.js';
/** Kinds of refusal for which a later try is no better. */
export type RefusalCode = Exclude<ProblemDetails['code'], 'in-progress' | 'too-many' | 'unavailable'>;
/** One thing that the server found wrong. */
export interface FieldError {
    /** RFC 6901, into the body. */
    readonly pointer: string;
    readonly code: string;
    readonly limit: number | undefined;
    /** Name of the field that the pointer means (`/values/tel` is `tel`), where it means one. */
    readonly field: string | undefined;
    /** Id of the consent that it is about, where it is about one. */
    readonly consent?: string;
}
export interface Refused {
    readonly status: 'refused';
    readonly code: RefusalCode;
    readonly errors: readonly FieldError[];
}
/** Reads RFC 9457 problem details, written by whoever. */
export declare function readRefusal(status: number, json: unknown): Refused;
