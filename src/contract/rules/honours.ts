import type { Issue, Path } from '../issue.js';
import type { Honour, Member, Notice } from '../member.js';
import { hasEnded, startOf } from './moments.js';

/* What of an honour is shown, as what, and how many it counts for: for page, desk and static export alike. */

type Honoured = Pick<Member, 'id' | 'kind' | 'name' | 'organisation' | 'honours'>;
export type HonourKind = NonNullable<Honour['kind']>;

/** An honour as a roll shows it. */
export interface RollEntry {
  readonly member: Honoured;
  readonly honour: Honour;
  readonly kind: HonourKind;
  /** How many it counts for: one, or those whom it does not name. */
  readonly count: number;
}

/** Whether an honour is not to be shown at all: nobody agreed to it, it has expired, its notice is yet to come. */
const isWithheld = ({ consent, expires, notice }: Honour, now: number): boolean =>
  consent === false ||
  (expires !== undefined && hasEnded(expires, now)) ||
  (notice !== undefined && startOf(notice.from) > now);

/** Whether objections are heard still. */
const isOnNotice = (honour: Honour, now: number): honour is Honour & { readonly notice: Notice } =>
  honour.notice !== undefined && !hasEnded(honour.notice.to, now);

/** Who is honoured. */
const kindOf = (honour: Honour, member: Pick<Member, 'kind'>): HonourKind =>
  honour.kind ?? (member.kind === 'organisation' && !honour.unnamed ? 'unit' : 'person');

/** The year of an honour: of the day it was given, else of the end of its notice. */
const yearOfHonour = ({ date, notice }: Honour): string => (date ?? notice?.to ?? '').slice(0, 4);

/** One title in one year. */
export interface RollGroup {
  readonly title: string;
  readonly year: string;
  readonly entries: readonly RollEntry[];
  readonly counts: Readonly<Partial<Record<HonourKind, number>>>;
  /** How many were chosen in all, where it is said. */
  readonly places: number | undefined;
}

export interface Roll {
  /** The latest year first; within a year as the feed has them. */
  readonly held: readonly RollGroup[];
  readonly onNotice: readonly RollGroup[];
}

/** Sorts what a feed says into a roll. */
export function rollOf(members: Iterable<Honoured>, now: number): Roll {
  const held: RollEntry[] = [];
  const onNotice: RollEntry[] = [];
  for (const member of members)
    for (const honour of member.honours ?? []) {
      if (isWithheld(honour, now)) continue;
      const kind = kindOf(honour, member);
      const entry = { member, honour, kind, count: honour.unnamed ?? 1 };
      (isOnNotice(honour, now) ? onNotice : held).push(entry);
    }
  return { held: grouped(held), onNotice: grouped(onNotice) };
}

function grouped(entries: readonly RollEntry[]): RollGroup[] {
  const groups = new Map<string, RollEntry[]>();
  for (const entry of entries) {
    const key = `${yearOfHonour(entry.honour)}\n${entry.honour.title}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return (
    [...groups.values()]
      .map((group) => {
        const counts: Partial<Record<HonourKind, number>> = {};
        for (const { kind, count } of group) counts[kind] = (counts[kind] ?? 0) + count;
        const { title } = group[0]!.honour;
        const places = group.find(({ honour }) => honour.places)?.honour.places;
        return { title, year: yearOfHonour(group[0]!.honour), entries: group, counts, places };
      })
      // Stable: what has no year comes last.
      .sort((one, other) => other.year.localeCompare(one.year))
  );
}

/** What is valid in a member's honours and yet surely not meant. */
export function faultyHonours({ honours = [] }: Pick<Member, 'honours'>, path: Path): Issue[] {
  const issues: Issue[] = [];
  honours.forEach(({ notice, places, unnamed, date, expires }, index) => {
    const add = (code: 'inverted' | 'exceeds' | 'missing', ...at: Path) =>
      issues.push({ path: [...path, 'honours', index, ...at], code });
    if (notice && startOf(notice.to) < startOf(notice.from)) add('inverted', 'notice', 'to');
    // Who may object has to learn where.
    if (notice && !notice.contact) add('missing', 'notice', 'contact');
    if (places !== undefined && (unnamed ?? 0) > places) add('exceeds', 'unnamed');
    if (date && expires && startOf(expires) < startOf(date)) add('inverted', 'expires');
  });
  return issues;
}
