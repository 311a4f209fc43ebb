import type { RuleName } from './rules/texts.js';

/**
 * A schema as data: what the pages download instead of zod. Made from the zod schemas by
 * `npm run generate`; a walker a page long checks a document against it. A table beats generated code
 * in size (docs/adr/0002).
 *
 * A number is a text of at most that many characters; a word is a text that follows that rule; a plain
 * object is a group, whose keys may be left out where they end in `?`.
 */
export type Table =
  | number
  | Exclude<RuleName, 'empty'>
  | readonly ['number', min?: number | null, max?: number | null]
  | readonly ['yes-no']
  | readonly ['choice', ...choices: (string | number)[]]
  | readonly ['list', item: Table, max?: number | null]
  | { readonly [field: string]: Table };
