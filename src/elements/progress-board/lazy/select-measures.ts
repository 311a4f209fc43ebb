import type { Issue } from '../../../contract/issue.js';
import type { Measure } from '../../../contract/measure.js';
import type { Source } from '../../../contract/shared.js';
import type { Feed } from '../../../data/feed.js';
import { goodItems } from '../../../data/lazy/good-items.js';
import { countOf } from '../../../contract/rules/counts.js';
import { isOld } from '../../../data/progress.js';
import { measureSection } from '../../../data/sections.js';

/** What a board is asked to show; without a value it asks for nothing. */
interface MeasureFilter {
  readonly group?: string | null;
  readonly member?: string | null;
  /** Ids, in the order in which they are shown. */
  readonly items: readonly string[];
}

/** The measures that fit; what is wrong with the feed goes to `issues`. */
export function selectMeasures(
  feed: Feed,
  { group, member, items }: MeasureFilter,
  issues: Issue[],
): Measure[] {
  const found: Measure[] = [];
  for (const measure of goodItems(feed, measureSection, issues)) {
    if (
      (!group || measure.group === group) &&
      (!member || measure.member === member) &&
      (items.length === 0 || items.includes(measure.id))
    )
      found.push(measure);
  }
  return items.length ? found.sort((a, b) => items.indexOf(a.id) - items.indexOf(b.id)) : found;
}

/** What all of several things have in common, or nothing. */
function common<T>(list: readonly T[]): T | undefined {
  const [first] = list;
  return first !== undefined &&
    list.length > 1 &&
    list.every((one) => JSON.stringify(one) === JSON.stringify(first))
    ? first
    : undefined;
}

/** A ledger: what is the same in every line is said once, under it. */
export interface Ledger {
  readonly heading: string | undefined;
  readonly lines: readonly Measure[];
  readonly source: Source | undefined;
  readonly asOf: string | undefined;
  readonly period: Measure['period'];
}

export function ledgerOf(
  feed: Feed,
  measures: readonly Measure[],
  issues: readonly Issue[],
): Ledger {
  const source = common(measures.map((measure) => measure.source));
  const period = common(measures.map((measure) => measure.period));
  // A line that is out of date says so itself.
  const isAnyOld = measures.some(({ asOf, staleAfter }) => asOf && isOld(asOf, staleAfter));
  const asOf = isAnyOld ? undefined : common(measures.map((measure) => measure.asOf));
  const lines = measures.map((measure): Measure => {
    // What was wrong is known here and not in the meter: a part that was left out leaves no sum.
    const position = feed.position(measureSection, measure.id);
    const value = countOf(
      measure,
      issues.filter(({ path }) => path[1] === position),
    );
    return {
      ...measure,
      value,
      parts: value === undefined ? undefined : measure.parts,
      source: source ? undefined : measure.source,
      period: period ? undefined : measure.period,
      asOf: asOf ? undefined : measure.asOf,
    };
  });
  return {
    heading:
      measures.length === 1 ? measures[0]!.group : common(measures.map(({ group }) => group)),
    lines,
    source,
    asOf,
    period,
  };
}
