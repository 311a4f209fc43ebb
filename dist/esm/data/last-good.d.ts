/** The last feed from an address that could be read, and when. */
export interface LastGood {
    readonly text: string;
    /** Milliseconds since 1970. */
    readonly at: number;
}
/** As it is stored: a long text as a Blob, which is copied in the background. */
export interface Kept {
    readonly text: string | Blob;
    readonly at: number;
}
/** @throws {DOMException} where the browser keeps nothing for this page. */
export declare function recall(address: string): Promise<LastGood | undefined>;
/** @throws {DOMException} where the browser keeps nothing for this page. */
export declare const remember: (address: string, feed: Kept) => Promise<void>;
