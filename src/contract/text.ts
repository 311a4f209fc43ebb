import * as z from 'zod/mini';
import { longest, rules, type RuleName } from './rules/texts.js';

/**
 * What the compact checks and the JSON Schema have to know beyond what zod itself reports.
 * `civicRule` is read by the table generator; the rest goes into the published JSON Schema.
 */
export interface FieldMeta {
  civicRule?: RuleName;
  description?: string;
  pattern?: string;
  format?: string;
}

export const fieldMeta = z.registry<FieldMeta>();

function ruled(rule: RuleName, max: number, meta: FieldMeta) {
  const schema = z.string().check(
    z.maxLength(max),
    z.refine((value) => rules[rule](value), {
      params: { code: rule },
      // Runs beside a failed length check too, so that an editor learns everything at once.
      when: (payload) => typeof payload.value === 'string',
    }),
  );
  return schema.register(fieldMeta, { civicRule: rule, ...meta });
}

/** Text that is shown as it is. `max` counts UTF-16 code units. */
export const text = (max: number, description: string) =>
  ruled('empty', max, { description, pattern: '\\S' });

/** An id: unique within its feed, the fragment of the item's address. */
export const id = () =>
  ruled('id', longest.id, {
    description:
      'Unique in its feed; the fragment of its address. Lower-case ASCII letters, digits, hyphens.',
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  });

/** An address: http, https or relative to the feed. */
export const link = (description: string) =>
  ruled('link', longest.link, { description, format: 'uri-reference' });

/** A year, a month or a day. */
export const date = (description: string) =>
  ruled('date', longest.date, {
    description: `${description} YYYY, YYYY-MM or YYYY-MM-DD.`,
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  });

/** A date, or a date with time and offset. */
export const moment = (description: string) =>
  ruled('moment', longest.moment, {
    description: `${description} A date, or RFC 3339 with offset.`,
    pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T.+)?)?)?$',
  });
