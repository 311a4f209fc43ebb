import type { Field } from '../form.js';
import type { FieldValue } from '../submission.js';
import { optionsOf } from './rating.js';

type Asked = Pick<Field, 'type' | 'options' | 'rows'>;
type Language = Parameters<typeof optionsOf>[1];

/**
 * An answer as it was read by whoever gave it: an option by its words and not by its value; of a list each, of a group each
 * with the words that it belongs to. A tick is left to the caller's own yes and no.
 */
export function answerText(field: Asked, value: FieldValue, language?: Language): string[] {
  if (Array.isArray(value)) return value.map((one) => labelOf(field, one, language));
  if (typeof value !== 'object') return [labelOf(field, String(value), language)];
  if (field.type === 'place') return placeText(value);
  const colon = language?.startsWith('zh') === false ? ': ' : '：';
  return Object.entries(value).map(([row, one]) => {
    const label = field.rows?.find((listed) => listed.value === row)?.label ?? row;
    return `${label}${colon}${labelOf(field, String(one), language)}`;
  });
}

/** The words of an option; what was written beside the options, or is no longer one of them, is its own. */
const labelOf = (field: Asked, value: string, language?: Language): string =>
  optionsOf(field, language).find((option) => option.value === value)?.label ?? value;

/** What was written first; a position as latitude and longitude, as maps take it. */
function placeText({
  text,
  latitude,
  longitude,
}: Readonly<Record<string, string | number>>): string[] {
  const position =
    latitude === undefined || longitude === undefined ? '' : `${latitude}, ${longitude}`;
  return [text === undefined ? '' : String(text), position].filter(Boolean);
}
