import type { LastGood } from './last-good.js';
/** What `JSON.parse` answers. Rejects where it would throw. */
export declare const parse: (text: string) => Promise<unknown>;
/** What `decoder.decode` answers. */
export declare const decode: (bytes: Uint8Array, decoder: TextDecoder) => Promise<string>;
/**
 * Stores a feed as a Blob, which a browser copies in the background; a text it copies at once.
 * @throws {DOMException} where Blobs cannot be stored: private windows of WebKit.
 */
export declare function keep(remember: typeof import('./last-good.js').remember, address: string, { text, at }: LastGood): Promise<true>;
