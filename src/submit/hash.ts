import { within } from '../base/scheduling/within.js';
import { hex } from './hex.js';

/** The SHA-256 of a text's UTF-8 bytes, in hex: proves later which words a consent was given to. */
export async function hashText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  try {
    return hex(new Uint8Array(await within(crypto.subtle.digest('SHA-256', bytes))));
  } catch {
    // `crypto.subtle` is for secure pages only, and portals on http have consents too.
    return (await import('./lazy/sha256.js')).sha256(bytes);
  }
}
