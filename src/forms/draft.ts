import type { Answer } from './validate.js';

/**
 * Keeps what was typed through a reload, for this tab's session only, and never a consent. Storage may be
 * refused (private window, sandboxed frame): then a reload loses what it would lose anyway.
 */
export function saveDraft(form: string, answers: ReadonlyMap<string, Answer>): void {
  try {
    const entries: [string, Answer][] = [];
    answers.forEach((answer, name) => entries.push([name, answer]));
    if (entries.length) sessionStorage.setItem(key(form), JSON.stringify(entries));
    else sessionStorage.removeItem(key(form));
  } catch {
    // See above.
  }
}

export function loadDraft(form: string): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  try {
    for (const [name, answer] of JSON.parse(sessionStorage.getItem(key(form)) ?? '[]') as [
      string,
      Answer,
    ][])
      answers.set(name, answer);
  } catch {
    // Written by something else, or refused.
  }
  return answers;
}

const key = (form: string): string => `civic-draft ${form}`;
