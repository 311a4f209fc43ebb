import type { Language } from '../../base/language.js';
import { type Content } from '../../base/make.js';
import type { Figure } from '../../contract/figure.js';
import type { Member } from '../../contract/member.js';
import type { MemberCardWords } from '../../locales/words.js';
/** What the parts of a card need to know besides their own data. */
export interface CardContext {
    readonly language: Language;
    readonly words: MemberCardWords;
    /** Where relative addresses start: the feed's own. */
    readonly base: string;
}
/** Figures with their labels. The number in full is in the title where it is set short. */
export declare function makeFacts(facts: readonly Figure[], language: Language): Content;
/** The timeline, the honours and the links: titled lists, and nothing where one would be empty. */
export declare function makeLists({ dispatches, honours, links }: Member, { language, words, base }: CardContext): Content[];
