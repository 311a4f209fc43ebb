/** A heading level that exists: the one that was asked for, else 3. */
export declare const headingLevel: (level: number) => number;
