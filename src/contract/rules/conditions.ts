import type { Comparison, Condition, Field } from '../form.js';
import type { FieldValue } from '../submission.js';

/** A question, as conditions see it. */
type Asked = Pick<Field, 'name' | 'showIf'>;

/** The comparisons of a condition, with where they stand in it. */
function comparisonsIn({ all = [], any = [], ...own }: Condition) {
  const { field } = own;
  return [
    ...(field === undefined ? [] : [{ at: [] as const, comparison: { ...own, field } }]),
    ...all.map((comparison, index) => ({ at: ['all', index] as const, comparison })),
    ...any.map((comparison, index) => ({ at: ['any', index] as const, comparison })),
  ];
}

/** Names of the questions that a question depends on, at however many removes. */
function dependsOn(name: string, byName: ReadonlyMap<string, Asked>): ReadonlySet<string> {
  const found = new Set<string>();
  const follow = (one: string): void => {
    for (const { comparison } of comparisonsIn(byName.get(one)?.showIf ?? {})) {
      if (found.has(comparison.field)) continue;
      found.add(comparison.field);
      follow(comparison.field);
    }
  };
  follow(name);
  return found;
}

/** Of two questions with one name the first one counts. */
function byNameOf<Question extends Asked>(fields: readonly Question[]): Map<string, Question> {
  const byName = new Map<string, Question>();
  for (const field of fields) if (!byName.has(field.name)) byName.set(field.name, field);
  return byName;
}

/** What is wrong with a condition: it asks for a question that is not there, or in the end for itself. */
interface ConditionFault {
  /** Place of the question in the form. */
  readonly index: number;
  /** From the question on. */
  readonly path: readonly (string | number)[];
  readonly code: 'reference' | 'circle';
}

/** Conditions that cannot be decided. Their questions are asked all the same: sooner one too many than an answer lost. */
export function faultyConditions(fields: readonly Asked[]): ConditionFault[] {
  const byName = byNameOf(fields);
  return fields.flatMap(({ name, showIf }, index): ConditionFault[] => {
    if (!showIf) return [];
    const lost = comparisonsIn(showIf)
      .filter(({ comparison }) => !byName.has(comparison.field))
      .map(({ at }): ConditionFault => ({
        index,
        path: ['showIf', ...at, 'field'],
        code: 'reference',
      }));
    const isCircle = dependsOn(name, byName).has(name);
    return isCircle ? [...lost, { index, path: ['showIf'], code: 'circle' }] : lost;
  });
}

/** Whether an answer is what a comparison asks for. */
export function meets({ is, not, min, max }: Comparison, answer: FieldValue | undefined): boolean {
  if (answer === undefined || answer === false) return false;
  const given = (typeof answer === 'object' ? Object.values(answer) : [answer]).map(String);
  // A text that is no number is no smaller or larger than one, which both comparisons with NaN say.
  const number = Number(given[0]);
  return (
    (!is || is.some((one) => given.includes(one))) &&
    !not?.some((one) => given.includes(one)) &&
    (min === undefined || number >= min) &&
    (max === undefined || number <= max)
  );
}

/**
 * The questions that are asked, in their order. What is hidden counts as not answered, so that a question which depends on
 * a hidden one is hidden too.
 * @param answerTo the answer to a question as it would be sent: nothing where it is missing or wrong.
 */
export function askedFields<Question extends Asked>(
  fields: readonly Question[],
  answerTo: (field: Question) => FieldValue | undefined,
): Question[] {
  const byName = byNameOf(fields);
  const decided = new Map<Question, boolean>();
  const isMet = (comparison: Comparison): boolean => {
    const other = byName.get(comparison.field);
    return !other || meets(comparison, isAsked(other) ? answerTo(other) : undefined);
  };
  const decide = ({ name, showIf }: Question): boolean => {
    if (!showIf || dependsOn(name, byName).has(name)) return true;
    const { all = [], any = [], field, ...own } = showIf;
    return (
      (field === undefined || isMet({ ...own, field })) &&
      all.every(isMet) &&
      (any.length === 0 || any.some(isMet))
    );
  };
  function isAsked(question: Question): boolean {
    const known = decided.get(question) ?? decide(question);
    decided.set(question, known);
    return known;
  }
  return fields.filter(isAsked);
}
