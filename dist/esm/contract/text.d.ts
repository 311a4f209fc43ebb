import * as z from 'zod/mini';
import { type RuleName } from './rules.js';
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
export declare const fieldMeta: z.core.$ZodRegistry<FieldMeta, z.core.$ZodType<unknown, unknown, z.core.$ZodTypeInternals<unknown, unknown>>>;
/** Text that is shown as it is. `max` counts UTF-16 code units. */
export declare const text: (max: number, description: string) => z.ZodMiniString<string>;
/** An id: unique within its feed, the fragment of the item's address. */
export declare const id: () => z.ZodMiniString<string>;
/** An address: http, https or relative to the feed. */
export declare const link: (description: string) => z.ZodMiniString<string>;
/** A year, a month or a day. */
export declare const date: (description: string) => z.ZodMiniString<string>;
/** A date, or a date with time and offset. */
export declare const moment: (description: string) => z.ZodMiniString<string>;
