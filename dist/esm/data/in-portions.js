import { optional } from '../base/optional.js';
/** Uses what works on a long text in portions; nothing where the text is short, or the module cannot be had. */
export const inPortions = ({ length }, use) => length > 2 ** 18 ? optional(import('./long-text.js'), use) : undefined;
