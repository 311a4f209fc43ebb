import { longest, rules } from '../../src/contract/rules.js';

/** Feeds are named as items are, by the contract's rule for ids: such a name is safe as a file and in an address. */
export const isFeedName = (name: string): boolean => name.length <= longest.id && rules.id(name);
