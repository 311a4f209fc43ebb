/**
 * Joins the texts that are there.
 * @example joinPresent(' · ', '社区', undefined, '2024年') // '社区 · 2024年'
 */
export const joinPresent = (between: string, ...texts: (string | undefined)[]): string =>
  texts.filter(Boolean).join(between);

/**
 * What stands for a name where there is no picture: its first letter with its marks. Not its first code
 * unit: names may start beyond U+FFFF or carry combining marks.
 */
export const initial = (name: string): string => /\P{M}\p{M}*/u.exec(name.trim())?.[0] ?? '';
