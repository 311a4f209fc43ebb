/** The shifts of an activity. */
import { offsetIn } from '../../server/formats/zones.js';
import { offsetOf } from './dates.js';
import { createId, freeId } from './items.js';
import { isObject, textOf, type JsonObject } from './json.js';
import { dayAfter, localMoment, type WrittenTime } from './written-times.js';

/** An id that is never asked for: what is done, or where, and when it begins. zao-gao-feng-20300304-0700 */
export function createPostId(post: JsonObject, taken: ReadonlySet<string>): string {
  const { title, place, starts } = post;
  const name = textOf(title) || (isObject(place) ? textOf(place['name']) : '');
  const spelled = createId(name, 'ban-ci', new Set()).slice(0, 40).replace(/-+$/, '');
  const time = textOf(starts).slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  return freeId(`${spelled}-${time}`, taken);
}

/** What the clocks of the activity's place show, with their offset; of this machine's where no zone is named. */
export const withOffset = (local: string, timeZone: string | undefined): string =>
  local + (timeZone ? offsetIn(local, timeZone) : offsetOf(local));

/** From one time of a day to another, or to one of the next. */
export function periodOn(
  day: string,
  {
    from,
    to,
    toNextDay = to <= from,
  }: { from: string; to: string } & Pick<WrittenTime, 'toNextDay'>,
  timeZone: string | undefined,
): { starts: string; ends: string } {
  const lastDay = toNextDay ? dayAfter(day) : day;
  return {
    starts: withOffset(localMoment(day, from), timeZone),
    ends: withOffset(localMoment(lastDay, to), timeZone),
  };
}

/** The same shift so many days later, by the clock; nobody has taken a place there yet. */
export function postOnDay(
  { taken: _taken, waiting: _waiting, repeats: _repeats, ...post }: JsonObject,
  days: number,
  timeZone: string | undefined,
): JsonObject {
  const later = (moment: string): string => {
    const local = dayAfter(moment.slice(0, 10), days) + moment.slice(10, 16);
    const offset = moment.slice(16);
    if (!offset) return local;
    // Without a zone its own offset stays, unless that is how clocks here are set.
    const isHere = timeZone !== undefined || offsetOf(moment.slice(0, 16)) === offset;
    return isHere ? withOffset(local, timeZone) : local + offset;
  };
  return { ...post, starts: later(textOf(post['starts'])), ends: later(textOf(post['ends'])) };
}
