import { loadDraft, saveDraft } from './draft.js';
/** What a person has filled in and ticked. What was typed survives a reload; a consent never does. */
export class Answers {
    constructor() {
        this.values = new Map();
        this.ticked = new Set();
        this.#form = '';
        this.#kept = false;
    }
    #form;
    #kept;
    /**
     * Begins anew for a form, with what this tab's session has of it.
     * @param keep false on a shared machine.
     */
    open(form, keep) {
        this.#form = form;
        this.#kept = keep;
        this.values = keep ? loadDraft(form) : new Map();
        this.ticked.clear();
    }
    /** Takes what a control holds now. */
    take(control, isConsent) {
        if (isConsent)
            this.ticked[control.checked ? 'add' : 'delete'](control.name);
        else
            this.values.set(control.name, control.type === 'checkbox' ? control.checked : control.value);
        this.#save();
    }
    /** Changes an answer otherwise than by its control; nothing takes it away. */
    set(name, answer) {
        if (answer === undefined)
            this.values.delete(name);
        else
            this.values.set(name, answer);
        this.#save();
    }
    clear() {
        this.values.clear();
        this.ticked.clear();
        this.#save();
    }
    #save() {
        if (this.#kept)
            saveDraft(this.#form, this.values);
    }
}
