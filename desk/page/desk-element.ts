import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeskWords } from '../words/desk-words.js';
import type { EditorStore } from './store/editor-store.js';

/**
 * Runs once what has changed is drawn: lit draws in microtasks, which all come before the next task. A frame may come much
 * later on a busy machine, and would take the cursor from somebody who types already.
 */
export const afterDrawing = (run: () => void): void => void setTimeout(run);

/** A part of the desk. It renders again whenever the store has changed. */
export abstract class DeskElement extends LitElement {
  @property({ attribute: false }) accessor store!: EditorStore;
  /** Ends what listens for this element once it has left the page. */
  protected listening = new AbortController();

  /** No shadow root: the desk is one page with one style sheet, and labels name controls by id across its parts. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.store?.addEventListener('change', () => this.requestUpdate(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listening.abort();
  }

  get words(): DeskWords {
    return this.store.words;
  }
}
