const key = 'civic-desk-who';

/** Who works here, as it was typed last: it goes into histories. */
export const keptWho = (): string => localStorage.getItem(key) ?? '';
export const keepWho = (who: string): void => localStorage.setItem(key, who);
