/** Questions of a form as they are being written: any part may still be missing, or be wrong. */
import type { Comparison, Field } from '../../src/contract/form.js';
import { optionsOf as optionsByRule } from '../../src/contract/rules/rating.js';
import { groupsIn, isObject, listIn, textOf, type Json, type JsonObject } from './json.js';

export type QuestionType = Field['type'];
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the desk needs to know of a question. */
export interface Question {
  readonly name: string;
  readonly label: string;
  readonly type: QuestionType;
  /** What can be chosen; of a rating without levels of its own those of the standard. */
  readonly options: readonly Option[];
  readonly rows: readonly Option[];
  readonly other: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly showIf: Condition;
}

/** What other answers have to be: all of these, and one of those. */
export interface Condition {
  readonly all: readonly Comparison[];
  readonly any: readonly Comparison[];
}

/** Where the editor looks for a type. */
export const questionTypes = {
  choose: ['radio', 'select', 'choices', 'rating', 'scale', 'matrix', 'checkbox'],
  write: ['text', 'textarea', 'number', 'date', 'place', 'photos'],
  person: ['name', 'tel', 'email'],
} as const satisfies Record<string, readonly QuestionType[]>;

/** The parts that only some types have. */
const partsByType: Readonly<Record<QuestionType, readonly (keyof Field)[]>> = {
  text: ['minLength', 'maxLength', 'autocomplete'],
  textarea: ['minLength', 'maxLength'],
  name: ['minLength', 'maxLength', 'autocomplete'],
  tel: ['autocomplete', 'verified'],
  email: ['maxLength', 'autocomplete', 'verified'],
  number: ['min', 'max'],
  date: ['autocomplete'],
  place: [],
  photos: ['min', 'max'],
  checkbox: [],
  select: ['options'],
  radio: ['options'],
  rating: ['options'],
  scale: ['min', 'max', 'low', 'high'],
  choices: ['options', 'other', 'min', 'max'],
  matrix: ['rows', 'options'],
};
const partsOfSome = new Set(Object.values(partsByType).flat());

export const hasPart = (type: QuestionType, part: keyof Field): boolean =>
  partsByType[type].includes(part);

/** Parts that are there and mean nothing for a question of this type: what it was before it was changed. */
export const unusedParts = (question: JsonObject, type: QuestionType): (keyof Field)[] =>
  [...partsOfSome].filter((part) => question[part] !== undefined && !hasPart(type, part));

/** Whether something is chosen of options. */
export const hasOptions = (type: QuestionType): boolean => hasPart(type, 'options');

const typeOf = (value: Json | undefined): QuestionType =>
  (Object.keys(partsByType) as QuestionType[]).find((type) => type === value) ?? 'text';

const numberIn = (value: Json | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

const optionsIn = (group: JsonObject, key: string): Option[] =>
  groupsIn(group, key).map(({ value, label }) => ({ value: textOf(value), label: textOf(label) }));

export function readQuestion(json: Json | undefined): Question {
  const question = isObject(json) ? json : {};
  const type = typeOf(question['type']);
  const options = Array.isArray(question['options']) ? optionsIn(question, 'options') : undefined;
  return {
    name: textOf(question['name']),
    label: textOf(question['label']),
    type,
    options: hasOptions(type) ? optionsByRule({ type, options }) : [],
    rows: optionsIn(question, 'rows'),
    other: question['other'] === true,
    min: numberIn(question['min']),
    max: numberIn(question['max']),
    showIf: readCondition(question['showIf']),
  };
}

/** The questions of a pledge, an activity or a form, in their order. */
export const questionsOf = (item: JsonObject | undefined): Question[] =>
  listIn(item, 'fields').map(readQuestion);

function readComparison(json: JsonObject): Comparison {
  const texts = (key: 'is' | 'not'): Partial<Comparison> => {
    const list = json[key];
    return Array.isArray(list) ? { [key]: list.map(textOf) } : {};
  };
  const number = (key: 'min' | 'max'): Partial<Comparison> => {
    const value = numberIn(json[key]);
    return value === undefined ? {} : { [key]: value };
  };
  const parts = [texts('is'), texts('not'), number('min'), number('max')];
  return Object.assign({ field: textOf(json['field']) }, ...parts) as Comparison;
}

export function readCondition(json: Json | undefined): Condition {
  if (!isObject(json)) return { all: [], any: [] };
  const own = 'field' in json ? [readComparison(json)] : [];
  return {
    all: [...own, ...groupsIn(json, 'all').map(readComparison)],
    any: groupsIn(json, 'any').map(readComparison),
  };
}

/** The condition as the contract has it, in its shortest form; nothing where nothing is compared. */
export function writeCondition({ all, any }: Condition): JsonObject | undefined {
  // One of a single one is that one.
  if (any.length === 1) return writeCondition({ all: [...all, ...any], any: [] });
  const [first] = all;
  const must = all.length > 1 ? { all } : first;
  if (!must && any.length === 0) return undefined;
  return { ...must, ...(any.length > 0 && { any }) } as unknown as JsonObject;
}

/** Where a comparison stands in a condition as it is written, for what is wrong with it. */
export function placeIn(condition: Json | undefined, group: 'all' | 'any', index: number) {
  const hasOwn = isObject(condition) && 'field' in condition;
  if (group === 'any') return ['any', index] as const;
  if (hasOwn && index === 0) return [] as const;
  return ['all', hasOwn ? index - 1 : index] as const;
}
