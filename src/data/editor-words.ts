import type { Language } from '../base/language.js';
import type { Issue } from '../contract/issue.js';
import type { Feed } from './feed.js';
import type { Problem } from './problem.js';

type Explain = typeof import('./explain.js');

let explain: Explain | undefined;

/**
 * The words for editors are a module of their own, beside the script: visitors never download them.
 * @returns a promise that never rejects.
 */
export async function loadEditorWords(): Promise<void> {
  try {
    explain ??= await import('./explain.js');
  } catch {
    // A page that forbids it, or a copy of the script without its neighbour: codes have to do.
  }
}

/** What is wrong, a line each; codes and paths while the words are not there. */
export function editorLines(problem: Problem | undefined, issues: readonly Issue[], language: Language, feed?: Feed): string[] {
  if (!explain) return [...(problem ? [problem.code] : []), ...issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)];
  const { explainIssue, explainProblem } = explain;
  return [...(problem ? [explainProblem(problem, language)] : []), ...issues.map((issue) => explainIssue(issue, language, feed))];
}

/** The heading over those lines. */
export function editorHeading(language: Language): string {
  return explain?.editorHeading(language) ?? 'debug';
}
