import type { Activity, Post } from '../../contract/activity.js';
import { wholePlaces } from '../../contract/rules/places.js';
import type { Pass } from '../../contract/submission.js';
import { resolveAddress } from '../../data/address.js';
import { liveCount } from '../../data/live-counts.js';
import type { Answer, Answers } from '../../forms/answers.js';
import { postName } from '../../forms/form-input.js';
import type { Steps } from './lazy/steps.js';
import { freeIn, shiftsOf, type Shift } from './shifts.js';

/** A post's answer when its waiting list will do; `true` asks for a place. */
export const waitingAnswer = 'waiting';

export const personName = (index: number): string => `person-${index}`;

/** Up to so many posts are looked through on one page. */
export const fewPosts = 6;

/** What a post has for so many people: a place, a place in the waiting list, nothing. */
type Offer = 'open' | 'waiting' | 'none';

/** Which posts are chosen, and who comes along. */
export interface Choice {
  /** Posts that can still be had, with the places that are known to be taken. */
  readonly shifts: readonly Shift[];
  readonly chosen: readonly Shift[];
  /** Names of those who come along, as far as they are filled in. */
  readonly companions: readonly string[];
  /** How many places it takes in each post. */
  readonly people: number;
  /** How many of an earlier choice are no longer in the list. */
  readonly gone: number;
  /** Posts that the person has a place in already. */
  readonly own: ReadonlySet<string>;
}

/**
 * A sign-up: the activity, which posts are chosen, who comes along, which places are left. The choice lies among the
 * form's answers, so that a reload keeps it. Views read it, and change it by its methods; whoever does draws again.
 */
export class SignUpModel {
  readonly answers: Answers;
  activity!: Activity;
  /** The feed's address. */
  feed = '';
  /** Draws many posts in steps that fit a screen. */
  steps: Steps | undefined;
  /** The pass that is being changed: its places are the person's own. */
  pass: Pass | undefined;

  constructor(answers: Answers) {
    this.answers = answers;
  }

  /** Where the activity is sent. */
  get url(): string {
    return resolveAddress(this.activity.submit.url, this.feed) ?? this.feed;
  }

  /** What is chosen of the posts that are not over. */
  get choice(): Choice {
    const { activity, pass } = this;
    const { values } = this.answers;
    const now = Date.now();
    const shifts = shiftsOf(activity)
      .filter(({ ends }) => ends > now)
      .map((shift) => ({ ...shift, post: this.known(shift.post) }));
    const companions: string[] = [];
    while (values.has(personName(companions.length)))
      companions.push(values.get(personName(companions.length)) as string);
    const chosen = shifts.filter(({ post }) => values.get(postName(post.id)));
    let marked = 0;
    values.forEach((answer, name) => (marked += name.startsWith('post-') && answer ? 1 : 0));
    return {
      shifts,
      chosen,
      companions,
      people: pass?.people ?? companions.length + 1,
      gone: marked - chosen.length,
      own: new Set(pass?.posts.filter(isHeld).map(({ post }) => post)),
    };
  }

  /** A post with what the page has learnt of its places since the feed was written. */
  known(post: Post) {
    const whole = wholePlaces(post);
    const { taken, waiting } = whole;
    return {
      ...whole,
      taken: liveCount(this.feed, this.placesKey(post), taken),
      waiting: liveCount(this.feed, this.placesKey(post, '/waiting'), waiting),
    };
  }

  /** What a post's places are called among the counts of the page; `/waiting` for its waiting list. */
  placesKey({ id }: Post, list = ''): string {
    return `${this.activity.id}/${id}${list}`;
  }

  /** Takes what a control holds now. One that narrows the list is no answer. */
  take(control: HTMLInputElement): void {
    const { name, checked } = control;
    if (this.steps?.list.take(control)) return;
    this.answers.take(control);
    if (checked && name.startsWith('post-')) this.tick(name);
  }

  /** Asks for a post by the name of its box: where it says so, for the waiting list. */
  tick(name: string): void {
    const { shifts, ...choice } = this.choice;
    const shift = shifts.find(({ post }) => postName(post.id) === name);
    const offer = shift && offerOf(shift, choice);
    if (!shift || offer === 'none') return;
    const isWaiting = offer === 'waiting' && !freeIn(shift.post);
    this.answers.set(name, isWaiting ? waitingAnswer : true);
  }

  /** One more comes along. @returns the name of the new control. */
  addPerson(): string {
    const name = personName(this.choice.companions.length);
    this.answers.set(name, '');
    return name;
  }

  removePerson(index: number): void {
    const { companions } = this.choice;
    companions.forEach((_, at) => {
      if (at >= index) this.answers.set(personName(at), companions[at + 1]);
    });
  }
}

/** Whether a post of a pass is still the person's. */
export const isHeld = ({ state }: Pass['posts'][number]): boolean => state !== 'cancelled';

/** How many of all come to a post: an answer may be a number (`"1"`) where a party is split. */
export const peopleAt = (answer: Answer | undefined, { people }: Pick<Choice, 'people'>): number =>
  (typeof answer === 'string' && Math.min(people, Number(answer))) || people;

/** What a post has for so many people. */
export function offerOf(
  { post }: Shift,
  { own, people: all }: Pick<Choice, 'own' | 'people'>,
  people = all,
): Offer {
  const { id, capacity = 0, waitlist = 0, waiting = 0 } = post;
  if (own.has(id) || freeIn(post) >= people) return 'open';
  return capacity >= people && waitlist - waiting >= people ? 'waiting' : 'none';
}

/** Whether a post's own answer asks for more than it has. */
export function isFull(answer: Answer | undefined, shift: Shift, choice: Choice): boolean {
  const offer = offerOf(shift, choice, peopleAt(answer, choice));
  return offer === 'none' || (offer === 'waiting' && answer !== waitingAnswer);
}

/** Whether there is anything to choose, or to undo: nobody fills in a form for nothing. */
export const hasOffer = (choice: Choice): boolean =>
  choice.chosen.length > 0 ||
  choice.people > 1 ||
  choice.shifts.some((shift) => !isFull(waitingAnswer, shift, choice));
