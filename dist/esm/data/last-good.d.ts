/** The last feed from an address that could be read, and when. */
export interface LastGood {
    readonly text: string;
    /** Milliseconds since 1970. */
    readonly at: number;
}
/** Storage is a help and never a need: private windows and sandboxed frames refuse it. */
export declare function recall(address: string): Promise<LastGood | undefined>;
export declare function remember(address: string, text: string): Promise<void>;
