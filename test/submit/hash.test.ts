import { expect } from '@open-wc/testing';
import { createIdempotencyKey, createSecret, hashText, hex } from '../../src/submit/crypto.js';
import { sha256 } from '../../src/submit/lazy/sha256.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

// FIPS 180-4, and the NIST examples.
const vectors: [string, string][] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  [
    'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
    'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
];

describe('sha256', () => {
  it("answers with the standard's examples", () => {
    for (const [text, digest] of vectors) expect(sha256(bytesOf(text))).to.equal(digest);
  });

  it('agrees with the browser at every length around the borders of blocks', async () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 151 + length) & 255);
      expect(sha256(bytes)).to.equal(
        hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
      );
    }
  });
});

describe('hashText', () => {
  const text = '我同意为核对本次签名使用上述信息。🙂';

  it('is the same on a page without WebCrypto', async () => {
    const withSubtle = await hashText(text);
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect(await hashText(text)).to.equal(withSubtle);
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
    expect(withSubtle).to.match(/^[0-9a-f]{64}$/);
  });
});

describe('keys and secrets', () => {
  it('are of the contract, and never the same', () => {
    const made = new Set<string>();
    for (let count = 0; count < 500; count++) made.add(createIdempotencyKey()).add(createSecret());
    expect(made.size).to.equal(1000);
    for (const one of made) expect(one).to.match(/^[A-Za-z0-9_-]{22,64}$/);
  });
});
