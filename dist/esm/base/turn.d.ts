/** An element's turn to draw: nothing where it is now, else a promise. */
export declare function turn(): Promise<unknown> | undefined;
