/** What no name starts with to a reader: controls, direction marks, zero-width and lone combining characters. */
const unseen = /^[\s\p{C}\p{M}]+/u;

/**
 * A letter to a reader, by hand, since older browsers lack `Intl.Segmenter`: a flag, a picture that is joined of several,
 * a Korean syllable of single sounds, or any character; each with the marks that are set on it.
 */
const letter =
  /^(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?(?:\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)*|[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|[^])\p{M}*/u;

/** The longest sequence that is still one letter to a reader; beyond it somebody stacks accents for fun. */
const longest = 20;

/** The first letter of a name, in any script. */
function firstLetter(name: string): string {
  const [first = ''] = letter.exec(name.replace(unseen, '')) ?? [];
  return first.length > longest ? String.fromCodePoint(first.codePointAt(0)!) : first;
}

/** A name as it may be shown to others: 王**. */
export const mask = (name: string): string => `${firstLetter(name)}**`;
