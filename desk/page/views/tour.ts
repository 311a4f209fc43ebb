import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { DeskView } from '../desk-view.js';

const key = 'civic-desk-tour';

/** Five steps at most, on the first visit; it can be left at any of them and asked for again. */
export class Tour extends DeskView {
  static isDue(): boolean {
    return localStorage.getItem(key) === null;
  }

  @state() protected accessor step = 0;

  readonly #end = (): void => {
    localStorage.setItem(key, 'seen');
    this.dispatchEvent(new CustomEvent('desk-tour-end', { bubbles: true }));
  };

  protected override firstUpdated(): void {
    this.querySelector('dialog')!.showModal();
  }

  protected override render(): TemplateResult {
    const { words, step } = this;
    const steps = Object.values(words.tour.steps);
    const one = steps[step]!;
    const isLast = step === steps.length - 1;
    return html`<dialog class="dialog tour" aria-labelledby="tour-title" @close=${this.#end}>
      <p class="count">${step + 1} / ${steps.length}</p>
      <h2 id="tour-title">${one.title}</h2>
      <p>${one.text}</p>
      <p class="actions">
        <button
          type="button"
          class="primary"
          @click=${() => (isLast ? this.#close() : (this.step = step + 1))}
        >
          ${isLast ? words.tour.begin : words.tour.next}
        </button>
        ${isLast ? '' : html`<button type="button" @click=${() => this.#close()}>${words.tour.skip}</button>`}
      </p>
    </dialog>`;
  }

  #close(): void {
    this.querySelector('dialog')!.close();
  }
}
customElements.define('desk-tour', Tour);
