/** The texts that are there, with something between them. */
export const joined = (between, ...texts) => texts.filter(Boolean).join(between);
