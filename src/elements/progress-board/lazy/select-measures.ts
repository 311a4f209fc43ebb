import type { Issue } from '../../../contract/issue.js';
import type { Measure } from '../../../contract/measure.js';
import type { Source } from '../../../contract/shared.js';
import { FeedItem, type Feed } from '../../../data/feed.js';
import { goodItems } from '../../../data/lazy/good-items.js';
import { countOf, isDistribution } from '../../../contract/rules/counts.js';
import { isOld } from '../../../data/progress.js';
import { measureSection } from '../../../data/sections.js';

/** Which measures a board shows. What has no value filters nothing. */
interface MeasureFilter {
  readonly group?: string | null;
  readonly member?: string | null;
  /** Ids, in the order in which they are shown. */
  readonly items: readonly string[];
}

/** The measures that fit; what is wrong goes to `issues`. */
export function selectMeasures(
  feed: Feed,
  { group, member, items }: MeasureFilter,
  issues: Issue[],
): Measure[] {
  return [...goodItems(feed, measureSection, issues)]
    .filter(
      (measure) =>
        (!group || measure.group === group) &&
        (!member || measure.member === member) &&
        (items.length === 0 || items.includes(measure.id)),
    )
    .sort((a, b) => items.indexOf(a.id) - items.indexOf(b.id));
}

/** The value that all of several have in common, or nothing. */
function common<Key extends keyof Measure>(
  measures: readonly Measure[],
  key: Key,
): Measure[Key] | undefined {
  const texts = new Set(measures.map((measure) => JSON.stringify(measure[key])));
  return measures.length > 1 && texts.size === 1 ? measures[0]![key] : undefined;
}

/** The lines of a board, without what is the same in all of them and is said once. */
export interface Ledger {
  readonly heading: string | undefined;
  readonly lines: readonly FeedItem<Measure>[];
  readonly source: Source | undefined;
  /** Only where the lines are answers to questions: a collector gives all of a form the same. */
  readonly note: string | undefined;
  readonly asOf: string | undefined;
  readonly period: Measure['period'];
}

export function ledgerOf(
  feed: Feed,
  measures: readonly Measure[],
  issues: readonly Issue[],
): Ledger {
  const source = common(measures, 'source');
  const period = common(measures, 'period');
  // A line that is out of date says so itself.
  const isAnyOld = measures.some(({ asOf, staleAfter }) => asOf && isOld(asOf, staleAfter));
  const asOf = isAnyOld ? undefined : common(measures, 'asOf');
  const note = measures.every(isDistribution) ? common(measures, 'note') : undefined;
  const lines = measures.map((measure) => {
    // Summed here, since the meter does not know the issues: where a part was left out there is no sum.
    const position = feed.position(measureSection, measure.id);
    const value = countOf(
      measure,
      issues.filter(({ path }) => path[1] === position),
    );
    return new FeedItem<Measure>(feed, {
      ...measure,
      // Answers are no sum: who ticks two counts in both.
      value: isDistribution(measure) ? measure.value : value,
      parts: value === undefined ? undefined : measure.parts,
      note: note ? undefined : measure.note,
      source: source ? undefined : measure.source,
      period: period ? undefined : measure.period,
      asOf: asOf ? undefined : measure.asOf,
    });
  });
  return {
    heading: measures.length === 1 ? measures[0]!.group : common(measures, 'group'),
    lines,
    note,
    source,
    asOf,
    period,
  };
}
