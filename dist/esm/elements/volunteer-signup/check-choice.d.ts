import type { Fault } from '../../contract/fault.js';
import type { WantedPost } from '../../contract/submission.js';
import { type Answer } from '../../forms/validate.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { type Choice } from './choice.js';
type Answers = ReadonlyMap<string, Answer>;
/** What is wrong with the posts, and then with the people. */
export declare function faultsOfChoice(choice: Choice, answers: Answers): Fault[];
/** The choice as it is sent. */
export declare const wantedPosts: ({ chosen }: Choice, answers: Answers) => WantedPost[];
/** What the controls of a choice are called. */
export declare const labelIn: ({ shifts }: Choice, words: VolunteerSignupWords) => (name: string) => string | undefined;
export {};
