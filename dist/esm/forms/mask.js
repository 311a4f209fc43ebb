import { initial } from '../base/initial.js';
/** A name as it may be shown to others: its first letter, in any script (王**). */
export const mask = (name) => `${initial(name)}**`;
