import { within } from '../base/scheduling/within.js';
import type { RecordStore } from './record-store.js';

/** A text that only this browser can read. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const keyRecord = 'sealing-key';

/**
 * Encrypts what a person filled in before it is written: who copies the profile's files, or a backup of
 * them, has no use for it, for the key cannot be exported, not even by a script of the page.
 * @throws on http pages, which have no WebCrypto, and where nothing can be stored.
 */
export async function seal(store: RecordStore, text: string): Promise<Sealed> {
  const key = (await store.get<CryptoKey>(keyRecord)) ?? (await createKey(store));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return {
    iv,
    data: await within(
      crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text)),
    ),
  };
}

/**
 * @returns nothing when the key is gone, or is another: no later try could read it.
 * @throws where storage or cryptography does not answer just now.
 */
export async function unseal(
  store: RecordStore,
  { iv, data }: Sealed,
): Promise<string | undefined> {
  const key = await store.get<CryptoKey>(keyRecord);
  if (!key) return undefined;
  const opened = crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data).catch(() => undefined);
  const bytes = await within(opened);
  return bytes && new TextDecoder().decode(bytes);
}

async function createKey(store: RecordStore): Promise<CryptoKey> {
  const fresh = await within(
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  );
  // Another tab may have made one meanwhile: the first to be written is everyone's.
  return (await store.change<CryptoKey>(keyRecord, (kept) => kept ?? fresh))!;
}
