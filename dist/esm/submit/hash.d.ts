/** The SHA-256 of a text's UTF-8 bytes, in hex: proves later which words a consent was given to. */
export declare function hashText(text: string): Promise<string>;
