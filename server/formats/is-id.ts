import { longest, rules } from '../../src/contract/rules/texts.js';

/** The contract's rule for ids. Feeds are named as items are: such a name is safe as a file and in an address. */
export const isId = (name: string): boolean => name.length <= longest.id && rules.id(name);
