import type { Pass, WantedPost } from '../../contract/submission.js';
import type { PassKey } from './pass-link.js';
/** What a question about a pass came to. */
export type PassAnswer = {
    readonly status: 'pass';
    readonly pass: Pass;
}
/** Positions, in the list that was asked for, of posts that are full. */
 | {
    readonly status: 'full';
    readonly posts: readonly number[];
} | {
    readonly status: 'unknown' | 'too-late' | 'trouble';
};
/** A receipt that names posts, written by whoever. */
export declare function passOf(receipt: unknown): Pass | undefined;
/** The pass as it is now. One try: the person waits. */
export declare const askPass: (url: string, key: PassKey) => Promise<PassAnswer>;
/** Other posts from now on. */
export declare const changePass: (url: string, key: PassKey, posts: WantedPost[]) => Promise<PassAnswer>;
