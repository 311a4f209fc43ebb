/** Does work that can wait after every step in pieces, and lets the page answer in between. */
export declare function inSlices<Result>(work: Generator<void, Result, undefined>): Promise<Result>;
