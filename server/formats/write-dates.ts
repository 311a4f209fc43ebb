/**
 * Writes the dates of what repeats beside its rule: of an event into `dates`, of a shift as further posts. Pages read only
 * those. What stands there already stays as it is, whatever it says: an editor may have moved one of them.
 */
import { isRecord } from '../../src/contract/check.js';
import type { EventDate } from '../../src/contract/events.js';
import type { Holiday } from '../../src/contract/feed.js';
import { repeats as repeatsSchema, type Repeats } from '../../src/contract/repeats.js';
import { dateIdOf } from '../../src/contract/rules/events.js';
import { longest } from '../../src/contract/rules/texts.js';
import { holidaysOf } from './holidays.js';
import { datesOf, type RepeatedDate } from './repeats.js';

type Group = Record<string, unknown>;

/** What an activity may have, and an event (src/contract). */
const most = { posts: 2000, dates: 1000 };

/** The same document where nothing repeats. */
export function withDates<Document extends Group>(document: Document, now: number): Document {
  const sections: Group = {};
  const holidays = holidaysOf(document);
  const write = (key: string, withAll: typeof withPosts): void => {
    const list = document[key];
    if (!Array.isArray(list)) return;
    const next = list.map((item: unknown) =>
      isRecord(item) ? withAll(item, now, holidays) : item,
    );
    if (next.some((item, index) => item !== list[index])) sections[key] = next;
  };
  write('activities', withPosts);
  write('events', withEventDates);
  return Object.keys(sections).length > 0 ? { ...document, ...sections } : document;
}

/** Of a document as it was read: whether its dates have to be looked at again another day. */
export const hasRepeats = (document: Group): boolean =>
  groups(document['events']).some(repeatsOf) ||
  groups(document['activities']).some((activity) => groups(activity['posts']).some(repeatsOf));

const groups = (list: unknown): Group[] => (Array.isArray(list) ? list.filter(isRecord) : []);

export const repeatsOf = (item: Group): Repeats | undefined =>
  item['repeats'] === undefined ? undefined : repeatsSchema.safeParse(item['repeats']).data;

/** Which posts a shift repeats as, the first of them without itself. */
export function repeatedPosts(
  post: Group,
  timeZone: unknown,
  now: number,
  holidays: readonly Holiday[],
): Group[] {
  const repeats = repeatsOf(post);
  const { starts, ends } = post;
  if (!repeats || typeof starts !== 'string' || typeof ends !== 'string') return [];
  const dates = datesOf({ starts, ends, repeats, timeZone: textIn(timeZone), holidays }, now);
  return dates.filter((date) => date.starts !== starts).map((date) => postOn(post, date));
}

function postOn(
  { repeats: _repeats, taken: _taken, waiting: _waiting, ...post }: Group,
  { day, starts, ends }: RepeatedDate,
): Group {
  return { ...post, id: postIdOn(post['id'], day), starts, ends };
}

/** Made of the first one's and its day alone: people who signed up for it keep their places, however far the rota is extended. */
const postIdOn = (id: unknown, day: string): string =>
  `${
    textIn(id)
      ?.slice(0, longest.id - day.length - 1)
      .replace(/-+$/, '') ?? ''
  }-${day}`;

function withPosts(activity: Group, now: number, holidays: readonly Holiday[]): Group {
  const posts = groups(activity['posts']);
  if (!posts.some(repeatsOf)) return activity;
  const taken = new Set(posts.map(({ id }) => id));
  let room = most.posts - posts.length;
  const all = (activity['posts'] as unknown[]).flatMap((post) => {
    if (!isRecord(post) || !repeatsOf(post)) return [post];
    const fresh = repeatedPosts(post, activity['timeZone'], now, holidays)
      .filter(({ id }) => !taken.has(id))
      .slice(0, Math.max(room, 0));
    room -= fresh.length;
    fresh.forEach(({ id }) => taken.add(id));
    return [post, ...fresh];
  });
  return all.length > posts.length ? { ...activity, posts: all } : activity;
}

function withEventDates(event: Group, now: number, holidays: readonly Holiday[]): Group {
  const repeats = repeatsOf(event);
  const { starts, ends, timeZone } = event;
  if (!repeats || typeof starts !== 'string') return event;
  const written = groups(event['dates']) as unknown as EventDate[];
  const taken = new Set(
    written.map((date) => (typeof date.starts === 'string' ? dateIdOf(date) : date.id)),
  );
  const rule = { starts, ends: textIn(ends), repeats, timeZone: textIn(timeZone), holidays };
  const fresh = datesOf(rule, now)
    .map(({ starts, ends }): EventDate => ({ starts, ...(ends && { ends }) }))
    .filter((date) => !taken.has(dateIdOf(date)));
  if (fresh.length === 0) return event;
  const dates = [...written, ...fresh.slice(0, Math.max(most.dates - written.length, 0))];
  return { ...event, dates };
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
