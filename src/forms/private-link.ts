/** What only the sender has: the number of the receipt, and the secret that goes with it. */
export interface PrivateKey {
  readonly receipt: string;
  readonly secret: string;
}

/** What a private link leads to: the pass of a sign-up, a form's answers, a signature. */
type Kind = 'civic-pass' | 'civic-form' | 'civic-pledge';

/**
 * The key in an address's fragment, beside whatever a page's own routing has there. A fragment is sent to no server.
 * @param item id of the form or pledge, which has letters, digits and hyphens only; a pass says itself what it is for.
 */
export function keyIn(fragment: string, kind: Kind, item?: string): PrivateKey | undefined {
  const own = item === undefined ? '' : `${item}\\.`;
  const [, receipt, secret] =
    new RegExp(`[#&?/]${kind}=${own}([\\w-]+)\\.([\\w-]+)`).exec(fragment) ?? [];
  return receipt && secret ? { receipt, secret } : undefined;
}

/** The page's address with a key. Its query stays: portals name their pages by it. */
export const privateLink = (kind: Kind, { receipt, secret }: PrivateKey, item?: string): string =>
  `${location.href.replace(/#.*/, '')}#${kind}=${item === undefined ? '' : `${item}.`}${receipt}.${secret}`;
