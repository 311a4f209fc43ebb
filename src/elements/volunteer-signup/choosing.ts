import type { Activity } from '../../contract/activity.js';
import type { Answers } from '../../forms/answers/answers.js';
import { postName } from '../../forms/form-input.js';
import { choiceOf, personName, waitingAnswer, type Choice } from './choice.js';
import type { OwnPlaces } from './pass-host.js';
import { knownPost } from './places.js';
import type { PostFilter } from './post-list.js';
import { offerOf, shiftsOf } from './shifts.js';

export const nobody: OwnPlaces = { posts: new Set(), people: 0 };

/** Choosing posts and naming people: keeps it among the form's answers, so that a reload keeps it too. */
export class Choosing {
  filter: PostFilter = {};
  readonly #answers: Answers;
  readonly #feed: () => string;

  /** @param feed answers with the feed's address. */
  constructor(answers: Answers, feed: () => string) {
    this.#answers = answers;
    this.#feed = feed;
  }

  /** What is chosen of the posts that are not over. */
  of(activity: Activity, own = nobody): Choice {
    const now = Date.now();
    const feed = this.#feed();
    const shifts = shiftsOf(activity)
      .filter(({ ends }) => ends > now)
      .map((shift) => ({ ...shift, post: knownPost(feed, activity, shift.post) }));
    return choiceOf(shifts, this.#answers.values, own.posts, own.people || undefined);
  }

  /** Narrows the list. @returns whether it was a control for that. */
  narrow({ name, value }: HTMLInputElement): boolean {
    const [, key] = /^filter-(.+)/.exec(name) ?? [];
    if (key) this.filter = { ...this.filter, [key]: value };
    return Boolean(key);
  }

  /** Ticked where it says so, a box asks for the waiting list. */
  ticked({ name, checked }: HTMLInputElement, activity: Activity): void {
    const { shifts, people, own } = this.of(activity);
    const shift = shifts.find(({ post }) => postName(post.id) === name);
    if (shift && checked && !own.has(shift.post.id) && offerOf(shift.post, people) === 'waiting')
      this.wait(name);
  }

  wait(name: string): void {
    this.#answers.set(name, waitingAnswer);
  }

  /** @returns the name of the new control. */
  add({ companions }: Choice): string {
    const name = personName(companions.length);
    this.#answers.set(name, '');
    return name;
  }

  remove({ companions }: Choice, index: number): void {
    companions.forEach((_, at) => {
      if (at >= index) this.#answers.set(personName(at), companions[at + 1]);
    });
  }
}
