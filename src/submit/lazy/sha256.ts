/*
 * SHA-256 (FIPS 180-4) for pages without `crypto.subtle`: 0.5 kB minified and brotli-compressed, where the
 * one of @noble/hashes 2.4, the well-kept library for it, takes 2.4 kB for a streaming interface that
 * nobody here needs. Tested with the standard's vectors, and against `crypto.subtle` at every length
 * around the borders of blocks.
 */

/** The first 32 bits of the fraction of a prime's root: where all constants of SHA-256 come from. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;
const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

type EightWords = [number, number, number, number, number, number, number, number];

/** @returns the digest in hex. */
export function sha256(bytes: Uint8Array): string {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  const constants = primes.map((prime) => fraction(prime ** (1 / 3)));
  let state = primes.slice(0, 8).map((prime) => fraction(prime ** 0.5)) as EightWords;

  // A one bit, zeros, and the length in bits, to whole blocks of 64 bytes. The length's upper word stays
  // zero: no text reaches 512 MB.
  const { length } = bytes;
  const padded = new Uint8Array(((length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, length * 8);

  const words = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    let work = state;
    for (let i = 0; i < 64; i++) {
      const early = words[i - 15]!;
      const late = words[i - 2]!;
      words[i] =
        i < 16
          ? view.getInt32(block + i * 4)
          : words[i - 16]! +
            (rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)) +
            words[i - 7]! +
            (rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10));
      const [a, b, c, d, e, f, g, h] = work;
      const first =
        h +
        (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
        ((e & f) ^ (~e & g)) +
        constants[i]! +
        words[i]!;
      const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      work = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
    }
    state = state.map((word, index) => (word + work[index]!) | 0) as EightWords;
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
