import type { FieldValue } from '../contract/submission.js';
import { isConsent } from './form-input.js';

/** What a control holds: a tick is true or false, a number is text, what several controls ask is a list or a group. */
export type Answer = Exclude<FieldValue, number>;

/** What a person has filled in and ticked. What was typed survives a reload; a consent never does. */
export class Answers {
  values = new Map<string, Answer>();
  readonly ticked = new Set<string>();
  #form = '';
  #isKept = false;
  #isLoaded = false;

  /**
   * Starts without answers, for another form.
   * @param keep false on a shared machine.
   */
  open(form: string, keep: boolean): void {
    this.#form = form;
    this.#isKept = keep;
    this.#isLoaded = !keep;
    this.values.clear();
    this.ticked.clear();
  }

  /**
   * Fetches the draft of this tab's session. The first use of storage in a page waits for the disk, so that the form is
   * drawn first; an answer that was given meanwhile wins.
   * @returns whether there was something.
   */
  load(): boolean {
    if (this.#isLoaded) return false;
    this.#isLoaded = true;
    const draft = loadDraft(this.#form);
    draft.forEach((answer, name) => this.values.has(name) || this.values.set(name, answer));
    return draft.size > 0;
  }

  /** Takes what a control holds now. */
  take(control: HTMLInputElement): void {
    const { name, type, checked, value } = control;
    if (isConsent(name)) this.ticked[checked ? 'add' : 'delete'](name);
    else this.set(name, type === 'checkbox' ? checked : value);
  }

  /** Sets an answer by its name; `undefined` removes it. */
  set(name: string, answer: Answer | undefined): void {
    this.load();
    if (answer === undefined) this.values.delete(name);
    else this.values.set(name, answer);
    this.#save();
  }

  clear(): void {
    this.#isLoaded = true;
    this.values.clear();
    this.ticked.clear();
    this.#save();
  }

  #save(): void {
    if (this.#isKept) saveDraft(this.#form, this.values);
  }
}

/**
 * Keeps what was typed through a reload, for this tab's session only, and never a consent. Storage may be
 * refused (private window, sandboxed frame): then a reload loses what it would lose anyway.
 */
function saveDraft(form: string, answers: ReadonlyMap<string, Answer>): void {
  try {
    if (answers.size) sessionStorage.setItem(key(form), JSON.stringify([...answers]));
    else sessionStorage.removeItem(key(form));
  } catch {
    // See above.
  }
}

function loadDraft(form: string): Map<string, Answer> {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(key(form)) ?? '[]') as [string, Answer][]);
  } catch {
    // Written by something else, or refused.
    return new Map();
  }
}

const key = (form: string): string => `civic-draft ${form}`;
