import type { Answer } from './answers.js';

/**
 * Keeps what was typed through a reload, for this tab's session only, and never a consent. Storage may be
 * refused (private window, sandboxed frame): then a reload loses what it would lose anyway.
 */
export function saveDraft(form: string, answers: ReadonlyMap<string, Answer>): void {
  try {
    if (answers.size) sessionStorage.setItem(key(form), JSON.stringify([...answers]));
    else sessionStorage.removeItem(key(form));
  } catch {
    // See above.
  }
}

export function loadDraft(form: string): Map<string, Answer> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(key(form)) ?? '[]') as [string, Answer][]);
  } catch {
    // Written by something else, or refused.
    return new Map();
  }
}

const key = (form: string): string => `civic-draft ${form}`;
