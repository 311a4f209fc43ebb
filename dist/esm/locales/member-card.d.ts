import type { Words } from '../base/language.js';
export interface MemberCardWords {
    story: string;
    dispatches: string;
    honours: string;
    links: string;
    /** A portrait without an alternative text of its own. */
    portrait(name: string): string;
}
export declare const memberCardWords: Words<MemberCardWords>;
