/** The shifts of an activity. */
import { createId, freeId } from './items.js';
import { isObject, textOf, type JsonObject } from './json.js';

/** An id that is never asked for: what is done, or where, and when it begins. zao-gao-feng-20300304-0700 */
export function createPostId(post: JsonObject, taken: ReadonlySet<string>): string {
  const { title, place, starts } = post;
  const name = textOf(title) || (isObject(place) ? textOf(place['name']) : '');
  const spelled = createId(name, 'ban-ci', new Set()).slice(0, 40).replace(/-+$/, '');
  const time = textOf(starts).slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  return freeId(`${spelled}-${time}`, taken);
}
