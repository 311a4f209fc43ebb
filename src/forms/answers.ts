import { loadDraft, saveDraft } from './draft.js';
import type { Answer } from './validate.js';

/** What a person has filled in and ticked. What was typed survives a reload; a consent never does. */
export class Answers {
  values = new Map<string, Answer>();
  readonly ticked = new Set<string>();
  #form = '';
  #kept = false;

  /**
   * Begins anew for a form, with what this tab's session has of it.
   * @param keep false on a shared machine.
   */
  open(form: string, keep: boolean): void {
    this.#form = form;
    this.#kept = keep;
    this.values = keep ? loadDraft(form) : new Map<string, Answer>();
    this.ticked.clear();
  }

  /** Takes what a control holds now. */
  take(control: HTMLInputElement, isConsent: boolean): void {
    if (isConsent) this.ticked[control.checked ? 'add' : 'delete'](control.name);
    else
      this.values.set(control.name, control.type === 'checkbox' ? control.checked : control.value);
    this.#save();
  }

  /** Changes an answer otherwise than by its control; nothing takes it away. */
  set(name: string, answer: Answer | undefined): void {
    if (answer === undefined) this.values.delete(name);
    else this.values.set(name, answer);
    this.#save();
  }

  clear(): void {
    this.values.clear();
    this.ticked.clear();
    this.#save();
  }

  #save(): void {
    if (this.#kept) saveDraft(this.#form, this.values);
  }
}
