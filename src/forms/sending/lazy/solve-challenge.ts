/** ALTCHA's proof of work: nobody has to read, drag or hear anything, the device computes for a second or two. */

interface Challenge {
  readonly parameters: {
    readonly nonce: string;
    readonly salt: string;
    readonly cost: number;
    readonly keyLength: number;
    readonly keyPrefix: string;
    readonly algorithm: string;
  };
  readonly signature?: string;
}

/** More tries than any server asks for: a challenge that cannot be solved must end, too. */
const mostTries = 10_000;

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Asks the server of a form for its challenge and solves it. The browser computes beside the page.
 * @param url where the form is sent; the challenge is beside `submissions/`.
 * @returns nothing where the server has none, or it cannot be solved.
 */
export async function solveChallenge(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(new URL('../captcha', url), { cache: 'no-store' });
    if (!response.ok) return undefined;
    return await solve((await response.json()) as Challenge);
  } catch {
    return undefined;
  }
}

async function solve({ parameters, signature }: Challenge): Promise<string | undefined> {
  const { nonce, salt, cost, keyLength, keyPrefix, algorithm } = parameters;
  const start = bytesOf(nonce);
  const password = new Uint8Array(start.length + 4);
  password.set(start);
  const counterIn = new DataView(password.buffer);
  const how = {
    name: 'PBKDF2',
    salt: bytesOf(salt),
    iterations: cost,
    hash: algorithm.replace('PBKDF2/', ''),
  };
  for (let counter = 0; counter < mostTries; counter++) {
    counterIn.setUint32(start.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(await crypto.subtle.deriveBits(how, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix))
      return btoa(
        JSON.stringify({ challenge: { parameters, signature }, solution: { counter, derivedKey } }),
      );
  }
  return undefined;
}
