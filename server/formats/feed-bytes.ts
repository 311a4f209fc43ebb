import { encodeGbk } from './gbk.js';

/** How the text of a feed stands in its file. A file that has no charset of its own is in UTF-8. */
export interface Charset {
  readonly name: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  /** Whether the file begins with a byte order mark. */
  readonly mark: boolean;
}

interface DecodedFeed {
  readonly text: string;
  readonly charset: Charset;
}

/**
 * Reads a feed in the charset that its bytes are in. A file says nothing about that: a mark does, the zeros of
 * UTF-16 do, and text that is not UTF-8 is, on a Chinese portal, GBK or what extends it.
 * @returns undefined where it is none of these: what is read wrongly would be saved wrongly.
 */
export function decodeFeed(bytes: Uint8Array): DecodedFeed | undefined {
  const charsets = charsetsOf(bytes);
  for (const charset of charsets) {
    try {
      const text = new TextDecoder(charset.name, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : { text, charset };
    } catch {
      // Not valid in this charset: the next one is tried.
    }
  }
  return undefined;
}

function charsetsOf([first, second, third]: Uint8Array): Charset[] {
  if (first === 0xff && second === 0xfe) return [{ name: 'utf-16le', mark: true }];
  if (first === 0xfe && second === 0xff) return [{ name: 'utf-16be', mark: true }];
  if (first === 0xef && second === 0xbb && third === 0xbf) return [{ name: 'utf-8', mark: true }];
  if (second === 0) return [{ name: 'utf-16le', mark: false }];
  if (first === 0) return [{ name: 'utf-16be', mark: false }];
  return [
    { name: 'utf-8', mark: false },
    { name: 'gb18030', mark: false },
  ];
}

/** The text of a feed in the charset that its file had. It is JSON: what GBK lacks is spelled with escapes. */
export function encodeFeed(text: string, { name, mark }: Charset): Buffer {
  const marked = mark ? `\uFEFF${text}` : text;
  switch (name) {
    case 'utf-8':
      return Buffer.from(marked);
    case 'gb18030':
      return Buffer.from(encodeGbk(text, jsonEscape).bytes);
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le');
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16();
  }
}

const jsonEscape = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
