import type { Language } from '../../base/language.js';
import type { Issue } from '../../contract/issue.js';
import { problemWords } from '../../locales/problems.js';
import { adviceOn } from './advice.js';
import { explainIssue, explainProblem } from './explain.js';
import type { Feed } from '../feed.js';
import type { Problem } from '../problem.js';

/** What an editor is to learn about an element. */
export interface EditorNotes {
  readonly problem?: Problem;
  readonly issues: readonly Issue[];
  readonly feed?: Feed;
  /** What is shown: it may be valid and yet surely not what was meant. */
  readonly item?: unknown;
  readonly items?: readonly unknown[];
}

/** The most lines at a time; a broken export can have thousands. */
const most = 50;

/**
 * Writes what is wrong under an element's content, for editors. A module of its own, loaded with `debug`:
 * visitors never download it. It has no lit, so that a page does not get a second copy.
 */
export function showEditorNotes(
  root: ParentNode & Node,
  { problem, issues: faults, feed, item, items = [item] }: EditorNotes,
  language: Language,
): void {
  root.querySelector('.editor')?.remove();
  const issues = feed ? [...faults, ...adviceOn(feed, items)] : faults;
  const lines = [
    ...(problem ? [explainProblem(problem, language)] : []),
    ...issues.slice(0, most).map((issue) => explainIssue(issue, language, feed)),
  ];
  if (lines.length === 0) return;
  const list = make('ul');
  list.append(...lines.map((line) => make('li', line)));
  const notes = make('div');
  notes.className = 'base editor';
  notes.lang = language;
  notes.setAttribute('role', 'note');
  notes.append(make('strong', problemWords[language].heading), list);
  for (const [property, value] of Object.entries({
    margin: '0.75em 0',
    padding: '0.75em',
    border: '2px dashed',
  }))
    notes.style.setProperty(property, value);
  root.append(notes);
}

function make(tag: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
