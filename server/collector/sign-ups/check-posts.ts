import type { Activity, SignUp, WantedPost } from '../../../src/contract/index.js';
import { overlaps } from '../../../src/contract/rules/moments.js';
import type { InvalidPart } from '../http/problem.js';
import { isOver, type OfferedPost } from './offered-posts.js';

/**
 * What is wrong with a choice of posts whatever is free: a post that is not there or over, one that is named
 * twice, and two at the same time.
 * @param held posts that the sign-up has already: those may be over.
 */
export function checkPosts(
  offered: ReadonlyMap<string, OfferedPost>,
  wanted: readonly WantedPost[],
  now: number,
  held: ReadonlySet<string> = new Set(),
): InvalidPart[] {
  const errors: InvalidPart[] = [];
  const good: OfferedPost[] = [];
  const seen = new Set<string>();
  for (const [place, { post: id }] of wanted.entries()) {
    const pointer = `/posts/${place}`;
    const post = offered.get(id);
    if (seen.has(id)) errors.push({ pointer, code: 'duplicate' });
    else if (!post) {
      if (!held.has(id)) errors.push({ pointer, code: 'reference' });
    } else if (!held.has(id) && isOver(post, now)) errors.push({ pointer, code: 'past' });
    else {
      if (good.some((other) => overlaps(other, post))) errors.push({ pointer, code: 'overlap' });
      good.push(post);
    }
    seen.add(id);
  }
  return errors;
}

/** An activity that does not say how many may come together is for one at a time. */
export function checkPeople(activity: Activity, { people = [] }: SignUp): InvalidPart[] {
  const limit = Math.floor(activity.people ?? 1) - 1;
  return people.length > limit ? [{ pointer: '/people', code: 'many', limit }] : [];
}
