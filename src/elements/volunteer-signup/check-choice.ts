import type { Fault } from '../../contract/fault.js';
import type { WantedPost } from '../../contract/submission.js';
import type { Answer } from '../../forms/answers/answers.js';
import { validate } from '../../forms/validation/validate.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { postName } from '../../forms/form-input.js';
import { isFull, lackOf, personField, postsName, waitingAnswer, type Choice } from './choice.js';
import { overlap } from './shifts.js';

type Answers = ReadonlyMap<string, Answer>;

/** What is wrong with the posts, and then with the people. */
export function faultsOfChoice(choice: Choice, answers: Answers): Fault[] {
  const { chosen, companions } = choice;
  const faults: Fault[] = chosen.length ? [] : [{ name: postsName, code: 'choice' }];
  for (const shift of chosen) {
    const name = postName(shift.post.id);
    if (chosen.some((other) => overlap(shift, other))) faults.push({ name, code: 'overlap' });
    else if (isFull(answers.get(name), shift, choice))
      faults.push({ name, ...lackOf(shift, choice) });
  }
  companions.forEach((companion, index) => {
    const fault = validate(personField(index, ''), companion);
    if (fault) faults.push(fault);
  });
  return faults;
}

/** The choice as it is sent. */
export const wantedPosts = ({ chosen }: Choice, answers: Answers): WantedPost[] =>
  chosen.map(({ post: { id } }) => ({
    post: id,
    ...(answers.get(postName(id)) === waitingAnswer && { waiting: true }),
  }));

/** What the controls of a choice are called. */
export const labelIn =
  ({ shifts }: Choice, words: VolunteerSignupWords) =>
  (name: string): string | undefined => {
    const person = /^person-(\d+)/.exec(name)?.[1];
    if (person) return words.person(Number(person) + 1);
    if (name === postsName) return words.posts;
    return shifts.find(({ post }) => postName(post.id) === name)?.title;
  };
