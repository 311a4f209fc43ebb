/** The texts that are there, with something between them. */
export declare const joined: (between: string, ...texts: (string | undefined)[]) => string;
