import type { ApproximationWords } from '../base/format.js';
/** Words that more than one element says. */
export interface SharedWords {
    /** How exact a figure is, before the number or between number and unit. */
    approx: ApproximationWords;
    /** Under an older copy: when it was read. */
    stale(when: string): string;
    source: string;
    /** The title of an article, as the language quotes one. */
    work(title: string): string;
}
export interface MemberCardWords {
    story: string;
    dispatches: string;
    honours: string;
    links: string;
    /** A portrait without an alternative text of its own. */
    portrait(name: string): string;
}
export interface MemberListWords {
    search: string;
    /** Announced and shown while searching. */
    found(count: number): string;
    none: string;
}
/** All words of one language, by who says them. */
export interface Words {
    shared: SharedWords;
    memberCard: MemberCardWords;
    memberList: MemberListWords;
}
