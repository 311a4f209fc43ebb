import type { Language } from '../../base/text/language.js';
import { wordsIn } from '../../base/text/words.js';
import type { Fault } from '../../contract/issue.js';
import type { Pass, WantedPost } from '../../contract/submission.js';
import { setLiveCount } from '../../data/live-counts.js';
import { postName } from '../../forms/form-input.js';
import { validate } from '../../forms/validation/validate.js';
import { volunteerPeople } from '../../locales/zh-Hans/volunteer-people.js';
import { volunteerSignup } from '../../locales/zh-Hans/volunteer-signup.js';
import { postsName } from './choice-view.js';
import { personField } from './people-view.js';
import { freeIn, overlap, type Shift } from './shifts.js';
import {
  isFull,
  offerOf,
  peopleAt,
  waitingAnswer,
  type Choice,
  type SignUpModel,
} from './sign-up-model.js';

/** What is wrong with the posts, and then with the people. */
export function faultsOfChoice({ choice, answers }: SignUpModel): Fault[] {
  const { chosen, companions } = choice;
  const faults: Fault[] = chosen.length ? [] : [{ name: postsName, code: 'choice' }];
  for (const shift of chosen) {
    const name = postName(shift.post.id);
    if (chosen.some((other) => overlap(shift, other))) faults.push({ name, code: 'overlap' });
    else if (isFull(answers.values.get(name), shift, choice))
      faults.push({ name, ...lackOf(shift, choice) });
  }
  companions.forEach((companion, index) => {
    const fault = validate(personField(index, ''), companion);
    if (fault) faults.push(fault);
  });
  return faults;
}

/** What a post lacks for all who come, and with it what they can do. */
function lackOf(shift: Shift, choice: Choice): Pick<Fault, 'code' | 'limit'> {
  const canWait = offerOf(shift, choice) === 'waiting';
  const limit = freeIn(shift.post);
  if (limit) return { code: canWait ? 'few-wait' : 'few', limit };
  return { code: canWait ? 'full' : 'taken' };
}

/**
 * Lets the whole page know what a refusal says about places.
 * @returns the faults, as they look with what is known now.
 */
export function noteRefused(model: SignUpModel, faults: readonly Fault[]): Fault[] {
  const { activity, feed } = model;
  const { people: all } = model.choice;
  for (const { post: id, waiting, people = all } of wantedPosts(model)) {
    const offered = activity.posts.find((one) => one.id === id);
    const post = offered && model.known(offered);
    if (!post || !faults.some(({ name, code }) => code === 'full' && name === postName(id)))
      continue;
    // So many have no room; asked for with `waiting`, not even there.
    const free = faults.find(({ name }) => name === postName(id))?.limit;
    setLiveCount(
      feed,
      model.placesKey(post),
      post.capacity - Math.min(free ?? Infinity, people - 1),
    );
    if (waiting) setLiveCount(feed, model.placesKey(post, '/waiting'), post.waitlist - people + 1);
  }
  const { choice } = model;
  return faults.map((fault) => {
    const shift = choice.shifts.find(({ post }) => postName(post.id) === fault.name);
    return fault.code === 'full' && shift ? { ...fault, ...lackOf(shift, choice) } : fault;
  });
}

/** Lets the page know which places a sign-up has taken and given back. Who waits takes none. */
export function noteChange(
  model: SignUpModel,
  before: Pass | undefined,
  after: Pass | undefined,
): void {
  const taken = (pass: Pass | undefined, id: string): number => {
    const held = pass?.posts.find(({ post, state }) => post === id && state === 'confirmed');
    return held ? (held.people ?? pass!.people) : 0;
  };
  for (const post of model.activity.posts) {
    const more = taken(after, post.id) - taken(before, post.id);
    const count = Math.max(0, model.known(post).taken + more);
    if (more) setLiveCount(model.feed, model.placesKey(post), count, more < 0);
  }
}

/** The choice as it is sent. */
export const wantedPosts = ({ choice, answers }: SignUpModel): WantedPost[] =>
  choice.chosen.map(({ post: { id } }) => {
    const answer = answers.values.get(postName(id));
    const people = peopleAt(answer, choice);
    return {
      post: id,
      ...(answer === waitingAnswer && { waiting: true }),
      ...(people < choice.people && { people }),
    };
  });

/** What a control of the choice is called. */
export function labelIn(
  { choice }: SignUpModel,
  name: string,
  language: Language,
): string | undefined {
  const person = /^person-(\d+)/.exec(name)?.[1];
  if (person)
    return wordsIn(language, 'volunteerPeople', volunteerPeople).person(Number(person) + 1);
  if (name === postsName) return wordsIn(language, 'volunteerSignup', volunteerSignup).posts;
  return choice.shifts.find(({ post }) => postName(post.id) === name)?.title;
}
