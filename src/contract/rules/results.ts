import type { Field } from '../form.js';
import type { Part } from '../measure.js';
import type { Form } from '../questionnaire.js';
import type { FieldValue } from '../submission.js';
import { askedFields, meets } from './conditions.js';
import { optionsOf } from './rating.js';
import { endsOf } from './wide-answers.js';

/*
 * What a form publishes of its answers, so that nobody learns a number below the minimum (m), neither from one figure nor
 * from the difference of several, at one time or over time.
 *
 * 1. Every figure is a whole multiple of m, rounded down. A cell of fewer than m is told as “fewer than m”.
 * 2. Figures are made anew at most once a day, and only after m new answers: no reader sees a figure move by one answer,
 *    or knows how many there were at that moment.
 * 3. The answers to several questions are of the same people, so that each question says a little about the total, and the
 *    total about each cell. What all of that leaves open is worked out below as a reader could; a question whose hidden
 *    cells it would narrow to fewer than three numbers is left out.
 * 4. A question under a condition is of some of the people, whom another question counts, too. It is published only where
 *    its figures say nothing about that number which was not known before.
 */

/** Without `minimum` in the form. */
export const defaultMinimum = 5;

/** More options than a measure has parts are not published. */
const mostParts = 20;

type Answers = Readonly<Record<string, FieldValue>>;

interface Cell {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The answers to one question, or to one row of a matrix, counted. These are exact: they are for the desk alone. */
interface Tally {
  readonly field: Field;
  readonly row?: { readonly value: string; readonly label: string };
  /** How many have answered. */
  readonly answered: number;
  readonly cells: readonly Cell[];
}

/** What a question can be answered with, where that is a list. */
function cellsOf(field: Field): { value: string; label: string }[] {
  switch (field.type) {
    case 'scale': {
      const { min, max } = endsOf(field);
      return Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => {
        const value = String(min + index);
        return { value, label: value };
      });
    }
    case 'checkbox':
      return [{ value: 'true', label: field.label }];
    case 'rating':
    case 'select':
    case 'radio':
    case 'choices':
    case 'matrix':
      return [...optionsOf(field)];
    default:
      return [];
  }
}

const chosenIn = (given: FieldValue | undefined, row: string | undefined): readonly string[] => {
  if (given === undefined || given === false) return [];
  if (Array.isArray(given)) return given;
  if (typeof given !== 'object') return [String(given)];
  const own = row !== undefined && Object.prototype.hasOwnProperty.call(given, row);
  return own ? [String(given[row])] : [];
};

/** Counts the answers to every question that has a list to choose from. What is not in the list counts as “other”. */
export function tally(fields: readonly Field[], all: readonly Answers[]): Tally[] {
  return fields.flatMap((field) => {
    const cells = cellsOf(field);
    if (cells.length === 0) return [];
    const rows = field.type === 'matrix' ? (field.rows ?? []) : [undefined];
    return rows.map((row): Tally => {
      const counts = new Map(cells.map(({ value }) => [value, 0]));
      let answered = 0;
      for (const answers of all) {
        const chosen = chosenIn(answers[field.name], row?.value);
        if (chosen.length > 0) answered++;
        for (const value of chosen) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const listed = cells.map((cell) => ({ ...cell, count: counts.get(cell.value)! }));
      return { field, ...(row && { row }), answered, cells: listed };
    });
  });
}

/** How often each answer to one question goes with each answer to another: exact, for the desk. */
export function crossTable(
  one: Field,
  other: Field,
  all: readonly Answers[],
): { rows: readonly Cell[]; columns: readonly Cell[]; counts: readonly (readonly number[])[] } {
  const [rows, columns] = [one, other].map((field) => tally([field], all)[0]?.cells ?? []);
  const has = (answers: Answers, { name }: Field, { value }: Cell): boolean =>
    chosenIn(answers[name], undefined).includes(value);
  return {
    rows: rows!,
    columns: columns!,
    counts: rows!.map((row) =>
      columns!.map(
        (column) =>
          all.filter((answers) => has(answers, one, row) && has(answers, other, column)).length,
      ),
    ),
  };
}

/** The answers to one question as they are published. */
export interface PublishedQuestion {
  readonly field: string;
  readonly row?: string;
  readonly parts: readonly Part[];
}

/** What is published of a form at one time. */
export interface PublishedResults {
  /** At least so many have answered: a multiple of the minimum. */
  readonly answers: number;
  readonly questions: readonly PublishedQuestion[];
}

/** Kept by the publisher between two times, and shown to nobody. */
export interface ResultsState {
  /** How many had answered, exactly. */
  readonly counted: number;
  /** What a reader can tell of hidden cells by now: they are at least so large. */
  readonly atLeast: Readonly<Record<string, number>>;
  readonly published: PublishedResults;
}

/** A number that a reader knows to be in between. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/** A question on its way to being published. */
interface Candidate {
  readonly key: string;
  readonly tally: Tally;
  readonly floors: readonly number[];
  readonly sum: number;
  /** How many cells each person counts in, as a reader knows. */
  readonly per: Range;
}

/**
 * Publishes anew, or leaves what is published where too few have answered since.
 * @param before what was published last; nothing where it is the first time.
 */
export function publishResults(
  form: Pick<Form, 'fields' | 'minimum'>,
  all: readonly Answers[],
  before?: ResultsState,
): ResultsState | undefined {
  const { fields, minimum = defaultMinimum } = form;
  const counted = all.length;
  if (counted < minimum || Math.abs(counted - (before?.counted ?? 0)) < minimum) return before;
  const candidates = tally(fields, all)
    .filter(({ cells }) => cells.length <= mostParts)
    .map((one) => candidateOf(one, minimum));
  const people = floorTo(minimum, counted);
  const audit = new Audit(minimum, before?.atLeast ?? {}, {
    low: people,
    high: people + minimum - 1,
  });
  const kept = audit.unconditional(candidates.filter(({ tally: { field } }) => !field.showIf));
  kept.push(...audit.conditional(candidates, kept));
  const inOrder = candidates.filter((one) => kept.includes(one));
  return {
    counted,
    atLeast: audit.atLeast,
    published: { answers: people, questions: inOrder.map(publish) },
  };
}

const floorTo = (minimum: number, count: number): number => Math.floor(count / minimum) * minimum;

function candidateOf(one: Tally, minimum: number): Candidate {
  const { field, row, cells } = one;
  const floors = cells.map(({ count }) => floorTo(minimum, count));
  const { type, required = false, min = 1, max = cells.length, other } = field;
  const least = required ? 1 : 0;
  const per =
    // What is written beside the options is in no cell.
    type === 'choices' && other
      ? { low: 0, high: max }
      : type === 'choices'
        ? { low: least * min, high: Math.min(max, cells.length) }
        : { low: type === 'checkbox' ? 0 : least, high: 1 };
  return {
    key: row ? `${field.name} ${row.value}` : field.name,
    tally: one,
    floors,
    sum: floors.reduce((sum, floor) => sum + floor, 0),
    per,
  };
}

const publish = ({ tally: { field, row, cells }, floors }: Candidate) => ({
  field: field.name,
  ...(row && { row: row.value }),
  parts: cells.map(({ label }, index) => ({
    label: label.slice(0, 60),
    value: floors[index]!,
  })),
});

/** Works out what a reader can tell, and leaves out what would tell too much. */
class Audit {
  readonly atLeast: Record<string, number> = {};
  readonly #minimum: number;
  readonly #before: Readonly<Record<string, number>>;
  readonly #people: Range;

  constructor(minimum: number, before: Readonly<Record<string, number>>, people: Range) {
    this.#minimum = minimum;
    this.#before = before;
    Object.assign(this.atLeast, before);
    this.#people = people;
  }

  /** Questions that everybody is asked: they speak of one and the same number of people. */
  unconditional(candidates: readonly Candidate[]): Candidate[] {
    let kept = candidates.filter((one) => this.#isLargeEnough(one, this.#people));
    for (;;) {
      const people = kept.map((one) => this.#peopleIn(one)).reduce(both, this.#people);
      const fine = kept.filter((one) => this.#hides(one, people));
      if (fine.length === kept.length) break;
      kept = fine;
    }
    const people = kept.map((one) => this.#peopleIn(one)).reduce(both, this.#people);
    kept.forEach((one) => this.#remember(one, people));
    return kept;
  }

  /** Questions that depend on one answer to a question which is published. */
  conditional(candidates: readonly Candidate[], kept: readonly Candidate[]): Candidate[] {
    const people = kept.map((one) => this.#peopleIn(one)).reduce(both, this.#people);
    return candidates.filter((one) => {
      const asked = this.#askedBy(one, kept, people);
      if (!asked || !this.#isLargeEnough(one, asked)) return false;
      const own = this.#peopleIn(one);
      const saysNothing = own.low <= asked.low && own.high >= asked.high;
      if (!saysNothing || !this.#hides(one, asked)) return false;
      this.#remember(one, asked);
      return true;
    });
  }

  /** How many are asked a question, as far as a reader knows from the question that it depends on. */
  #askedBy(one: Candidate, kept: readonly Candidate[], people: Range): Range | undefined {
    const { showIf } = one.tally.field;
    if (showIf?.field === undefined || showIf.all?.length || showIf.any?.length) return undefined;
    const { field, ...rest } = showIf;
    const parent = kept.find(({ key }) => key === field);
    if (!parent || !/^(rating|select|radio|scale)$/.test(parent.tally.field.type)) return undefined;
    const widest = this.#minimum - 1;
    const range = { low: 0, high: 0 };
    let others = { low: 0, high: 0 };
    parent.tally.cells.forEach(({ value }, index) => {
      const floor = parent.floors[index]!;
      const isAsked = meets({ ...rest, field }, value);
      const to = isAsked ? range : others;
      to.low += floor;
      to.high += floor + widest;
    });
    if (!parent.tally.field.required) others = { low: others.low, high: Infinity };
    // Who is not asked has answered the parent in another way.
    return both(range, { low: people.low - others.high, high: people.high - others.low });
  }

  /** Below this it depends on the answers whether anything can be shown, which would tell of them. */
  #isLargeEnough({ floors, per }: Candidate, people: Range): boolean {
    return people.low >= this.#minimum * (per.high > 1 ? 1 : floors.length);
  }

  /** How many people there are, as far as the figures of one question tell. */
  #peopleIn({ floors, sum, per }: Candidate): Range {
    const most = sum + floors.length * (this.#minimum - 1);
    return {
      low: Math.max(Math.ceil(sum / per.high), ...floors),
      high: per.low > 0 ? Math.floor(most / per.low) : Infinity,
    };
  }

  /** What a reader can tell of a hidden cell of a question. */
  #hiddenIn({ floors, sum, per }: Candidate, people: Range): Range {
    const widest = this.#minimum - 1;
    const rest = sum + (floors.length - 1) * widest;
    return {
      low: Math.max(0, per.low * people.low - rest),
      high: Math.min(widest, per.high * people.high - sum, people.high),
    };
  }

  #hides(one: Candidate, people: Range): boolean {
    const { low, high } = this.#hiddenIn(one, people);
    const open = Math.min(2, this.#minimum - 1);
    return one.floors.every((floor, index) => {
      const known = Math.max(low, this.#before[cellKey(one, index)] ?? 0);
      return floor > 0 || high - known >= open;
    });
  }

  #remember(one: Candidate, people: Range): void {
    const { low } = this.#hiddenIn(one, people);
    one.floors.forEach((floor, index) => {
      const key = cellKey(one, index);
      const known = Math.max(low, this.#before[key] ?? 0);
      if (floor === 0 && known > 0) this.atLeast[key] = known;
    });
  }
}

const cellKey = ({ key }: Candidate, index: number): string => `${key} ${index}`;

const both = (one: Range, other: Range): Range => ({
  low: Math.max(one.low, other.low),
  high: Math.min(one.high, other.high),
});

/** The answers that count: of the questions that were asked, by the form as it is now. */
export const askedAnswers = (fields: readonly Field[], answers: Answers): Answers => {
  const asked = askedFields(fields, ({ name }) => answers[name]);
  return Object.fromEntries(
    asked.flatMap(({ name }) => (name in answers ? [[name, answers[name]!]] : [])),
  );
};
