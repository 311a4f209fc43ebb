import type { Words } from '../base/language.js';
export interface MemberListWords {
    search: string;
    /** Announced and shown while searching. */
    found(count: number): string;
    none: string;
}
export declare const memberListWords: Words<MemberListWords>;
