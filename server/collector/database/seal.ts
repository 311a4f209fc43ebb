import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const derived = new Map<string, Buffer>();

/**
 * A key for one purpose, made of a secret: knowing it leads to no other. It is kept: a process has few secrets and purposes, and
 * deriving one takes longer than what it is used for.
 */
export function keyFor(secret: string, purpose: string): Buffer {
  const name = JSON.stringify([secret, purpose]);
  let key = derived.get(name);
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', secret, '', `civic seal ${purpose}`, 32));
    derived.set(name, key);
  }
  return key;
}

/**
 * Encrypts with AES-256-GCM.
 * @param place where it belongs: put anywhere else, it cannot be opened.
 */
export function encrypt(key: Buffer, bytes: Uint8Array, place = ''): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws where the key or the place is another one, or the bytes were changed. */
export function decrypt(key: Buffer, bytes: Buffer, place = ''): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

/** Encrypts a text for one purpose. */
export const seal = (hashKey: string, purpose: string, text: string): string =>
  encrypt(keyFor(hashKey, purpose), Buffer.from(text)).toString('base64url');

/** @throws where the key is another one, or the text was changed. */
export const unseal = (hashKey: string, purpose: string, sealed: string): string =>
  decrypt(keyFor(hashKey, purpose), Buffer.from(sealed, 'base64url')).toString('utf8');
