/**
 * One or two letters that stand for a name where there is no picture: the first character of a name in a
 * script without capitals (高), first and last initial of one with (Ada King → AK).
 */
export function initials(name) {
    const words = name.trim().split(/[\s·・]+/);
    const first = firstGrapheme(words[0] ?? '');
    const last = words.length > 1 ? firstGrapheme(words[words.length - 1] ?? '') : '';
    const capital = first.toUpperCase();
    return capital === first.toLowerCase() ? first : capital + last.toUpperCase();
}
/** A grapheme, not a code unit: names may start beyond U+FFFF or carry combining marks. */
export function firstGrapheme(text) {
    const { Segmenter } = Intl;
    if (Segmenter) {
        // Firefox has it since 125 only.
        for (const { segment } of new Segmenter(undefined, { granularity: 'grapheme' }).segment(text))
            return segment;
    }
    return /^\P{M}\p{M}*/u.exec(text)?.[0] ?? '';
}
