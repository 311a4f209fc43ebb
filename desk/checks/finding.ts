import type { Issue } from '../../src/contract/issue.js';
import type { Path } from '../shared/json.js';
import type { DeskWords } from '../words/desk-words.js';

/** What is valid and yet surely not meant, by the sentence that says so. */
export type AdviceCode = keyof DeskWords['advice'];

export interface Advice {
  readonly tone: 'advice';
  readonly path: Path;
  readonly code: AdviceCode;
  /** What the sentence is about: a number, or the words that were found. */
  readonly detail?: string | number;
}

/** What is wrong: by the contract, or because a sample was left in. */
export type DeskIssue = Issue | { readonly path: Path; readonly code: 'sample' };

export type Finding =
  { readonly tone: 'error'; readonly path: Path; readonly issue: DeskIssue } | Advice;

/** Whether something that stands at `path` is at `place`, or in what is there. */
export const isWithin = (path: Path, place: Path): boolean =>
  place.every((key, index) => path[index] === key);

export const errorsIn = (findings: readonly Finding[], place: Path): Finding[] =>
  findings.filter(({ tone, path }) => tone === 'error' && isWithin(path, place));
