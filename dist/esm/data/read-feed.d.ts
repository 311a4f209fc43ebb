/** Limits of one read. Times are in milliseconds, sizes in bytes. */
export interface ReadOptions {
    /** How long one try may take. Default 10,000. */
    timeLimit?: number;
    /** The pauses before further tries; as many tries as pauses. Default [600, 2000]. */
    pauses?: readonly number[];
    /** Default 16 MiB. */
    sizeLimit?: number;
    signal?: AbortSignal;
}
/**
 * Reads the text of a feed.
 *
 * A poll costs a 304: `cache: 'no-cache'` lets the browser send the ETag itself, which, unlike a header of
 * our own, needs no preflight across origins.
 * @throws {ProblemError}
 */
export declare function readText(address: string, options?: ReadOptions): Promise<string>;
/** @throws {ProblemError} with the line, where the engine tells one. */
export declare function parseJson(text: string, address: string): unknown;
