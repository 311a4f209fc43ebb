import type { Json } from '../shared/json.js';
import type { Schema } from '../shared/schema.js';
import { choiceWords } from '../words/field-words.js';
import { writtenDate } from '../shared/dates.js';
import type { Cell } from './table.js';

/** A cell as the field's kind of value; `undefined` for an empty one, `wrong` for one that cannot be it. */
type Converted = { value: Json | undefined } | { wrong: 'number' | 'yes-no' | 'choice' };

export function convertCell(cell: Cell, schema: Schema, name: string): Converted {
  if (cell === null || cell === '') return { value: undefined };
  const text = String(cell);
  if (schema.enum) return convertChoice(text, schema.enum, name);
  switch (schema.type) {
    case 'number':
    case 'integer': {
      const figure = readFigure(cell);
      return figure && !figure.approx && !figure.unit
        ? { value: figure.value }
        : { wrong: 'number' };
    }
    case 'boolean':
      return convertYesNo(text.trim().toLowerCase());
    default:
      return { value: schema.pattern?.startsWith('^\\d{4}') ? writtenDate(text) : text };
  }
}

interface WrittenFigure {
  value: number;
  approx?: 'over' | 'about' | 'nearly';
  unit?: string;
}

const approximations = {
  约: 'about',
  大约: 'about',
  近: 'nearly',
  超: 'over',
  超过: 'over',
  逾: 'over',
} as const;

/** 8437, １,234, 1.13万, 200余, 约30户, 17支, 85%; nothing for what is no number with at most a unit after it. */
export function readFigure(cell: Cell): WrittenFigure | undefined {
  if (typeof cell === 'number') return { value: cell };
  const text = String(cell).normalize('NFKC').replace(/[,\s]/g, '');
  const [, before, digits, scale, more, unit] =
    /^(约|大约|近|超过?|逾)?(-?\d+(?:\.\d+)?)(万|亿)?([余多])?([^\d.余多+\-/:~～至到年月日]{1,8})?$/.exec(
      text,
    ) ?? [];
  if (digits === undefined || (before && more)) return undefined;
  // Counted in whole steps: 1.13 × 10000 is not quite 11300 in binary.
  const factor = scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1;
  const approx = more ? 'over' : before && approximations[before as keyof typeof approximations];
  return {
    value: Number((Number(digits) * factor).toPrecision(15)),
    ...(approx && { approx }),
    ...(unit && { unit }),
  };
}

function convertYesNo(text: string): Converted {
  if (['true', '1', '是', '对', 'yes', 'y', '√'].includes(text)) return { value: true };
  if (['false', '0', '否', '不', 'no', 'n', '×'].includes(text)) return { value: false };
  return { wrong: 'yes-no' };
}

function convertChoice(text: string, choices: Schema['enum'] & object, name: string): Converted {
  const given = text.trim().toLowerCase();
  const found = choices.find((choice) =>
    [String(choice), ...(choiceWords[`${name}.${choice}`] ?? [])].some(
      (word) => word.toLowerCase() === given,
    ),
  );
  return found === undefined ? { wrong: 'choice' } : { value: found };
}
