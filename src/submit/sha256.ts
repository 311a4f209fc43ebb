/*
 * SHA-256 (FIPS 180-4) for pages without `crypto.subtle`. About 0.4 kB compressed; @noble/hashes, the
 * smallest well-kept library, brings 2 kB for its streaming interface. Tested against the standard's
 * vectors, and against `crypto.subtle` for every length around the block borders.
 */

/** The first 32 bits of the fraction of a prime's root: where all constants of SHA-256 come from. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;

const initial: number[] = [];
const rounds: number[] = [];
for (let n = 2; rounds.length < 64; n++) {
  let divisor = 2;
  while (n % divisor) divisor++;
  if (divisor < n) continue;
  if (initial.length < 8) initial.push(fraction(n ** (1 / 2)));
  rounds.push(fraction(n ** (1 / 3)));
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

export function sha256(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  const padded = new DataView(new ArrayBuffer(((length + 72) >> 6) << 6));
  bytes.forEach((byte, index) => padded.setUint8(index, byte));
  padded.setUint8(length, 0x80);
  padded.setUint32(padded.byteLength - 8, length / 2 ** 29);
  padded.setUint32(padded.byteLength - 4, length << 3);

  const state = new Int32Array(initial);
  const words = new Int32Array(64);
  for (let block = 0; block < padded.byteLength; block += 64) {
    let [a, b, c, d, e, f, g, h] = state as unknown as EightWords;
    for (let i = 0; i < 64; i++) {
      const w2 = words[i - 2]!;
      const w15 = words[i - 15]!;
      words[i] =
        i < 16
          ? padded.getInt32(block + i * 4)
          : (rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10)) +
            words[i - 7]! +
            (rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3)) +
            words[i - 16]!;
      const t1 =
        h +
        (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
        ((e & f) ^ (~e & g)) +
        rounds[i]! +
        words[i]!;
      const t2 =
        (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index]! += word));
  }

  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setInt32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

type EightWords = [number, number, number, number, number, number, number, number];
