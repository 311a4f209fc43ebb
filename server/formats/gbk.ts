let table: Map<string, number> | undefined;

/** Every character of GBK with its two bytes; browsers decode GBK and do not encode it. */
function characters(): Map<string, number> {
  if (table) return table;
  table = new Map<string, number>();
  const decoder = new TextDecoder('gbk');
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue;
      const text = decoder.decode(new Uint8Array([first, second]));
      if (text.length === 1 && text !== '\uFFFD') table.set(text, first * 256 + second);
    }
  return table;
}

/**
 * Text as GBK. Characters that it lacks are counted.
 * @param otherwise what stands in their place, in ASCII; a question mark by default.
 */
export function encodeGbk(
  text: string,
  otherwise: (character: string) => string = () => '?',
): { bytes: Uint8Array<ArrayBuffer>; missing: number } {
  const known = characters();
  const bytes: number[] = [];
  let missing = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const pair = known.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 255);
    else {
      for (const stand of otherwise(character)) bytes.push(stand.charCodeAt(0));
      missing++;
    }
  }
  return { bytes: new Uint8Array(bytes), missing };
}
