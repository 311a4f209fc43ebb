/** @returns the digest in hex. */
export declare function sha256(bytes: Uint8Array): string;
