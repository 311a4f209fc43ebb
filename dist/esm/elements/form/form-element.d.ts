import { nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Kept } from '../../base/kept.js';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import { type ItemController, type ItemHost } from '../../data/item-controller.js';
import { Answers } from '../../forms/answers.js';
import type { FormWords } from '../../locales/words.js';
import { type Filled } from './filled.js';
import type { FormContext } from './form-fields.js';
import type { FormItem } from './form-item.js';
import type { FormSending } from './form-sending.js';
import type { FormState } from './form-state.js';
import type { OwnPart } from './own-part.js';
/**
 * An element that asks for something and sends it: what is filled in, what is wrong, what becomes of it.
 * Subclasses say what they ask and how it looks.
 */
export declare abstract class FormElement<Item extends FormItem> extends FeedElement implements ItemHost {
    #private;
    protected static readonly later = "form";
    static styles: import("lit").CSSResult;
    static properties: PropertyDeclarations;
    /** Id of the item. Default: the fragment of `src`. */
    item?: string | null;
    /** Level of the title as a heading, 1 to 6. Default 3. */
    headingLevel: number;
    /** `off` on a shared machine: nothing is kept on it. Default: kept until sent. */
    outbox?: 'off' | null;
    /** A trial, loudly marked: sent and answered, never counted. Default false. */
    test: boolean;
    /** The answer to the captcha in the slot. */
    captcha?: string;
    protected state: FormState;
    protected abstract readonly found: ItemController<Item & {
        id: string;
    }>;
    protected readonly answers: Answers;
    protected readonly kept: Kept;
    constructor();
    /** What only this kind of form checks, sends and says of it. */
    protected abstract loadOwn(): Promise<OwnPart>;
    protected editorNotes(): EditorNotes;
    protected get ready(): Item | undefined;
    protected willUpdate(changed: PropertyValues): void;
    protected updated(changed: PropertyValues): void;
    /** What checks and sends, once somebody comes near; asked for again where it could not be had. */
    protected loadSending(): Promise<FormSending>;
    protected show(state: FormState): void;
    /** What stands in the form's place. */
    protected renderOutcome(state: FormState): TemplateResult | undefined;
    protected get formWords(): FormWords;
    protected renderTrial(): TemplateResult | typeof nothing;
    /** What the form is drawn from. */
    protected formContext(item: Item): FormContext;
    /** Draws what an answer changes. */
    protected answered(): void;
    /** Takes what a control holds now. */
    protected take(control: HTMLInputElement): void;
    protected filled(item: Item): Filled;
}
