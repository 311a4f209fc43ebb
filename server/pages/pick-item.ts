import { formatMoment } from '../../src/base/text/format.js';
import { languageFor } from '../../src/base/text/language.js';
import { isRecord } from '../../src/contract/check.js';
import { countIn } from '../../src/contract/rules/counts.js';
import { rules } from '../../src/contract/rules/texts.js';
import { findEmbeddable, type EmbeddableInfo } from '../../src/elements/registry/infos.js';
import { everyItem } from '../../src/embed/item-address.js';
import { feedFile, type FeedJson, isId, type ItemReference, type Site } from './layout.js';
import { listIn as list, sectionsOfWay } from './list-ways.js';
import { pageWords } from './words.js';

type Item = Readonly<Record<string, unknown>>;

/** One item as a feed of its own, and what a page says about it. */
export interface PickedItem {
  /** A small feed that any element of the kit reads. Its addresses begin at the site's root, or are whole. */
  readonly feed: FeedJson;
  readonly title: string;
  readonly description: string;
  /** The one item; none where an element shows everything. */
  readonly item: Item | undefined;
  readonly lang: string;
  /** The community, after what it is part of: 东山街道 东山社区. */
  readonly community: string;
  /** Who published the feed, where the item does not say so itself. */
  readonly source: string;
  /** The item's photo; of a record the last one of what was done. A drawing is nobody's portrait, and none. */
  readonly photo: string;
  /** Of a member: the column that it stands in, and who stands before and after it there, else in the feed. */
  readonly around: Around;
}

interface Neighbour {
  readonly id: string;
  readonly title: string;
}

interface Around {
  readonly series?: Neighbour | undefined;
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Everything but the sections: who publishes, when, in which language. */
const headOf = (feed: FeedJson): Item =>
  Object.fromEntries(
    Object.entries(feed).filter(([key, value]) => !Array.isArray(value) && key !== '$schema'),
  );

/** Keys whose values are addresses. `page` is none of them: in a source it is the page of a printed paper. */
const addresses = new Set(['src', 'url']);

/** The same document with addresses from the site's root, where they were relative to the feed. */
function relocate(value: unknown, from: string): unknown {
  if (Array.isArray(value)) return value.map((one) => relocate(one, from));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      addresses.has(key) && typeof one === 'string' ? moved(one, from) : relocate(one, from),
    ]),
  );
}

function moved(address: string, from: string): string {
  const root = 'http://site.invalid';
  // What is no address is left as it is, for the contract to leave out: moved, it would look like one.
  if (!rules.link(address) || !URL.canParse(address, root + from)) return address;
  const { href } = new URL(address, root + from);
  return href.startsWith(`${root}/`) ? href.slice(root.length) : href;
}

/** The sections that an element needs for one item. */
function sectionsFor(
  feed: FeedJson,
  { name, embed: { section, attribute, allOf, takesSeveral } }: EmbeddableInfo,
  id: string,
): Item | undefined {
  if (!attribute) return id === everyItem ? sectionsOfWay(feed, name) : undefined;
  if (id === everyItem && allOf === 'events')
    return { events: list(feed, allOf), ...aroundAgenda(feed) };
  if (id === everyItem) return allOf && { [allOf]: list(feed, allOf) };
  const items = list(feed, section);
  const wanted = takesSeveral ? id.split(',') : [id];
  const found = items.filter((item) => wanted.includes(textOf(item['id'])));
  if (found.length === 0) return undefined;
  if (section === 'events') return { ...aroundEvents(feed, found), events: found };
  if (section === 'records')
    return { ...aroundRecord(feed, found[0]!), records: recordsWith(items, found[0]!) };
  if (section !== 'series') return { [section]: found };
  const { members = [] } = found[0] as { members?: unknown };
  const ids = Array.isArray(members) ? members : [];
  return {
    series: found,
    members: list(feed, 'members').filter((member) => ids.includes(member['id'])),
  };
}

/** A record with those that it leads to: what it is a duplicate of, and what it is related to. */
function recordsWith(records: readonly Item[], record: Item): Item[] {
  const byId = new Map(records.map((one) => [one['id'], one]));
  const found = new Set([record]);
  const { related } = record;
  for (const id of Array.isArray(related) ? related : []) {
    const one = byId.get(id);
    if (one) found.add(one);
  }
  // A circle ends where it has been before.
  for (let one = byId.get(record['of']); one && !found.has(one); one = byId.get(one['of']))
    found.add(one);
  return [...found];
}

/** Who sees to a record, through what it is claimed, and the words of its category. */
const aroundRecord = (feed: FeedJson, { responsible, activity }: Item): Item => ({
  members: list(feed, 'members').filter(({ id }) => id === responsible),
  activities: list(feed, 'activities').filter(({ id }) => id === activity),
  forms: list(feed, 'forms').filter(({ kind }) => kind === 'report'),
});

/** Who organises and takes part, and through what places are given. */
function aroundEvents(feed: FeedJson, events: readonly Item[]): Item {
  const ids = new Set(
    events.flatMap(({ organiser, participants, seats }) => [organiser, participants, seats].flat()),
  );
  return {
    members: list(feed, 'members').filter(({ id }) => ids.has(id)),
    activities: list(feed, 'activities').filter(({ id }) => ids.has(id)),
  };
}

/** An agenda lists the posts of all activities beside its events. */
const aroundAgenda = (feed: FeedJson): Item => ({
  ...aroundEvents(feed, list(feed, 'events')),
  activities: list(feed, 'activities'),
});

/** Finds an item, or everything of its kind; undefined where there is none. */
export async function pickItem(
  site: Site,
  { name, feed: feedName, id }: ItemReference,
): Promise<PickedItem | undefined> {
  const info = findEmbeddable(name);
  // What the contract allows no item to be called has no address either.
  if (!info || !id.split(',').every(isId)) return undefined;
  const feed = await site.readFeed(feedName);
  const sections = feed && sectionsFor(feed, info, id);
  if (!feed || !sections) return undefined;
  const { embed } = info;
  const asksSomething = ['pledges', 'activities', 'forms'].some((key) => key in sections);
  const isMany = id === everyItem || id.includes(',');
  const item = isMany ? undefined : (sections[embed.section] as Item[])[0];
  return {
    feed: relocate(
      { ...headOf(feed), ...sections, ...(asksSomething && { notices: list(feed, 'notices') }) },
      `/${feedFile(feedName)}`,
    ) as FeedJson,
    item,
    photo: item ? moved(photoOf(item, embed.section), `/${feedFile(feedName)}`) : '',
    around: item && embed.section === 'members' ? aroundMember(feed, id) : {},
    lang: textOf(feed['lang']) || 'zh-Hans',
    community: textIn(feed['community'], 'parent', 'name'),
    source: isRecord(item?.['source'])
      ? ''
      : textIn(feed['source'], 'name', 'title', 'date', 'page'),
    ...describe(feed, item, info),
  };
}

const asNeighbour = (item: Item | undefined): Neighbour | undefined =>
  item && { id: textOf(item['id']), title: textIn(item, 'name') || textIn(item, 'title') };

function aroundMember(feed: FeedJson, id: string): Around {
  const members = list(feed, 'members');
  const series = list(feed, 'series').find(
    ({ members: ids }) => Array.isArray(ids) && ids.includes(id),
  );
  const ids = series ? (series['members'] as unknown[]) : members.map((one) => one['id']);
  const at = ids.indexOf(id);
  const find = (wanted: unknown): Neighbour | undefined =>
    asNeighbour(members.find((one) => wanted !== undefined && one['id'] === wanted));
  return { series: asNeighbour(series), previous: find(ids[at - 1]), next: find(ids[at + 1]) };
}

function photoOf(item: Item, section: string): string {
  if (section === 'records') {
    const photos = list(item, 'photos');
    return textIn(photos.filter(({ when }) => when === 'after').pop() ?? photos.pop(), 'src');
  }
  const src = textIn(item['photo'], 'src');
  const isDrawing = /\.svg\b/i.test(src);
  return isDrawing && item['kind'] !== 'organisation' ? '' : src;
}

/** Who publishes the feed that an item is in. */
export const publisherOf = ({ feed }: PickedItem): string =>
  [textIn(feed['community'], 'name'), textIn(feed['source'], 'name')].filter(Boolean).join(' · ');

/** As much as a preview shows; cut between characters, not within a surrogate pair. */
const begin = (text: string): string => [...text.slice(0, 400)].slice(0, 200).join('');
const joined = (...texts: string[]): string => texts.filter(Boolean).join(' ');

/** Some of its texts as one line. */
export const textIn = (value: unknown, ...keys: string[]): string =>
  isRecord(value) ? joined(...keys.map((key) => textOf(value[key]))) : '';

function describe(
  feed: FeedJson,
  item: Item | undefined,
  { name, embed }: EmbeddableInfo,
): { title: string; description: string } {
  const community = textIn(feed['community'], 'name');
  if (!item) {
    const { ways } = pageWords[languageFor(textOf(feed['lang']) || 'zh-Hans')];
    const title = joined(community, embed.attribute ? '' : ways[name]!);
    return { title, description: title };
  }
  const text = (...keys: string[]): string => textIn(item, ...keys);
  const labelled = joined(text('label'), figureOf(item));
  return {
    title: text('name')
      ? text('name', 'organisation', 'role')
      : labelled || text('title') || community,
    description: begin(
      joined(whenAndWhere(feed, item), text('summary') || text('note')) ||
        text('preamble') ||
        labelled ||
        text('place') ||
        text('title'),
    ),
  };
}

/** Of an event, what somebody asks first. */
export function whenAndWhere(feed: FeedJson, { starts, place }: Item): string {
  if (typeof starts !== 'string' || !rules.moment(starts)) return '';
  const language = languageFor(textOf(feed['lang']) || 'zh-Hans');
  return joined(formatMoment(starts, language), textIn(place, 'name'));
}

/** A measure's figure as plain text; a sum where it comes in parts, none where it is kept back or the answers to a question. */
export function figureOf(item: Item): string {
  if (item['form'] !== undefined && item['parts'] !== undefined) return '';
  const count = countIn(item);
  const { minimum } = item;
  if (count === undefined || (typeof minimum === 'number' && count < minimum)) return '';
  return count + textOf(item['unit']);
}
