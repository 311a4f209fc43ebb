/** The last feed from an address that could be read, and when. */
export interface LastGood {
    readonly text: string;
    /** Milliseconds since 1970. */
    readonly at: number;
}
/** @throws {DOMException} where the browser keeps nothing for this page. */
export declare const recall: (address: string) => Promise<LastGood | undefined>;
/** @throws {DOMException} where the browser keeps nothing for this page. */
export declare const remember: (address: string, text: string, at: number) => Promise<void>;
