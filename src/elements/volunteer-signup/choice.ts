import type { Fault } from '../../contract/fault.js';
import type { Answer } from '../../forms/answers/answers.js';
import { postName } from '../../forms/form-input.js';
import { freeIn, offerOf, type Offer, type Shift } from './shifts.js';

/** The list of posts, as a place for what is wrong with it. */
export const postsName = 'posts';
export const personName = (index: number): string => `person-${index}`;

/** A post's answer when its waiting list will do; `true` asks for a place. */
export const waitingAnswer = 'waiting';

type Answers = ReadonlyMap<string, Answer>;

/** Which posts are chosen, and who comes along. */
export interface Choice {
  /** Posts that can still be had, with the places that are known to be taken. */
  readonly shifts: readonly Shift[];
  readonly chosen: readonly Shift[];
  /** Names of those who come along, as far as they are filled in. */
  readonly companions: readonly string[];
  /** How many places it takes in each post. */
  readonly people: number;
  /** Nobody can be added or left out: the sign-up is being changed. */
  readonly isSettled: boolean;
  /** How many of an earlier choice are no longer in the list. */
  readonly gone: number;
  /** Posts that the person has a place in already. */
  readonly own: ReadonlySet<string>;
}

/**
 * @param own posts that the person has a place in already.
 * @param places that it is for, where that is settled.
 */
export function choiceOf(
  shifts: readonly Shift[],
  answers: Answers,
  own: ReadonlySet<string>,
  places?: number,
): Choice {
  const companions: string[] = [];
  while (answers.has(personName(companions.length)))
    companions.push(String(answers.get(personName(companions.length))));
  const chosen = shifts.filter(({ post }) => answers.get(postName(post.id)));
  let marked = 0;
  answers.forEach((answer, name) => (marked += name.startsWith('post-') && answer ? 1 : 0));
  const people = places ?? companions.length + 1;
  const gone = marked - chosen.length;
  return { shifts, chosen, companions, people, isSettled: places !== undefined, gone, own };
}

/** What a post has for all who come. */
export const offerFor = ({ post }: Shift, { own, people }: Choice): Offer =>
  own.has(post.id) ? 'open' : offerOf(post, people);

/** Whether a post's own answer asks for more than it has. */
export const isFull = (answer: Answer | undefined, shift: Shift, choice: Choice): boolean => {
  const offer = offerFor(shift, choice);
  return offer === 'none' || (offer === 'waiting' && answer === true);
};

/** What a full post leaves to do. */
export function lackOf(shift: Shift, choice: Choice): Pick<Fault, 'code' | 'limit'> {
  const canWait = offerFor(shift, choice) === 'waiting';
  const limit = choice.isSettled ? 0 : freeIn(shift.post);
  if (limit) return { code: canWait ? 'few-wait' : 'few', limit };
  return { code: canWait ? 'full' : 'taken' };
}

/** Whether there is anything to choose, or to undo: nobody fills in a form for nothing. */
export const hasOffer = (choice: Choice): boolean =>
  choice.chosen.length > 0 ||
  choice.people > 1 ||
  choice.shifts.some((shift) => !isFull(waitingAnswer, shift, choice));

export const personField = (index: number, label: string) =>
  ({ name: personName(index), type: 'name', label, required: true, maxLength: 80 }) as const;
