import { type TemplateResult } from 'lit';
import type { Answer } from '../../forms/validate.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { type Choice } from './choice.js';
import { type Shift } from './shifts.js';
import type { Times } from './times.js';
/** What the list is narrowed to; empty for all. */
export interface PostFilter {
    day?: string;
    place?: string;
    kind?: string;
}
export declare const filterName: (key: string) => string;
/** What the list of posts is drawn from. */
export interface PostListContext {
    readonly choice: Choice;
    readonly answers: ReadonlyMap<string, Answer>;
    readonly filter: PostFilter;
    readonly errors: ReadonlyMap<string, string> | undefined;
    readonly times: Times;
    readonly words: VolunteerSignupWords;
    readonly handleWait: (event: Event) => void;
}
/** Day, time, title and place of a post in one line. */
export declare const nameOf: (shift: Shift, times: Times, { nextDay }: VolunteerSignupWords) => string;
/** A box to tick for each post, by day. */
export declare function renderPosts(context: PostListContext): TemplateResult;
