import type { RuleName } from './rules.js';
/**
 * A schema as data: what the pages download instead of zod. Made from the zod schemas by
 * `npm run generate`; a walker a page long checks a document against it. A table beats generated code
 * in size (docs/adr/0002). Keys that end in `?` may be left out.
 */
export type Table = readonly ['text', max: number, rule: RuleName] | readonly ['number', min?: number | null, max?: number | null] | readonly ['yes-no'] | readonly ['choice', ...choices: (string | number)[]] | readonly ['list', item: Table, max: number | null, min?: number] | readonly ['group', fields: Readonly<Record<string, Table>>];
