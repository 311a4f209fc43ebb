import { createHash } from 'node:crypto';
import { decrypt, encrypt, keyFor } from './seal.js';
import { decryptSm, encryptSm, hasSm, smKeyFor } from './sm.js';

/** What was encrypted cannot be read: nobody has told us its key. */
export class MissingKey extends Error {
  override name = 'MissingKey';
  readonly code = 'MISSING_KEY';

  constructor(readonly keys: readonly string[]) {
    const numbers = keys.join(', ');
    super(
      `数据库里的个人信息是用另外的密钥加密的（密钥编号 ${numbers}），设置里没有。请把原来的密钥加在 ENCRYPTION_KEYS 末尾；没有设过的，恢复原来的 HASH_KEY 或数据库旁的 .hash-key 文件。什么都没有改动，也没有丢失。\n` +
        `What identifies people in this database was encrypted with a key that the settings do not have (number ${numbers}). Put that key at the end of ENCRYPTION_KEYS; if you never set it, restore the HASH_KEY of before, or the file .hash-key beside the database. Nothing was changed, and nothing is lost.`,
    );
  }
}

const textMark = 'sealed:1:';
const bytesMark = Buffer.from('CIVICSEALED1');
/** Characters of a key's number. */
const numberLength = 8;

/** Which ciphers encrypt. Whatever is chosen, both decrypt. */
type Ciphers = 'standard' | 'sm';

/** The key of an SM4 cipher has a number that begins so: who reads a number knows the cipher. */
const smMark = 'sm';

/** What encrypts with the key of this number, as an inspector wants to read it. */
export const methodOf = (number: string): string =>
  number.startsWith(smMark) ? 'SM4-CTR + HMAC-SM3' : 'AES-256-GCM';

interface FieldKey {
  /** Says which key it is, and nothing of what it is. */
  readonly number: string;
  readonly encrypt: (bytes: Uint8Array, place: string) => Buffer;
  /** @throws where the place is another one, or the bytes were changed. */
  readonly decrypt: (bytes: Buffer, place: string) => Buffer;
}

/**
 * A secret gives two keys, one for each cipher. They have numbers of their own, so that a server of a version that knows no SM4
 * says that it lacks the key, as of any other.
 */
function fieldKey(secret: string, ciphers: Ciphers): FieldKey {
  const hex = createHash('sha256').update(keyFor(secret, 'number of a field key')).digest('hex');
  if (ciphers === 'sm') {
    const key = smKeyFor(secret, 'fields');
    return {
      number: (smMark + hex).slice(0, numberLength),
      encrypt: (bytes, place) => encryptSm(key, bytes, place),
      decrypt: (bytes, place) => decryptSm(key, bytes, place),
    };
  }
  const key = keyFor(secret, 'fields');
  return {
    number: hex.slice(0, numberLength),
    encrypt: (bytes, place) => encrypt(key, bytes, place),
    decrypt: (bytes, place) => decrypt(key, bytes, place),
  };
}

/** The keys of what identifies people: the first one encrypts, all of them decrypt. */
export class FieldKeys {
  /** Of the chosen cipher first. */
  readonly numbers: readonly string[];
  readonly #keys: ReadonlyMap<string, FieldKey>;

  constructor(secrets: readonly string[], ciphers: Ciphers = 'standard') {
    const known: readonly Ciphers[] = hasSm() ? ['standard', 'sm'] : ['standard'];
    const inOrder = [ciphers, ...known.filter((other) => other !== ciphers)];
    const keys = inOrder.flatMap((each) => secrets.map((secret) => fieldKey(secret, each)));
    this.numbers = keys.map(({ number }) => number);
    this.#keys = new Map(keys.map((key) => [key.number, key]));
  }

  /** The number of the key that encrypts. */
  get current(): string {
    const [first] = this.numbers;
    if (first === undefined) throw new Error('No key was given: nothing is stored in plain text.');
    return first;
  }

  /** What a text begins with that the current key has encrypted. */
  get currentMark(): string {
    return `${textMark}${this.current}:`;
  }

  sealText(text: string, place: string): string {
    const bytes = this.#find(this.current).encrypt(Buffer.from(text), place);
    return `${this.currentMark}${bytes.toString('base64url')}`;
  }

  /** A text of before there were keys is given back as it is. */
  openText(text: string, place: string): string {
    if (!isSealedText(text)) return text;
    const start = textMark.length + numberLength;
    const key = this.#find(text.slice(textMark.length, start));
    return key.decrypt(Buffer.from(text.slice(start + 1), 'base64url'), place).toString('utf8');
  }

  sealBytes(bytes: Uint8Array, place: string): Buffer {
    const sealed = this.#find(this.current).encrypt(bytes, place);
    return Buffer.concat([bytesMark, Buffer.from(this.current), sealed]);
  }

  /** Bytes of before there were keys are given back as they are. */
  openBytes(bytes: Uint8Array, place: string): Uint8Array {
    const all = Buffer.from(bytes);
    if (!all.subarray(0, bytesMark.length).equals(bytesMark)) return bytes;
    const start = bytesMark.length + numberLength;
    const key = this.#find(all.subarray(bytesMark.length, start).toString());
    return key.decrypt(all.subarray(start), place);
  }

  /** Whether the current key has encrypted these bytes. */
  isCurrent(bytes: Uint8Array): boolean {
    const mark = Buffer.concat([bytesMark, Buffer.from(this.current)]);
    return Buffer.from(bytes).subarray(0, mark.length).equals(mark);
  }

  #find(number: string): FieldKey {
    const key = this.#keys.get(number);
    if (!key) throw new MissingKey([number]);
    return key;
  }
}

export const isSealedText = (text: unknown): text is string =>
  typeof text === 'string' && text.startsWith(textMark);
