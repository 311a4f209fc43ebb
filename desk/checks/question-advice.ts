/** What a survey's reader would ask before it goes out: of its words, its options and its conditions. */
import type { Comparison } from '../../src/contract/form.js';
import { meets } from '../../src/contract/rules/conditions.js';
import { isIdentifying } from '../../src/contract/rules/notices.js';
import { endsOf } from '../../src/contract/rules/wide-answers.js';
import type { FieldValue } from '../../src/contract/submission.js';
import { groupsIn, isObject, listIn, textOf, type JsonObject, type Path } from '../shared/json.js';
import { placeIn, questionsOf, type Option, type Question } from '../shared/questions.js';
import type { Tell } from './advice.js';
import { asksForTwo, leadsTo, namesPersonalData } from './text-patterns.js';

/** More than these take longer than most people give. */
const manyQuestions = 30;

export function adviseQuestions(item: JsonObject, path: Path, tell: Tell): void {
  const questions = questionsOf(item);
  if (questions.length > manyQuestions)
    tell([...path, 'fields'], 'questions-many', questions.length);
  const { method } = item;
  if (item['results'] !== undefined && !textOf(isObject(method) ? method['how'] : undefined).trim())
    tell([...path, 'method', 'how'], 'results-no-method');
  const hasConsent = groupsIn(item, 'consents').some(({ text }) => textOf(text).trim() !== '');
  questions.forEach((question, index) => {
    const at = [...path, 'fields', index];
    const { label, type } = question;
    const leading = leadsTo(label);
    if (leading) tell([...at, 'label'], leading.code, leading.words);
    const double = asksForTwo(label);
    if (double) tell([...at, 'label'], 'question-double', double);
    if (isPersonal(question)) {
      if (item['anonymous'] === true) tell([...at, 'label'], 'personal-anonymous', label);
      else if (!hasConsent) tell([...at, 'label'], 'personal-no-consent', label);
    }
    if (type === 'scale') adviseScale(listIn(item, 'fields')[index] as JsonObject, at, tell);
    for (const key of ['options', 'rows'] as const)
      findDouble(question[key]).forEach((place) =>
        tell([...at, key, place, 'label'], 'option-double', question[key][place]!.label),
      );
  });
  adviseConditions(item, questions, path, tell);
}

function adviseScale(question: JsonObject, path: Path, tell: Tell): void {
  if (!textOf(question['low']).trim() || !textOf(question['high']).trim())
    tell([...path, textOf(question['low']).trim() ? 'high' : 'low'], 'scale-no-words');
}

/** Whether a question asks for something by which somebody is known. */
export const isPersonal = ({ type, label }: Question): boolean =>
  isIdentifying({ type }) || namesPersonalData(label);

/** Places of the options that say what an earlier one says. */
const findDouble = (options: readonly Option[]): number[] =>
  options.flatMap(({ label }, index) =>
    label.trim() && options.findIndex((one) => one.label.trim() === label.trim()) < index
      ? [index]
      : [],
  );

function adviseConditions(
  item: JsonObject,
  questions: readonly Question[],
  path: Path,
  tell: Tell,
): void {
  const neverAsked = new Set<string>();
  questions.forEach(({ name, showIf }, index) => {
    const raw = (listIn(item, 'fields')[index] as JsonObject | undefined)?.['showIf'];
    const at = [...path, 'fields', index, 'showIf'];
    const problems = (['all', 'any'] as const).map((group) =>
      showIf[group].map((comparison, place) => {
        const question = questions.find((one) => one.name === comparison.field);
        // A question that is not there, or the own one, is told by the rule of the contract.
        if (!question || question.name === name) return undefined;
        const here = [...at, ...placeIn(raw, group, place)];
        if (questions.indexOf(question) > index)
          tell([...here, 'field'], 'condition-later', question.label);
        const unknown = unknownOptions(comparison, question);
        for (const { key, value, place: within } of unknown)
          tell([...here, key, within], 'condition-no-option', value);
        if (comparison.is?.length === 0 || comparison.not?.length === 0) {
          tell([...here, 'field'], 'condition-empty');
          return 'told';
        }
        if (neverAsked.has(question.name))
          return { here, code: 'condition-unasked', question } as const;
        if (canBe(question, [comparison])) return undefined;
        return unknown.length > 0 ? 'told' : ({ here, code: 'condition-never', question } as const);
      }),
    );
    const [all, any] = problems as [(typeof problems)[0], (typeof problems)[0]];
    const isNever =
      all.some((problem) => problem !== undefined) ||
      (any.length > 0 && any.every((problem) => problem !== undefined));
    for (const problem of [...all, ...any])
      if (problem && problem !== 'told') tell(problem.here, problem.code, problem.question.label);
    const contradicted = isNever ? undefined : contradiction(showIf.all, questions);
    if (contradicted) tell(at, 'condition-against', contradicted.label);
    if ((isNever || contradicted) && name) neverAsked.add(name);
  });
}

/** Values that a condition names and nobody can choose. */
function unknownOptions({ is = [], not = [] }: Comparison, { options, other }: Question) {
  if (options.length === 0 || other) return [];
  const lists = [
    ['is', is],
    ['not', not],
  ] as const;
  return lists.flatMap(([key, values]) =>
    values.flatMap((value, place) =>
      options.some((one) => one.value === value) ? [] : [{ key, value, place }],
    ),
  );
}

/** A question about which what has to hold cannot hold at once: one answer out of several, and two are wanted. */
function contradiction(
  all: readonly Comparison[],
  questions: readonly Question[],
): Question | undefined {
  return questions.find((question) => {
    const own = all.filter(({ field }) => field === question.name);
    return own.length > 1 && !canBe(question, own);
  });
}

/** Whether some answer to a question is what all of the comparisons ask for. */
function canBe(question: Question, comparisons: readonly Comparison[]): boolean {
  const answers = possibleAnswers(question, comparisons);
  return (
    answers === undefined ||
    answers.some((answer) => comparisons.every((one) => meets(one, answer)))
  );
}

/** More places than this are looked at from both ends only. */
const mostPlaces = 200;

/** Answers that stand for all that can be given; nothing where they are beyond counting, and some will do. */
function possibleAnswers(
  { type, options, rows, other, min, max }: Question,
  comparisons: readonly Comparison[],
): FieldValue[] | undefined {
  const values = options.map(({ value }) => value);
  const wanted = comparisons.flatMap(({ is = [] }) => is);
  switch (type) {
    case 'select':
    case 'radio':
    case 'rating':
      return values;
    case 'choices': {
      const free = other ? wanted.filter((value) => !values.includes(value)) : [];
      const own = [...values, ...free];
      // Alone, what is wanted together, and everything.
      return [...own.map((one) => [one]), own.filter((one) => wanted.includes(one)), own];
    }
    case 'matrix':
      return rows.length === 0 ? [] : matrixAnswers(values, wanted, rows);
    case 'checkbox':
      return [true];
    case 'scale': {
      const ends = endsOf({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
      const places = Math.min(mostPlaces, Math.floor(ends.max - ends.min) + 1);
      const fromBelow = Array.from({ length: Math.max(0, places) }, (_, index) => ends.min + index);
      return [...fromBelow, ends.max];
    }
    case 'number': {
      const asked = comparisons.flatMap((one) => [one.min, one.max, ...wanted.map(Number)]);
      const bounds = [min, max, ...asked].filter((one) => one !== undefined);
      return [...bounds, 0].filter((one) => one >= (min ?? one) && one <= (max ?? one));
    }
    default:
      return textAnswers(comparisons);
  }
}

const matrixAnswers = (
  values: readonly string[],
  wanted: readonly string[],
  rows: readonly Option[],
): FieldValue[] => {
  const same = values.map((value) => Object.fromEntries(rows.map((row) => [row.value, value])));
  const own = wanted.filter((value) => values.includes(value));
  const mixed = rows.map((row, index) => [row.value, own[index % own.length]!] as const);
  return own.length > 0 ? [...same, Object.fromEntries(mixed)] : same;
};

/** Of texts only those that a condition names are looked at; a number is wanted of none of them. */
function textAnswers(comparisons: readonly Comparison[]): FieldValue[] | undefined {
  const isNumber = comparisons.some(({ min, max }) => min !== undefined || max !== undefined);
  return isNumber || comparisons.every(({ is }) => !is)
    ? undefined
    : comparisons.flatMap(({ is = [] }) => is);
}
