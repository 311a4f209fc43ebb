import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeskWords } from '../words/desk-words.js';
import type { EditorStore } from './store/editor-store.js';

/** A part of the desk that draws itself anew whenever the desk has changed. */
export abstract class DeskElement extends LitElement {
  @property({ attribute: false }) accessor store!: EditorStore;
  #unsubscribe: (() => void) | undefined;

  /** One page, one style sheet, one set of ids: nothing here has to be kept apart. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.store?.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  get words(): DeskWords {
    return this.store.words;
  }
}
