import type { Answer } from './validate.js';
/** What a person has filled in and ticked. What was typed survives a reload; a consent never does. */
export declare class Answers {
    #private;
    values: Map<string, Answer>;
    readonly ticked: Set<string>;
    /**
     * Begins anew for a form.
     * @param keep false on a shared machine.
     */
    open(form: string, keep: boolean): void;
    /**
     * Fetches what this tab's session has of the form. The first use of storage in a page waits for the disk, so that
     * a form is drawn first; whoever answers meanwhile has the last word.
     * @returns whether there was something.
     */
    load(): boolean;
    /** Takes what a control holds now. */
    take(control: HTMLInputElement, isConsent: boolean): void;
    /** Changes an answer otherwise than by its control; nothing takes it away. */
    set(name: string, answer: Answer | undefined): void;
    clear(): void;
}
