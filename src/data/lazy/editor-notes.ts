import { html, render, type TemplateResult } from 'lit';
import type { Language } from '../../base/text/language.js';
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
  /** What is shown, to be advised on. */
  readonly item?: unknown;
  readonly items?: readonly unknown[];
}

/** The most lines; a broken export can have thousands of issues. */
const most = 50;

/**
 * Writes what is wrong under an element's content, for editors. Loaded only with `debug`.
 * @param root the element's shadow root.
 */
export function showEditorNotes(
  root: ParentNode & Node,
  { problem, issues: faults, feed, item, items = [item] }: EditorNotes,
  language: Language,
): void {
  const issues = feed ? [...faults, ...adviceOn(feed, items)] : faults;
  const lines = [
    ...(problem ? [explainProblem(problem, language)] : []),
    ...issues.slice(0, most).map((issue) => explainIssue(issue, language, feed)),
  ];
  let place = root.querySelector<HTMLElement>('.editor');
  if (!lines.length) return place?.remove();
  if (!place) {
    place = document.createElement('div');
    place.className = 'editor';
    root.append(place);
  }
  render(renderNotes(lines, language), place);
}

// Bound as a property: a strict Content-Security-Policy refuses the attribute.
const style = 'margin: 0.75em 0; padding: 0.75em; border: 2px dashed';

const renderNotes = (lines: readonly string[], language: Language): TemplateResult =>
  html`<div class="base" role="note" lang=${language} .style=${style}>
    <strong>${problemWords[language].heading}</strong>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
