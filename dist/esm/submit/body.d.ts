import type { FieldValue } from '../contract/submission.js';
/** What every submission has, whatever the form is for. See `Submission` in the contract for a pledge. */
export interface Body {
    readonly values: Readonly<Record<string, FieldValue>>;
    /** Made by `createSecret()`. */
    readonly secret: string;
}
export type Encoding = 'json' | 'form';
