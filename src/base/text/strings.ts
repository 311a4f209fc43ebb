/** Between the parts of a line; no line begins with it. */
export const dot = '\u00a0· ';

/**
 * Joins the texts that are there.
 * @example joinPresent('，', '社区', undefined, '2024年') // '社区，2024年'
 */
export const joinPresent = (between: string, ...texts: (string | undefined)[]): string =>
  texts.filter(Boolean).join(between);

/**
 * The first letter of a name with its combining marks, in place of a picture. Not its first code unit: names may start
 * beyond U+FFFF.
 */
export const initial = (name: string): string => /\P{M}\p{M}*/u.exec(name.trim())?.[0] ?? '';
/**
 * The class of a title, which ends its lines at marks. One without a mark is one clause: it is broken within, and evenly,
 * so that no character stands alone.
 */
export const titleClass = (title: string): string =>
  /[\s，、：！？（]/.test(title) ? 'title' : 'title clause';
