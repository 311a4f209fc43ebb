import {
  activitiesOf,
  eventsOf,
  measuresOf,
  membersOf,
  pledgesOf,
  recordsOf,
  surveysOf,
} from '../in-page/data.js';
import { everyItem } from '../../../src/embed/item-address.js';

export type Kind = 'card' | 'meter' | 'pledge' | 'signup' | 'survey' | 'records' | 'agenda';

/** What stands in a page. */
export interface Widget {
  readonly kind: Kind;
  /** The item's id; of what shows a whole section {@link everyItem}. */
  readonly item: string;
}

interface KindInfo {
  /** The kit's element, without its prefix: so it is called in addresses. */
  readonly name: string;
  readonly section:
    'members' | 'measures' | 'pledges' | 'activities' | 'forms' | 'records' | 'events';
  /** How ids of its items begin; without one it shows all of them. */
  readonly prefix?: string;
  /** An agenda has no yardstick but the minimal one. */
  readonly handWritten?: string;
}

export const kinds: Readonly<Record<Kind, KindInfo>> = {
  card: {
    name: 'member-card',
    section: 'members',
    prefix: 'p',
    handWritten: 'hand-written-card',
  },
  meter: {
    name: 'progress-meter',
    section: 'measures',
    prefix: 'm',
    handWritten: 'hand-written-meter',
  },
  pledge: {
    name: 'pledge-form',
    section: 'pledges',
    prefix: 'g',
    handWritten: 'hand-written-form',
  },
  signup: {
    name: 'volunteer-signup',
    section: 'activities',
    prefix: 'a',
    handWritten: 'hand-written-signup',
  },
  survey: {
    name: 'form',
    section: 'forms',
    prefix: 'f',
    handWritten: 'hand-written-survey',
  },
  records: {
    name: 'records',
    section: 'records',
    handWritten: 'hand-written-records',
  },
  agenda: {
    name: 'agenda',
    section: 'events',
  },
};

/** Several of one kind, from its first item on. */
const some = (kind: Kind, count: number): Widget[] =>
  Array.from({ length: count }, (_, index) => ({
    kind,
    item: kinds[kind].prefix ? `${kinds[kind].prefix}-${index}` : everyItem,
  }));

/** The pages that are measured, by what stands in them. */
export const sets = {
  four: [...some('card', 1), ...some('meter', 1), ...some('pledge', 1), ...some('signup', 1)],
  card: some('card', 1),
  meter: some('meter', 1),
  pledge: some('pledge', 1),
  signup: some('signup', 1),
  survey: some('survey', 1),
  records: some('records', 1),
  agenda: some('agenda', 1),
  thirty: [...some('card', 14), ...some('meter', 10), ...some('pledge', 3), ...some('signup', 3)],
  links: some('card', 100),
} satisfies Readonly<Record<string, readonly Widget[]>>;

export type SetName = keyof typeof sets;

/** One feed for all pages of a set: of every section what stands in them, and six members and measures at least. */
export function feedOf(widgets: readonly Widget[]) {
  const count = (kind: Kind, least: number): number =>
    Math.max(least, widgets.filter((one) => one.kind === kind).length);
  return {
    civic: 1,
    lang: 'zh-Hans',
    members: membersOf(count('card', 6)),
    measures: measuresOf(count('meter', 6), 1),
    pledges: pledgesOf(count('pledge', 1)),
    activities: activitiesOf(count('signup', 1)),
    ...(count('survey', 0) > 0 && { forms: surveysOf(count('survey', 0)) }),
    ...(count('records', 0) > 0 && { records: recordsOf(24) }),
    ...(count('agenda', 0) > 0 && { events: eventsOf(12) }),
  };
}

export type Feed = ReturnType<typeof feedOf>;

/** The feed with one item alone, as a page gives it to one element. */
export function feedWith({ kind, item }: Widget, feed: Feed): object {
  const { section } = kinds[kind];
  const items = feed[section] as readonly { id: string }[];
  const wanted = item === everyItem ? items : items.filter(({ id }) => id === item);
  return { civic: 1, lang: 'zh-Hans', [section]: wanted };
}
