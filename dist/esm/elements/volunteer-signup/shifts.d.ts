import type { Activity, Post } from '../../contract/activity.js';
/** A post with its times as instants. */
export interface Shift {
    readonly post: Post;
    readonly starts: number;
    readonly ends: number;
    /** The day at the place, `2030-03-04`. */
    readonly day: string;
    /** What the clocks show there, `07:00`. */
    readonly from: string;
    readonly until: string;
    /** It ends on another day. */
    readonly overNight: boolean;
    /** The post's own, else the activity's. */
    readonly title: string;
    readonly place: string;
}
/** What a post has for so many people: a place, a place in the waiting list, nothing. */
export type Offer = 'open' | 'waiting' | 'none';
/** The posts in the order of their times, without those that end before they start. */
export declare function shiftsOf(activity: Activity): readonly Shift[];
/** @param nextDay goes before an end that is on another day. */
export declare const spanOf: ({ from, until, overNight }: Shift, nextDay: string) => string;
export declare const overlap: (one: Shift, other: Shift) => boolean;
/** While somebody waits, free places are theirs. */
export declare function offerOf({ capacity, taken, waitlist, waiting }: Post, people: number): Offer;
