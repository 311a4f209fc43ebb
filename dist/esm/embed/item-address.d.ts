/** An item's address, taken apart. */
export interface ItemAddress {
    readonly tag: string;
    /** The address itself, without query and fragment: the page for people. */
    readonly page: string;
    /** The attribute by which the element takes its item, and its value; none for the whole feed. */
    readonly attribute: string;
    readonly item: string | undefined;
}
/**
 * Reads `https://host/civic/<element>/[<feed>/]<item>`, or answers `undefined`. Some editors write
 * `href=\"…\"` with the backslashes and quotes in it.
 * @param origins whose addresses are followed.
 */
export declare function readItemAddress(text: string, origins: readonly string[], base: string): ItemAddress | undefined;
