import type { Language } from '../base/language.js';
/** Words on a pass. They come with the module that shows one. */
export interface PassWords {
    pass: string;
    /** Before the number. */
    number: string;
    people(count: number): string;
    confirmed: string;
    waiting(position?: number): string;
    cancelled: string;
    attended: string;
    /** A post that the feed no longer has. */
    removed: string;
    hint: string;
    code: string;
    calendar: string;
    calendarAway: string;
    print: string;
    change: string;
    cancel: string;
    /** Asked before it is cancelled. */
    sure: string;
    yes: string;
    no: string;
    save: string;
    back: string;
    until(when: string): string;
    over(when: string): string;
    link: string;
    linkHint: string;
    copy: string;
    copied: string;
    trouble: string;
    tooLate: string;
    unknown: string;
    full(posts: string): string;
}
export declare const passWords: Readonly<Record<Language, PassWords>>;
