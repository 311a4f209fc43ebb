/** The test server's own routes, for what a page meets on the network. */

let serial = 0;
/** A key that no other test uses. */
export const freshKey = (): string =>
  `k${Date.now().toString(36)}${Math.random().toString(36).slice(2)}${serial++}`;

export interface Answer {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body?: unknown;
  base64?: string;
  delay?: number;
  hang?: boolean;
  reset?: boolean;
}

/** Answers given in this order at one address; the last one is repeated. */
export async function serve(
  answers: readonly Answer[],
  key = freshKey(),
): Promise<{ url: string; key: string }> {
  await fetch(`/__test__/script/${key}`, { method: 'POST', body: JSON.stringify(answers) });
  return { url: `/__test__/script/${key}`, key };
}

/** What happens to a request of a photo: nothing, a cut (`reset`), a status, or a refusal by its code. */
type PhotoFault = null | number | string;

/** Takes photos under an address of {@link serve}, as the collector does. Told again, it keeps what has arrived. */
export async function servePhotos(
  key: string,
  given: { partBytes?: number; faults?: readonly PhotoFault[] } = {},
): Promise<void> {
  await fetch(`/__test__/photos/${key}`, { method: 'POST', body: JSON.stringify(given) });
}

/** The photos that have arrived there, whole or in part, and how many requests it took. */
export const photosAt = async (
  key: string,
): Promise<{ requests: number; photos: { name: string; ready?: boolean }[] }> =>
  (await (await fetch(`/__test__/photos/${key}`)).json()) as Awaited<ReturnType<typeof photosAt>>;

export async function requestsTo(key: string): Promise<{ requests: number; notModified: number }> {
  return (await (await fetch(`/__test__/count?key=${key}`)).json()) as {
    requests: number;
    notModified: number;
  };
}

/** Keeps a document on the server, with headers, and answers with its address. */
export async function servePage(
  html: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const response = await fetch(`/__test__/page/${freshKey()}`, {
    method: 'POST',
    body: JSON.stringify({ html, headers }),
  });
  return ((await response.json()) as { url: string }).url;
}

export function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
