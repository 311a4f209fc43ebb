import { holidaysOf } from '../../server/formats/holidays.js';
import { repeatedPosts, repeatsOf, withDates } from '../../server/formats/write-dates.js';
import { datesOf } from '../../server/formats/repeats.js';
import { dateIdOf } from '../../src/contract/rules/events.js';
import type { EventDate } from '../../src/contract/events.js';
import type { Holiday } from '../../src/contract/feed.js';
import { groupsIn, listIn, textOf, type JsonObject } from './json.js';

/**
 * The document with all dates of what repeats, as it is saved. What was written for the rule before follows it: dates that
 * nobody has touched are written anew, and one that was taken out of the list is from now on an exception of the rule.
 * @param before the document as it was saved last.
 */
export function keepDates(
  document: JsonObject,
  before: JsonObject | undefined,
  now: number,
): JsonObject {
  const followed = { ...document };
  const holidays = holidaysOf(before ?? {});
  const follow = (section: 'activities' | 'events', one: typeof followPosts): void => {
    if (listIn(document, section).length === 0) return;
    const earlier = new Map(groupsIn(before, section).map((item) => [item['id'], item]));
    followed[section] = listIn(document, section).map((item) => {
      const known = earlier.get((item as JsonObject | null)?.['id']);
      return known ? one(item as JsonObject, known, now, holidays) : item;
    });
  };
  follow('activities', followPosts);
  follow('events', followEvent);
  const written = withDates(followed, now);
  return JSON.stringify(written) === JSON.stringify(document) ? document : written;
}

const isSame = (one: unknown, other: unknown): boolean => inOneOrder(one) === inOneOrder(other);

/** A form adds keys where they come, a file has them in the contract's order. */
const inOneOrder = (group: unknown): string =>
  JSON.stringify(Object.entries(group ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)));

function followPosts(
  activity: JsonObject,
  earlier: JsonObject,
  now: number,
  holidays: readonly Holiday[],
): JsonObject {
  let posts = groupsIn(activity, 'posts');
  if (posts.length !== listIn(activity, 'posts').length) return activity;
  const writtenThen = groupsIn(earlier, 'posts');
  for (const rule of writtenThen.filter(repeatsOf)) {
    const own = repeatedPosts(rule, earlier['timeZone'], now, holidays) as JsonObject[];
    const there = new Set(writtenThen.map(({ id }) => id));
    const left = new Set(posts.map(({ id }) => id));
    const takenOut = own.filter(({ id }) => there.has(id) && !left.has(id));
    const untouched = new Map(own.map((post) => [post['id'], post]));
    posts = posts
      .filter((post) => !isSame(post, untouched.get(post['id'])))
      .map((post) =>
        post['id'] === rule['id']
          ? without(
              post,
              takenOut.map(({ starts }) => textOf(starts)),
            )
          : post,
      );
  }
  return { ...activity, posts };
}

function followEvent(
  event: JsonObject,
  earlier: JsonObject,
  now: number,
  holidays: readonly Holiday[],
): JsonObject {
  const repeats = repeatsOf(earlier);
  if (!repeats || !repeatsOf(event)) return event;
  const idOf = (date: unknown): string => dateIdOf(date as EventDate);
  const written = (item: JsonObject): JsonObject[] =>
    groupsIn(item, 'dates').filter(({ starts }) => typeof starts === 'string');
  const own = datesOf(
    {
      starts: textOf(earlier['starts']),
      ends: textOf(earlier['ends']) || undefined,
      timeZone: textOf(earlier['timeZone']) || undefined,
      repeats,
      holidays,
    },
    now,
  ).map(({ starts, ends }) => ({ starts, ...(ends && { ends }) }));
  const untouched = new Map(own.map((date) => [idOf(date), date]));
  const left = new Set(written(event).map(idOf));
  const takenOut = written(earlier)
    .filter((date) => untouched.has(idOf(date)) && !left.has(idOf(date)))
    .map((date) => textOf(date['starts']));
  const dates = groupsIn(event, 'dates').filter(
    (date) => typeof date['starts'] !== 'string' || !isSame(date, untouched.get(idOf(date))),
  );
  return without({ ...event, dates }, takenOut);
}

/** With more days on which it does not take place. */
function without(item: JsonObject, starts: readonly string[]): JsonObject {
  const repeats = item['repeats'];
  if (starts.length === 0 || typeof repeats !== 'object' || repeats === null) return item;
  const known = listIn(repeats as JsonObject, 'except');
  const days = starts.map((one) => one.slice(0, 10)).filter((day) => !known.includes(day));
  return { ...item, repeats: { ...(repeats as JsonObject), except: [...known, ...days] } };
}
