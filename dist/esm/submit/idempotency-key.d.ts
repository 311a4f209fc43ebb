/** Names one submission through all its tries, so that a server stores it once. */
export declare const createIdempotencyKey: () => string;
/** What the signer alone keeps, and needs to withdraw. Never derived from the key: servers log headers. */
export declare const createSecret: () => string;
