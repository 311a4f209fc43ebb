/**
 * Where a page is to be found again: as it names itself, else without query and fragment, which can say
 * who reads.
 */
export declare function pageAddress(): string;
