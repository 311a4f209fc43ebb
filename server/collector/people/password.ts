import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** One of OWASP's equal choices: 32 MB of memory, and about a quarter of a second. It stands with each password, so that it can be raised. */
const cost = { N: 2 ** 15, r: 8, p: 3 };
type Cost = typeof cost;

let turn: Promise<unknown> = Promise.resolve();

/** One at a time: each takes one of the few threads that files and names of hosts need as well. */
function deriveKey(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const made = turn.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        // The same characters, however a keyboard composes them.
        const text = password.normalize('NFKC');
        scrypt(text, salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
  turn = made.catch(() => undefined);
  return made;
}

const write = ({ N, r, p }: Cost, salt: Buffer, key: Buffer): string =>
  ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');

/** What is stored of a password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return write(cost, salt, await deriveKey(password, salt, cost));
}

/** No password leads to this one. */
const nobodys = write(cost, randomBytes(16), randomBytes(32));

/** Where nothing is stored the same work is done, so that the time says nothing. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (stored ?? nobodys).split('$');
  const given = await deriveKey(password, Buffer.from(salt, 'base64url'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(given, Buffer.from(key, 'base64url')) && stored !== null;
}
