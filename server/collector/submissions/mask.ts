/** What no name starts with to a reader: controls, direction marks, zero-width and lone combining characters. */
const unseen = /^[\s\p{C}\p{M}]+/u;

/** The longest sequence that is still one letter to a reader; beyond it somebody stacks accents for fun. */
const longest = 20;

// ES2022; the compiler is kept at ES2020 for the sake of what runs in pages.
type Segmenter = new (
  tag: undefined,
  options: { granularity: 'grapheme' },
) => {
  segment(text: string): Iterable<{ segment: string }>;
};
const { Segmenter } = Intl as unknown as { Segmenter: Segmenter };
const graphemes = new Segmenter(undefined, { granularity: 'grapheme' });

/** A name for the public wall: the first letter, in any script, and two stars (王**). */
export function mask(name: string): string {
  for (const { segment } of graphemes.segment(name.replace(unseen, ''))) {
    return `${segment.length > longest ? String.fromCodePoint(segment.codePointAt(0)!) : segment}**`;
  }
  return '**';
}
