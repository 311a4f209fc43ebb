/** Writes dist/civic-feed.schema.json: the contract as JSON Schema 2020-12, for editors' tools. */
import { mkdir, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { feed } from '../src/contract/feed.js';
import { fieldMeta } from '../src/contract/shared.js';

const schema = z.toJSONSchema(feed, {
  io: 'input',
  metadata: fieldMeta,
  override({ jsonSchema }) {
    // The rule's name is for the table generator; the schema says the same by `pattern` and `format`.
    delete jsonSchema['civicRule'];
  },
});
const document = {
  $schema: schema.$schema,
  $id: 'civic-feed.schema.json',
  title: 'civic-widgets feed, contract version 1',
  ...schema,
};
const folder = new URL('../dist/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(
  new URL('civic-feed.schema.json', folder),
  `${JSON.stringify(document, null, 2)}\n`,
);
