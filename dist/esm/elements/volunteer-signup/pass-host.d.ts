import type { TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Activity } from '../../contract/activity.js';
import type { Fault } from '../../contract/fault.js';
import type { Pass, WantedPost } from '../../contract/submission.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import type { FormState } from '../form/form-state.js';
import { type Choice } from './choice.js';
import type { Times } from './times.js';
import type { VolunteerHost } from './volunteer-host.js';
/** What a pass asks of its element. */
export interface PassHost {
    readonly activity: Activity;
    /** Where the activity is sent. */
    readonly url: string;
    readonly language: Language;
    readonly times: Times;
    readonly words: VolunteerSignupWords;
    requestUpdate(this: void): void;
    show(this: void, state: FormState): void;
    /** Puts posts into the list's boxes. */
    choose(this: void, posts: readonly WantedPost[]): void;
    /** What is chosen now, and what is wrong with it. */
    read(this: void, own: OwnPlaces): {
        posts: WantedPost[];
        faults: Fault[];
    };
    renderChoice(this: void, own: OwnPlaces, faults: readonly Fault[]): TemplateResult;
    /** Lets the page know what is full. */
    noteFull(this: void, faults: readonly Fault[], own: OwnPlaces): void;
    /** Lets the page know which places were taken; with no people, given back. */
    notePass(this: void, pass: Pass, people: number): void;
}
/** The posts that a pass has, and for how many. */
export interface OwnPlaces {
    readonly posts: ReadonlySet<string>;
    readonly people: number;
}
/** A pass's host, in terms of the form that it stands in the place of. */
export declare function passHostOf(host: VolunteerHost): PassHost;
/** What a refusal says of places, the whole page is to know. */
export declare function noteRefused({ address, activity, answers }: VolunteerHost, choice: Choice, faults: readonly Fault[]): void;
