/** The texts that are there, with something between them. */
export const joined = (between: string, ...texts: (string | undefined)[]): string =>
  texts.filter(Boolean).join(between);
