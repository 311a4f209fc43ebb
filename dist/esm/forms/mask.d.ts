/** A name as it may be shown to others: its first letter, in any script (王**). */
export declare const mask: (name: string) => string;
