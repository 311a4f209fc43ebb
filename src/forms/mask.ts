import { initial } from '../base/text/strings.js';

/** A name as it may be shown to others: its first letter, in any script (王**). */
export const mask = (name: string): string => `${initial(name)}**`;
