import type { Answer } from '../../forms/validate.js';
import { type Shift } from './shifts.js';
/** The list of posts, as a place for what is wrong with it. */
export declare const postsName = "posts";
export declare const personName: (index: number) => string;
/** A post's answer when its waiting list will do; `true` asks for a place. */
export declare const waitingAnswer = "waiting";
type Answers = ReadonlyMap<string, Answer>;
/** Which posts are chosen, and who comes along. */
export interface Choice {
    /** Posts that can still be had, with the places that are known to be taken. */
    readonly shifts: readonly Shift[];
    readonly chosen: readonly Shift[];
    /** Names of those who come along, as far as they are filled in. */
    readonly companions: readonly string[];
    /** How many places it takes in each post. */
    readonly people: number;
    /** How many of an earlier choice are no longer in the list. */
    readonly gone: number;
    /** Posts that the person has a place in already. */
    readonly own: ReadonlySet<string>;
}
/**
 * @param own posts that the person has a place in already.
 * @param places that it is for, where that is settled.
 */
export declare function choiceOf(shifts: readonly Shift[], answers: Answers, own: ReadonlySet<string>, places?: number): Choice;
/** Whether a post's own answer asks for more than it has. */
export declare const isFull: (answer: Answer | undefined, { post }: Shift, choice: Choice) => boolean;
/** Whether there is anything to choose, or to undo: nobody fills in a form for nothing. */
export declare const hasOffer: (choice: Choice) => boolean;
export declare const personField: (index: number, label: string) => {
    readonly name: string;
    readonly type: "name";
    readonly label: string;
    readonly required: true;
    readonly maxLength: 80;
};
export {};
