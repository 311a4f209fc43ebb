import { isObject, type Json, type Path } from './json.js';

/** The part of JSON Schema that the contract's own schema uses. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly description?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
}

export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let found: Schema | undefined = schema;
  for (const key of path) found = typeof key === 'number' ? found?.items : found?.properties?.[key];
  return found;
}

/** The sections that hold items: lists of groups that have an id. */
export const sectionsOf = (schema: Schema): string[] =>
  Object.entries(schema.properties ?? {})
    .filter(([, { items }]) => items?.type === 'object' && items.properties?.['id'])
    .map(([key]) => key);

export const headKeysOf = (schema: Schema): string[] => {
  const sections = sectionsOf(schema);
  return Object.entries(schema.properties ?? {})
    .filter(([key, property]) => !sections.includes(key) && property.const === undefined)
    .map(([key]) => key);
};

/** Walks every property of the schema: `visit(['members', 'facts', 'label'], …)`, lists without a step. */
export function eachProperty(
  schema: Schema,
  visit: (path: string[], property: Schema) => void,
  path: string[] = [],
): void {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    visit([...path, key], property);
    eachProperty(property, visit, [...path, key]);
    if (property.items) eachProperty(property.items, visit, [...path, key]);
  }
}

/** The same value with its keys in the schema's order; what the schema does not know comes after. */
export function inSchemaOrder(value: Json, schema: Schema | undefined): Json {
  if (Array.isArray(value)) return value.map((one) => inSchemaOrder(one, schema?.items));
  if (!isObject(value)) return value;
  const { properties = {} } = schema ?? {};
  const keys = Object.keys(value);
  const ordered = new Set([
    // `$schema` is read first by people and by editors alike.
    ...keys.filter((key) => key.startsWith('$') && !properties[key]),
    ...Object.keys(properties).filter((key) => key in value),
    ...keys,
  ]);
  return Object.fromEntries(
    [...ordered].map((key) => [key, inSchemaOrder(value[key]!, properties[key])]),
  );
}

/** A feed as it is written to disk: the same content always gives the same text. */
export const tidy = (feed: Json, schema: Schema): string =>
  `${JSON.stringify(inSchemaOrder(feed, schema), null, 2)}\n`;

export function emptyOf(schema: Schema): Json {
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, emptyOf(schema.properties![key]!)]),
      );
    case 'array':
      return [];
    case 'boolean':
      return false;
    case 'number':
    case 'integer':
      return Math.max(0, schema.minimum ?? 0);
    default:
      return schema.enum?.[0] ?? '';
  }
}
