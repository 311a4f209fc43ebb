/** Time as this folder knows it; tests hand in one that they move themselves. */
export interface Clock {
    /** Milliseconds since 1970. */
    now(): number;
    /** Runs something after a delay in milliseconds. @returns calls it off. */
    after(delay: number, run: () => void): () => void;
}
export declare const systemClock: Clock;
