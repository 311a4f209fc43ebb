/**
 * One or two letters that stand for a name where there is no picture: the first character of a name in a
 * script without capitals (高), first and last initial of one with (Ada King → AK).
 */
export declare function initials(name: string): string;
/** A grapheme, not a code unit: names may start beyond U+FFFF or carry combining marks. */
export declare function firstGrapheme(text: string): string;
