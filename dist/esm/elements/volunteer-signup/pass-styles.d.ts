/** What a pass looks like, and the receipt that stands there until it comes. */
export declare const passStyles: string;
