/** A heading level that exists: the one that was asked for, else 3. */
export const headingLevel = (level) => (/^[1-6]$/.test(String(level)) ? level : 3);
