/** A condition as a sentence, and a sentence as a condition: what the form shows, and what a spreadsheet holds. */
import type { Comparison } from '../../src/contract/form.js';
import { meets } from '../../src/contract/rules/conditions.js';
import { hasOptions, type Condition, type Question } from '../shared/questions.js';
import type { DeskLanguage } from './desk-words.js';

interface Sentences {
  readonly only: readonly [before: string, after: string];
  readonly question: readonly [open: string, close: string];
  readonly answer: readonly [open: string, close: string];
  readonly or: string;
  readonly joins: Readonly<Record<'all' | 'any', string>>;
  readonly brackets: readonly [open: string, close: string];
  readonly is: string;
  readonly equals: string;
  readonly not: readonly [before: string, after: string];
  readonly ticked: string;
  readonly given: string;
  readonly least: string;
  readonly most: string;
  readonly between: readonly [before: string, between: string, after: string];
}

const sentences: Readonly<Record<DeskLanguage, Sentences>> = {
  zh: {
    only: ['只有', '才问'],
    question: ['「', '」'],
    answer: ['“', '”'],
    or: '或',
    joins: { all: '，并且', any: '，或者' },
    brackets: ['（', '）'],
    is: '选了',
    equals: '是',
    not: ['答了，但没有选', ''],
    ticked: '打了勾',
    given: '答了',
    least: '不小于',
    most: '不大于',
    between: ['在', '到', '之间'],
  },
  en: {
    only: ['Only if ', ''],
    question: ['“', '”'],
    answer: ['“', '”'],
    or: ' or ',
    joins: { all: ', and ', any: ', or else ' },
    brackets: ['(', ')'],
    is: ' is ',
    equals: ' equals ',
    not: [' is answered, but not with ', ''],
    ticked: ' is ticked',
    given: ' is answered',
    least: ' is at least ',
    most: ' is at most ',
    between: [' is between ', ' and ', ''],
  },
};

/** The options that a comparison asks for: those that are named, or that its numbers mean, as the two lowest of five stars. */
export const wantedOptions = (
  { options }: Pick<Question, 'options'>,
  { field, is, min, max }: Comparison,
): string[] => {
  const asked = {
    field,
    ...(is && { is }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
  const listed = options.map(({ value }) => value).filter((value) => meets(asked, value));
  const unknown = (is ?? []).filter((value) => !options.some((one) => one.value === value));
  return [...listed, ...unknown];
};

/** @param questions all of the form, for what they and their options are called. */
export function conditionSentence(
  { all, any }: Condition,
  questions: readonly Question[],
  language: DeskLanguage,
): string {
  if (all.length + any.length === 0) return '';
  const words = sentences[language];
  const [open, close] = words.brackets;
  const one = (comparison: Comparison): string => comparisonSentence(comparison, questions, words);
  const anyOf = any.map(one).join(words.joins.any);
  const parts = [
    ...all.map(one),
    ...(any.length === 0 ? [] : [all.length > 0 ? open + anyOf + close : anyOf]),
  ];
  return words.only[0] + parts.join(words.joins.all) + words.only[1];
}

function comparisonSentence(
  comparison: Comparison,
  questions: readonly Question[],
  words: Sentences,
): string {
  const { field, is, not, min, max } = comparison;
  const question = questions.find(({ name }) => name === field);
  const quoted = (values: readonly string[]): string =>
    values.length === 0
      ? '…'
      : values
          .map((value) => {
            const label = question?.options.find((one) => one.value === value)?.label;
            return words.answer[0] + (label || value) + words.answer[1];
          })
          .join(words.or);
  const isOfOptions = question !== undefined && hasOptions(question.type);
  const numbers = numberSentence(min, max, words);
  const parts = [
    isOfOptions && (is || numbers)
      ? words.is + quoted(wantedOptions(question, comparison))
      : [is && words.equals + quoted(is), numbers],
    not && words.not[0] + quoted(not) + words.not[1],
  ]
    .flat()
    .filter((part) => part !== undefined);
  if (parts.length === 0) parts.push(question?.type === 'checkbox' ? words.ticked : words.given);
  const subject = words.question[0] + (question?.label || field) + words.question[1];
  return parts.map((part) => subject + part).join(words.joins.all);
}

function numberSentence(
  min: number | undefined,
  max: number | undefined,
  { least, most, between: [before, middle, after] }: Sentences,
): string | undefined {
  if (min !== undefined && max !== undefined) return before + min + middle + max + after;
  if (min !== undefined) return least + min;
  return max === undefined ? undefined : most + max;
}

/** Reads such a sentence, in either language. @returns nothing where it is none, or names what is not there. */
export function readConditionSentence(
  sentence: string,
  questions: readonly Question[],
): Condition | undefined {
  for (const words of Object.values(sentences)) {
    const found = new SentenceReader(
      sentence.trim().replace(/[。.]$/, ''),
      words,
      questions,
    ).read();
    if (found) return found;
  }
  return undefined;
}

/** Goes through a sentence from its beginning. What is called by a name that ends with a quotation mark is found by its name. */
class SentenceReader {
  #rest: string;

  constructor(
    sentence: string,
    readonly words: Sentences,
    readonly questions: readonly Question[],
  ) {
    this.#rest = sentence;
  }

  read(): Condition | undefined {
    const { only, joins, brackets } = this.words;
    this.#take(only[0]);
    if (only[1] && this.#rest.endsWith(only[1])) this.#rest = this.#rest.slice(0, -only[1].length);
    const all: Comparison[] = [];
    const any: Comparison[] = [];
    do {
      if (this.#take(brackets[0])) {
        if (!this.#readAny(any) || !this.#take(brackets[1])) return undefined;
        continue;
      }
      const comparison = this.#readComparison();
      if (!comparison) return undefined;
      all.push(comparison);
    } while (this.#take(joins.all));
    if (all.length === 1 && any.length === 0 && this.#take(joins.any)) {
      any.push(...all.splice(0));
      if (!this.#readAny(any)) return undefined;
    }
    return this.#rest.trim() === '' && all.length + any.length > 0 ? { all, any } : undefined;
  }

  #readAny(any: Comparison[]): boolean {
    do {
      const comparison = this.#readComparison();
      if (!comparison) return false;
      any.push(comparison);
    } while (this.#take(this.words.joins.any));
    return true;
  }

  #readComparison(): Comparison | undefined {
    const { words, questions } = this;
    const named = questions.map(({ name, label }) => ({ value: name, label: label || name }));
    const field = this.#readQuoted(words.question, named);
    const question = questions.find(({ name }) => name === field);
    if (field === undefined || !question) return undefined;
    if (this.#take(words.not[0])) {
      const not = this.#readAnswers(question);
      return not && { field, not };
    }
    const [before, middle, after] = words.between;
    const range = this.#match(`${before}(-?[\\d.]+)${middle}(-?[\\d.]+)${after}`);
    if (range) return { field, min: Number(range[1]), max: Number(range[2]) };
    const least = this.#match(`${words.least}(-?[\\d.]+)`);
    if (least) return { field, min: Number(least[1]) };
    const most = this.#match(`${words.most}(-?[\\d.]+)`);
    if (most) return { field, max: Number(most[1]) };
    if (this.#take(words.ticked) || this.#take(words.given)) return { field };
    if (this.#take(words.is) || this.#take(words.equals)) {
      const is = this.#readAnswers(question);
      return is && { field, is };
    }
    return undefined;
  }

  #readAnswers({ options }: Question): string[] | undefined {
    const answers: string[] = [];
    do {
      const answer = this.#readQuoted(this.words.answer, options);
      if (answer === undefined) return undefined;
      answers.push(answer);
    } while (this.#take(this.words.or) || this.#take('、'));
    return answers;
  }

  /** What is called so, the longest name first; else what stands in the quotation marks. */
  #readQuoted(
    [open, close]: readonly [string, string],
    known: readonly { value: string; label: string }[],
  ): string | undefined {
    if (!this.#take(open)) return undefined;
    const longestFirst = [...known].sort((one, other) => other.label.length - one.label.length);
    for (const { value, label } of longestFirst)
      if (label && this.#take(label + close)) return value;
    const end = this.#rest.indexOf(close);
    if (end < 0) return undefined;
    const text = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end + close.length);
    return text;
  }

  #take(text: string): boolean {
    if (!text || !this.#rest.startsWith(text)) return false;
    this.#rest = this.#rest.slice(text.length);
    return true;
  }

  #match(pattern: string): RegExpExecArray | undefined {
    const found = new RegExp(`^${pattern}`).exec(this.#rest);
    if (!found) return undefined;
    this.#rest = this.#rest.slice(found[0].length);
    return found;
  }
}
