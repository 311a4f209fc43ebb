import type { Json } from '../shared/json.js';
import type { Schema } from '../shared/schema.js';
import { choiceWords } from '../words/field-words.js';
import type { Cell } from './table.js';

/** A cell as the field's kind of value; `undefined` for an empty one, `wrong` for one that cannot be it. */
export type Converted = { value: Json | undefined } | { wrong: 'number' | 'yes-no' | 'choice' };

export function convertCell(cell: Cell, schema: Schema, name: string): Converted {
  if (cell === null || cell === '') return { value: undefined };
  if (schema.enum) return convertChoice(String(cell), schema.enum, name);
  switch (schema.type) {
    case 'number':
    case 'integer':
      return convertNumber(cell);
    case 'boolean':
      return convertYesNo(cell);
    default:
      return { value: schema.pattern?.startsWith('^\\d{4}') ? writtenDate(cell) : String(cell) };
  }
}

function convertNumber(cell: Cell): Converted {
  if (typeof cell === 'number') return { value: cell };
  const text = String(cell).normalize('NFKC').replace(/[,\s]/g, '');
  const [, digits, scale] = /^(-?\d+(?:\.\d+)?)(万|亿)?$/.exec(text) ?? [];
  if (digits === undefined) return { wrong: 'number' };
  // Counted in whole steps: 1.13 × 10000 is not quite 11300 in binary.
  const factor = scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1;
  return { value: Number((Number(digits) * factor).toPrecision(15)) };
}

function convertYesNo(cell: Cell): Converted {
  const text = String(cell).trim().toLowerCase();
  if (['true', '1', '是', '对', 'yes', 'y', '√'].includes(text)) return { value: true };
  if (['false', '0', '否', '不', 'no', 'n', '×'].includes(text)) return { value: false };
  return { wrong: 'yes-no' };
}

function convertChoice(
  text: string,
  choices: readonly (string | number)[],
  name: string,
): Converted {
  const found = choices.find((choice) =>
    [String(choice), ...(choiceWords[`${name}.${choice}`] ?? [])].some(
      (word) => word.toLowerCase() === text.trim().toLowerCase(),
    ),
  );
  return found === undefined ? { wrong: 'choice' } : { value: found };
}

const two = (digits: string): string => digits.padStart(2, '0');

/** 2023年7月4日, 2023/7/4, 2023.07, 20230704 and the like, written as the contract has them. */
export function writtenDate(cell: Cell): string {
  const text = String(cell).normalize('NFKC').trim();
  const [, year, month, day, time] =
    /^(\d{4})(?:[-/.年]\s?(\d{1,2})(?:[-/.月]\s?(\d{1,2})日?)?月?)?年?(?:[\sT]+(\d{1,2}:\d{2})(?::\d{2})?)?$/.exec(
      text,
    ) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  // Left as it is, the contract's own check says what is wrong with it.
  if (!year) return text;
  const date = [year, month && two(month), day && two(day)].filter(Boolean).join('-');
  return time && day ? `${date}T${time.padStart(5, '0')}+08:00` : date;
}
