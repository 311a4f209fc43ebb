import type { Answer } from './validate.js';
/**
 * Keeps what was typed through a reload, for this tab's session only, and never a consent. Storage may be
 * refused (private window, sandboxed frame): then a reload loses what it would lose anyway.
 */
export declare function saveDraft(form: string, answers: ReadonlyMap<string, Answer>): void;
export declare function loadDraft(form: string): Map<string, Answer>;
