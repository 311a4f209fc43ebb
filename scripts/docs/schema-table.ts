import { code, markdownTable } from './markdown-table.js';

/** As much of JSON Schema as zod writes. */
export interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  description?: string;
  pattern?: string;
  format?: string;
  maxLength?: number;
  minLength?: number;
  maxItems?: number;
  minItems?: number;
  minimum?: number;
  maximum?: number;
}

function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((one) => code(JSON.stringify(one))).join(' | ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' | ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  if (schema.type === 'object' && !schema.properties)
    return `any names, each ${typeOf((schema.additionalProperties as JsonSchema) ?? {})}`;
  if (schema.format) return schema.format;
  return schema.type ?? 'anything';
}

function limitsOf({ maxLength, minItems, maxItems, minimum, maximum, anyOf }: JsonSchema): string {
  const own = [
    maxLength !== undefined && `${maxLength} characters`,
    minItems !== undefined && `at least ${minItems}`,
    maxItems !== undefined && `at most ${maxItems}`,
    // What a safe integer bounds anyway is no limit to tell.
    minimum !== undefined && Math.abs(minimum) < 1e15 && `from ${minimum}`,
    maximum !== undefined && Math.abs(maximum) < 1e15 && `to ${maximum}`,
  ].filter(Boolean);
  return own.length > 0 ? own.join(', ') : (anyOf?.map(limitsOf).filter(Boolean).join(' | ') ?? '');
}

/** A row for every property, with those of groups and lists under their own path. */
function rowsOf(schema: JsonSchema, path = ''): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const required = schema.required?.includes(name) ? 'yes' : '';
    const own = path + name;
    const row = [code(own), typeOf(one), required, limitsOf(one), one.description ?? ''];
    const groups = [one, ...(one.anyOf ?? [])].flatMap((group) => {
      if (group.properties) return rowsOf(group, `${own}.`);
      return group.items ? rowsOf(group.items, `${own}[].`) : [];
    });
    return [row, ...groups];
  });
}

export const schemaTable = (schema: JsonSchema): string =>
  markdownTable(['name', 'type', 'required', 'limits', 'what it is'], rowsOf(schema));
