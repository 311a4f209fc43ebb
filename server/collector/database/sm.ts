/**
 * SM4 in counter mode, then HMAC-SM3 over what came of it: for sites that have to use China's own ciphers
 * (GB/T 32907 and GB/T 32905). Node's crypto has both, but no SM4-GCM.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  getCiphers,
  getHashes,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Bytes. */
const keyLength = 16;
const nonceLength = 16;
const tagLength = 32;

/** Whether the Node that runs us was built with both: some distributions leave them out. */
export const hasSm = (): boolean => getCiphers().includes('sm4-ctr') && getHashes().includes('sm3');

/** Two keys in one: the first 16 bytes encrypt, the 32 behind them authenticate. */
export const smKeyFor = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sm3', secret, '', `civic seal ${purpose}`, keyLength + tagLength));

/** The tag stands for the place as well; its length comes first, so that it cannot run into what follows. */
function tagOf(key: Buffer, place: string, nonce: Uint8Array, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(place);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(bytes.length));
  return createHmac('sm3', key.subarray(keyLength))
    .update(length)
    .update(bytes)
    .update(nonce)
    .update(sealed)
    .digest();
}

/** @param place where it belongs: put anywhere else, it cannot be opened. */
export function encryptSm(key: Buffer, bytes: Uint8Array, place = ''): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('sm4-ctr', key.subarray(0, keyLength), nonce);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, tagOf(key, place, nonce, sealed), sealed]);
}

/** @throws where the key or the place is another one, or the bytes were changed; nothing is decrypted then. */
export function decryptSm(key: Buffer, bytes: Buffer, place = ''): Buffer {
  const nonce = bytes.subarray(0, nonceLength);
  const tag = bytes.subarray(nonceLength, nonceLength + tagLength);
  const sealed = bytes.subarray(nonceLength + tagLength);
  if (tag.length !== tagLength || !timingSafeEqual(tag, tagOf(key, place, nonce, sealed)))
    throw new Error('What was encrypted was changed, or belongs elsewhere.');
  const decipher = createDecipheriv('sm4-ctr', key.subarray(0, keyLength), nonce);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}
