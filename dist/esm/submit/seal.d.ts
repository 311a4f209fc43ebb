import type { RecordStore } from './record-store.js';
/** A text that only this browser can read. */
export interface Sealed {
    readonly iv: Uint8Array<ArrayBuffer>;
    readonly data: ArrayBuffer;
}
/**
 * Encrypts what a person filled in before it is written: who copies the profile's files, or a backup of
 * them, has no use for it, for the key cannot be exported, not even by a script of the page.
 * @throws on http pages, which have no WebCrypto, and where nothing can be stored.
 */
export declare function seal(store: RecordStore, text: string): Promise<Sealed>;
/** @throws when the key is gone. */
export declare function unseal(store: RecordStore, { iv, data }: Sealed): Promise<string>;
