/**
 * The page's side of the captcha: ALTCHA's proof of work, for the forms of the kit. Nobody has to read, drag or hear anything:
 * the device computes for a second or two while somebody fills in. A page asks for it with one line:
 * `<script type="module" src="https://portal.example/captcha/captcha.mjs"></script>`.
 */
const tags = /^civic-(form|pledge-form|volunteer-signup)$/;
const challengeAt = new URL('../captcha', import.meta.url);

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (byte) => parseInt(byte, 16));
const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Tries one number after the other until the derived key begins as it should. The browser computes beside the page. */
export async function solve({ parameters, signature }) {
  const { nonce, salt, cost, keyLength, keyPrefix, algorithm } = parameters;
  const start = bytesOf(nonce);
  const password = new Uint8Array(start.length + 4);
  password.set(start);
  const view = new DataView(password.buffer);
  const how = {
    name: 'PBKDF2',
    salt: bytesOf(salt),
    iterations: cost,
    hash: algorithm.replace('PBKDF2/', ''),
  };
  for (let counter = 0; ; counter++) {
    view.setUint32(start.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(
      new Uint8Array(await crypto.subtle.deriveBits(how, key, keyLength * 8)),
    );
    if (derivedKey.startsWith(keyPrefix))
      return btoa(
        JSON.stringify({ challenge: { parameters, signature }, solution: { counter, derivedKey } }),
      );
  }
}

const working = new WeakSet();

async function prepare(form) {
  if (form.captcha || working.has(form)) return;
  working.add(form);
  try {
    const response = await fetch(challengeAt);
    if (response.ok) form.captcha = await solve(await response.json());
  } catch {
    // Without a network it is tried again at the next question.
  } finally {
    working.delete(form);
  }
}

const formOf = (event) => event.composedPath().find(({ localName }) => tags.test(localName ?? ''));

if (globalThis.document) {
  document.addEventListener('focusin', (event) => {
    const form = formOf(event);
    if (form) void prepare(form);
  });
  // A solution is good for one form.
  document.addEventListener('civic-success', (event) => {
    const form = formOf(event);
    if (form) form.captcha = undefined;
  });
}
