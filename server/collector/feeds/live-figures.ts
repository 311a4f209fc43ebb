import {
  type Activity,
  type Count,
  type LiveFigure,
  measure,
  type Pledge,
} from '../../../src/contract/index.js';
import { countOf, sumOf } from '../../../src/contract/rules/counts.js';
import type { Counters } from './collected.js';

const onlinePart = /^(线上|線上|网上|網上|online)/i;

/** What the feed itself counts, on paper or from partners: signatures that never came through here. */
export const baseCount = (pledge: Pledge): number => baseOf(pledge.signed ?? {});

const baseOf = (count: Count): number => countOf(count, []) ?? 0;

/** A count with what was collected in it: in the part labelled online, if there are parts. */
export function addToCount(
  base: Count,
  lang: string,
  collected: number,
  changedAt: string | undefined,
): Count {
  const count: Count = { ...base };
  if (count.parts && count.parts.length > 0) {
    const parts = count.parts.map((part) => ({ ...part }));
    const online = parts.find((part) => onlinePart.test(part.label));
    if (online) online.value = sumOf([online.value, collected]);
    else parts.push({ label: onlineLabel(lang), value: collected });
    count.parts = parts;
  }
  if (count.value !== undefined || !count.parts?.length)
    count.value = sumOf([baseOf(base), collected]);
  // A date that the editor gave for the base would be wrong for a count that has moved since.
  if (count.asOf !== undefined && changedAt !== undefined && changedAt > count.asOf)
    count.asOf = changedAt;
  return count;
}

function onlineLabel(lang: string): string {
  if (/^zh\b.*\b(Hant|TW|HK|MO)\b/i.test(lang)) return '線上';
  return /^zh\b/i.test(lang) || lang === '' ? '线上' : 'Online';
}

/** What came in for one pledge, activity or form. */
export interface Collected {
  signed: number;
  people: number;
  attended: number;
  hours: number;
  /** Of checklists. */
  ticked: number;
  changedAt: string;
}

/** What a live rule is about, as it is written: a figure, and whether it is added to the editor's own. */
export type FindFigure = (
  rule: LiveFigure,
) => { value: number; isAdded: boolean; asOf: string } | undefined;

type CountOfForm = Exclude<LiveFigure['count'], 'records' | 'median-days'>;

/** What came in for the pledge, activity or form of a rule; nothing while that is none. */
export function collectedFigure(
  { of, count }: LiveFigure,
  find: (of: string) => Collected | undefined,
): ReturnType<FindFigure> {
  const found = of === undefined ? undefined : find(of);
  const value = found?.[count as CountOfForm];
  return value ? { value, isAdded: true, asOf: found.changedAt } : undefined;
}

/** Measures with what was collected in their values: in the part labelled online, if there are parts. */
export function liveMeasures(
  list: readonly unknown[],
  live: readonly LiveFigure[],
  lang: string,
  find: FindFigure,
): unknown[] {
  return list.map((item) => {
    const own = live.filter(({ into, fact }) => fact === undefined && into === idOf(item));
    // One that is wrong is for the page to report.
    const read = own.length > 0 ? measure.safeParse(item).data : undefined;
    if (!read) return item;
    let count = read;
    for (const rule of own) {
      const found = find(rule);
      if (found?.isAdded) count = { ...count, ...addToCount(count, lang, found.value, found.asOf) };
      else if (found) count = { ...count, value: found.value, asOf: found.asOf };
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
  find: FindFigure,
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

function liveFact(fact: Fact | null, live: readonly LiveFigure[], find: FindFigure): Fact | null {
  let changed = fact;
  for (const rule of live) {
    const found = rule.fact === fact?.label ? find(rule) : undefined;
    if (!found || typeof changed?.value !== 'number') continue;
    const value = found.isAdded ? sumOf([changed.value, found.value]) : found.value;
    changed = { ...changed, value };
    // A day that the editor gave for the base would be wrong for a figure that has moved since.
    const day = found.asOf.slice(0, 10);
    if (typeof changed.asOf === 'string' && day > changed.asOf) changed.asOf = day;
  }
  return changed;
}

/** The posts of an activity with who came through here in `taken` and `waiting`. */
export function livePosts(item: object, activity: Activity, counters: Counters): object {
  const checked = new Map(activity.posts.map((post) => [post.id, post]));
  const list = (item as { posts: unknown[] }).posts;
  return {
    ...item,
    posts: list.map((raw) => {
      const id = (raw as { id?: unknown } | null)?.id;
      const post = checked.get(String(id));
      const row = post && counters.posts.get(`${activity.id} ${post.id}`);
      // One that is wrong is for the page to report; one that nobody has asked for stays as it is.
      if (!row) return raw;
      return {
        ...(raw as object),
        taken: (post.taken ?? 0) + row.taken,
        waiting: (post.waiting ?? 0) + row.waiting,
      };
    }),
  };
}
