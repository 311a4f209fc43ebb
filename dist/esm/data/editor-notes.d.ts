import type { Language } from '../base/language.js';
import type { Issue } from '../contract/issue.js';
import type { Feed } from './feed.js';
import type { Problem } from './problem.js';
/** What an editor is to learn about an element. */
export interface EditorNotes {
    readonly problem?: Problem;
    readonly issues: readonly Issue[];
    readonly feed?: Feed;
    /** What is shown: it may be valid and yet surely not what was meant. */
    readonly item?: unknown;
    readonly items?: readonly unknown[];
}
/**
 * Writes what is wrong under an element's content, for editors. A module of its own, loaded with `debug`:
 * visitors never download it. It has no lit, so that a page does not get a second copy.
 */
export declare function showEditorNotes(root: ParentNode & Node, { problem, issues: faults, feed, item, items }: EditorNotes, language: Language): void;
