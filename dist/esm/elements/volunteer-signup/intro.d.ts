import { type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Activity } from '../../contract/activity.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import type { Times } from './times.js';
/** What an introduction is drawn from. */
export interface IntroContext {
    readonly activity: Activity;
    /** The feed's address. */
    readonly base: string;
    readonly level: number;
    readonly times: Times;
    readonly words: VolunteerSignupWords;
    readonly language: Language;
}
/** What it is, where, who asks, until when. */
export declare function renderIntro({ activity, base, level, times, words, language, }: IntroContext): TemplateResult;
