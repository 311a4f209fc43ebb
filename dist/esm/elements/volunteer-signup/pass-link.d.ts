/** Whose pass it is: the number, and the secret that its owner alone has. */
export interface PassKey {
    readonly receipt: string;
    readonly secret: string;
}
/** The key in an address's fragment, beside whatever a page's own routing has there. */
export declare function passKeyIn(fragment: string): PassKey | undefined;
/** The page's address with a key. Its query stays: portals name their pages by it. */
export declare const passLink: ({ receipt, secret }: PassKey) => string;
