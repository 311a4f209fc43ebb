import type { LockedPost } from './locked-posts.js';

/** Places that can be given now, to who is next. */
export const freePlaces = ({ offered, row }: LockedPost): number =>
  offered ? Math.max(0, offered.places - row.taken) : 0;

/** Whether a party would fit if nobody else were there. One that never fits must not hold up a line. */
export const everFits = ({ offered }: LockedPost, people: number): boolean =>
  offered !== undefined && people <= Math.floor(offered.post.capacity);

/**
 * Gives a party its places: together, and only when nobody is ahead. Else it joins the waiting list, where
 * that will do and has room.
 * @returns `undefined` where there is neither.
 */
export function givePlaces(
  post: LockedPost,
  people: number,
  waitingWillDo: boolean,
): 'confirmed' | 'waiting' | undefined {
  const { offered, row, blocked } = post;
  if (!offered || !everFits(post, people)) return undefined;
  if (!blocked && people <= freePlaces(post)) {
    row.taken += people;
    return 'confirmed';
  }
  if (!waitingWillDo || people > offered.waitlist - row.waiting) return undefined;
  row.waiting += people;
  post.blocked = true;
  return 'waiting';
}

/** Takes back what a claim had. Who waits is promoted after that: see promote.ts. */
export function takeBack({ row }: LockedPost, state: string, people: number): void {
  if (state === 'confirmed') row.taken -= people;
  else if (state === 'waiting') row.waiting -= people;
}
