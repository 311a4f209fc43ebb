import { within } from '../base/scheduling/within.js';
import type { RecordStore } from './record-store.js';

/** Bytes as lower-case hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  let digits = '';
  for (const byte of bytes) digits += (byte + 256).toString(16).slice(1);
  return digits;
}

/** 128 random bits. `crypto.randomUUID` would do, but http pages do not have it. */
const createToken = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

/** Names one submission through all its tries, so that a server stores it once. */
export const createIdempotencyKey: () => string = createToken;

/** What the signer alone keeps, and needs to withdraw. Never derived from the key: servers log headers. */
export const createSecret: () => string = createToken;

/** The SHA-256 of a text's UTF-8 bytes, in hex: proves later which words a consent was given to. */
export const hashText = (text: string): Promise<string> =>
  hashBytes(new TextEncoder().encode(text));

/** SHA-256 in hex. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  try {
    return hex(new Uint8Array(await within(crypto.subtle.digest('SHA-256', bytes))));
  } catch {
    // `crypto.subtle` is for secure pages only, and portals on http have consents too.
    return (await import('./lazy/sha256.js')).sha256(bytes);
  }
}

/** What only this browser can read. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** Where the encryption key lies, among the records that it seals. */
const keyRecord = 'sealing-key';

/**
 * Encrypts what a person filled in before it is written: a copy of the browser's profile, or a backup of it, is of no
 * use to anybody, for the key cannot be exported, not even by a script of the page.
 * @throws on http pages, which have no WebCrypto, and where nothing can be stored.
 */
export async function seal(store: RecordStore, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const key = (await store.get<CryptoKey>(keyRecord)) ?? (await createKey(store));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await within(crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes)) };
}

/**
 * @returns nothing when the key is gone or is another one: no later try could read it either.
 * @throws where storage or cryptography does not answer just now.
 */
export async function unseal(
  store: RecordStore,
  { iv, data }: Sealed,
): Promise<ArrayBuffer | undefined> {
  const key = await store.get<CryptoKey>(keyRecord);
  if (!key) return undefined;
  return within(crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data).catch(() => undefined));
}

async function createKey(store: RecordStore): Promise<CryptoKey> {
  const fresh = await within(
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  );
  // Another tab may have made one meanwhile: all use the first that was written.
  return (await store.change<CryptoKey>(keyRecord, (kept) => kept ?? fresh))!;
}
