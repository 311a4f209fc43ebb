import * as z from 'zod/mini';
import { longest, rules } from './rules.js';
export const fieldMeta = z.registry();
function ruled(rule, max, meta) {
    const schema = z.string().check(z.maxLength(max), z.refine((value) => rules[rule](value), {
        params: { code: rule },
        // Runs beside a failed length check too, so that an editor learns everything at once.
        when: (payload) => typeof payload.value === 'string',
    }));
    return schema.register(fieldMeta, { civicRule: rule, ...meta });
}
/** Text that is shown as it is. `max` counts UTF-16 code units. */
export const text = (max, description) => ruled('empty', max, { description, pattern: '\\S' });
/** An id: unique within its feed, the fragment of the item's address. */
export const id = () => ruled('id', longest.id, {
    description: 'Unique in its feed; the fragment of its address. Lower-case ASCII letters, digits, hyphens.',
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
});
/** An address: http, https or relative to the feed. */
export const link = (description) => ruled('link', longest.link, { description, format: 'uri-reference' });
/** A year, a month or a day. */
export const date = (description) => ruled('date', longest.date, {
    description: `${description} YYYY, YYYY-MM or YYYY-MM-DD.`,
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
});
/** A date, or a date with time and offset. */
export const moment = (description) => ruled('moment', longest.moment, {
    description: `${description} A date, or RFC 3339 with offset.`,
    pattern: '^\\d{4}(-\\d{2}(-\\d{2}(T.+)?)?)?$',
});
