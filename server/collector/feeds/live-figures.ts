import { measure, type LiveFigure } from '../../../src/contract/index.js';
import { sumOf } from '../../../src/contract/rules/counts.js';
import { addToCount } from './live-count.js';

/** What came in for one pledge or activity. */
export interface Collected {
  signed: number;
  people: number;
  attended: number;
  hours: number;
  changedAt: string;
}

type Find = (of: string) => Collected | undefined;

/** Measures with what was collected in their values: in the part labelled online, if there are parts. */
export function liveMeasures(
  list: readonly unknown[],
  live: readonly LiveFigure[],
  lang: string,
  find: Find,
): unknown[] {
  return list.map((item) => {
    const own = live.filter(({ into, fact }) => fact === undefined && into === idOf(item));
    // One that is wrong is for the page to report.
    const read = own.length > 0 ? measure.safeParse(item).data : undefined;
    if (!read) return item;
    let count = read;
    for (const { of, count: what } of own) {
      const found = find(of);
      if (found && found[what] !== 0)
        count = { ...count, ...addToCount(count, lang, found[what], found.changedAt) };
    }
    const { value, parts, asOf } = count;
    return {
      ...(item as object),
      ...(value !== undefined && { value }),
      ...(parts && { parts }),
      ...(asOf !== undefined && { asOf }),
    };
  });
}

const idOf = (item: unknown): unknown => (item as { id?: unknown } | null)?.id;

interface Fact {
  label?: unknown;
  value?: unknown;
  asOf?: unknown;
}

/** Members with what was collected in their facts. */
export function liveMembers(
  list: readonly unknown[],
  live: readonly LiveFigure[],
  find: Find,
): unknown[] {
  return list.map((item) => {
    const own = live.filter(({ into, fact }) => fact !== undefined && into === idOf(item));
    const facts = (item as { facts?: unknown } | null)?.facts;
    if (own.length === 0 || !Array.isArray(facts)) return item;
    return {
      ...(item as object),
      facts: (facts as (Fact | null)[]).map((fact) => liveFact(fact, own, find)),
    };
  });
}

function liveFact(fact: Fact | null, live: readonly LiveFigure[], find: Find): Fact | null {
  let changed = fact;
  for (const { fact: label, of, count } of live) {
    const found = label === fact?.label ? find(of) : undefined;
    if (!found || found[count] === 0 || typeof changed?.value !== 'number') continue;
    changed = { ...changed, value: sumOf([changed.value, found[count]]) };
    // A day that the editor gave for the base would be wrong for a figure that has moved since.
    const day = found.changedAt.slice(0, 10);
    if (typeof changed.asOf === 'string' && day > changed.asOf) changed.asOf = day;
  }
  return changed;
}
