/** What a reader does not see at a name's start: controls, direction marks, zero-width and lone combining characters. */
const unseen = /^[\s\p{C}\p{M}]+/u;

/**
 * A grapheme, without `Intl.Segmenter`, which older browsers lack: a flag, a joined emoji, a Korean syllable of single
 * letters, or any character; each with its combining marks.
 */
const letter =
  /^(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?(?:\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)*|[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|[^])\p{M}*/u;

/** UTF-16 code units of the longest grapheme; beyond it somebody stacks accents for fun. */
const longest = 20;

/** The first grapheme of a name, in any script. */
function firstLetter(name: string): string {
  const [first = ''] = letter.exec(name.replace(unseen, '')) ?? [];
  return first.length > longest ? String.fromCodePoint(first.codePointAt(0)!) : first;
}

/** A name as it may be shown to others: 王**. */
export const mask = (name: string): string => `${firstLetter(name)}**`;
