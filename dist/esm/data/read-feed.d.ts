import type { Problem } from './problem.js';
/** Limits of one read. Times are in milliseconds, sizes in bytes. */
export interface ReadOptions {
    /** How long one try may take. Default 10,000. */
    timeLimit?: number;
    /** The pauses before further tries; as many tries as pauses. Default [600, 2000]. */
    pauses?: readonly number[];
    /** Default 16 MiB. */
    sizeLimit?: number;
}
/**
 * Reads the text of a feed, or says why not. The network, a slow and a busy server get another try.
 *
 * A poll costs a 304: `cache: 'no-cache'` lets the browser send the ETag itself, which, unlike a header of
 * our own, needs no preflight across origins.
 */
export declare function readText(address: string, options?: ReadOptions): Promise<string | Problem>;
