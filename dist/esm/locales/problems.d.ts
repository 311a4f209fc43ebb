import type { Expected } from '../contract/issue.js';
import type { Language } from '../base/language.js';
/** What an editor is told. Visitors never see these; they see the page's own text. */
export interface ProblemWords {
    /** Before a list of things that an editor can mend. */
    heading: string;
    /** An item in its list: `members[2]`, with the name it gives itself. */
    item(list: string, position: number, name?: string): string;
    position(position: number): string;
    /** Between the steps of a path. */
    step: string;
    /** Between a path and what is wrong there. */
    colon: string;
    fields: Readonly<Record<string, string>>;
    expected: Readonly<Record<Expected, string>>;
    missing: string;
    type(expected: string): string;
    choice(choices: string): string;
    limit: Readonly<Record<'long' | 'many' | 'small' | 'big', (limit: number) => string>>;
    empty: string;
    id: string;
    link: string;
    date: string;
    moment: string;
    duplicate: string;
    reference: string;
    sum(sum: string): string;
    span: string;
    backwards: string;
    shut: string;
    crowded: string;
    none: string;
    zone: string;
    noSource: string;
    address(address: string): string;
    network(address: string): string;
    timeLimit(address: string): string;
    pageInstead(address: string): string;
    login(address: string): string;
    status(address: string, status: number): string;
    tooLarge(address: string, megabytes: number): string;
    notJson(address: string, line?: number): string;
    notFeed: string;
    version(version: string): string;
    itemMissing(id?: string): string;
    itemInvalid(id: string): string;
}
export declare const problemWords: Readonly<Record<Language, ProblemWords>>;
