import type { Field } from '../form.js';
import type { FieldValue } from '../submission.js';
import { valueOf } from './answers.js';

/*
 * Answers as an HTML form sends them, of a page without script and to a portal's old handler: a list is its name several
 * times, a group has a name for each part, `<field>.<part>`. No field's name holds a dot.
 */

/** The pairs that an answer is sent as. A tick is `on` or absent. */
export function pairsOf(name: string, value: FieldValue): [string, string][] {
  if (typeof value !== 'object')
    return value === false ? [] : [[name, value === true ? 'on' : String(value)]];
  if (Array.isArray(value)) return value.map((one) => [name, one]);
  return Object.keys(value).map((part) => [`${name}.${part}`, String(value[part])]);
}

/** A tick box that was not ticked is not sent at all. */
export const isTicked = (value: string | null): boolean => /^(on|1|true|yes)$/i.test(value ?? '');

/** What such a form holds for a question. Beside choices a template has a box for what is not listed, `<field>.other`. */
export function answerInPairs(field: Field, form: URLSearchParams): FieldValue | undefined {
  const { name, type } = field;
  const given = form.getAll(name);
  switch (type) {
    case 'checkbox':
      return isTicked(form.get(name));
    case 'choices':
    case 'photos': {
      const all = [...given, ...form.getAll(`${name}.other`)].filter((one) => one.trim() !== '');
      return all.length > 0 ? all : undefined;
    }
    case 'matrix':
    case 'place': {
      const parts = [...form].filter(([key]) => key.startsWith(`${name}.`));
      const group = parts.map(([key, value]): [string, string | number] => {
        const part = key.slice(name.length + 1);
        const isNumber = type === 'place' && part !== 'text' && value.trim() !== '';
        return [part, isNumber ? Number(value) : value];
      });
      const filled = group.filter(([, value]) => value !== '');
      return filled.length > 0 ? Object.fromEntries(filled) : undefined;
    }
    default:
      return given[0] === undefined ? undefined : valueOf(field, given[0]);
  }
}
