/** Bytes as lower-case hexadecimal digits. */
export declare function hex(bytes: Uint8Array): string;
