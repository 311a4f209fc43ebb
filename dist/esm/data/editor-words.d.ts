import type { Language } from '../base/language.js';
import type { Issue } from '../contract/issue.js';
import type { Feed } from './feed.js';
import type { Problem } from './problem.js';
/**
 * The words for editors are a module of their own, beside the script: visitors never download them.
 * @returns a promise that never rejects.
 */
export declare function loadEditorWords(): Promise<void>;
/** What is wrong, a line each; codes and paths while the words are not there. */
export declare function editorLines(problem: Problem | undefined, issues: readonly Issue[], language: Language, feed?: Feed): string[];
/** The heading over those lines. */
export declare function editorHeading(language: Language): string;
