import type { Activity } from '../../contract/activity.js';
import type { Answers } from '../../forms/answers.js';
import { type Choice } from './choice.js';
import type { OwnPlaces } from './pass-host.js';
import type { PostFilter } from './post-list.js';
export declare const nobody: OwnPlaces;
/** Choosing posts and naming people: keeps it among the form's answers, so that a reload keeps it too. */
export declare class Choosing {
    #private;
    filter: PostFilter;
    /** @param feed answers with the feed's address. */
    constructor(answers: Answers, feed: () => string);
    /** What is chosen of the posts that are not over. */
    of(activity: Activity, own?: OwnPlaces): Choice;
    /** Narrows the list. @returns whether it was a control for that. */
    narrow({ name, value }: HTMLInputElement): boolean;
    /** Ticked where it says so, a box asks for the waiting list. */
    ticked({ name, checked }: HTMLInputElement, activity: Activity): void;
    wait(name: string): void;
    /** @returns the name of the new control. */
    add({ companions }: Choice): string;
    remove({ companions }: Choice, index: number): void;
}
