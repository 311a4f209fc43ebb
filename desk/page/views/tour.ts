import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { renderButton } from '../controls.js';
import { DeskElement } from '../desk-element.js';

const key = 'civic-desk-tour';

/** Five steps at most, on the first visit; it can be left at any of them and asked for again. */
export class Tour extends DeskElement {
  static isDue(): boolean {
    return localStorage.getItem(key) === null;
  }

  @state() protected accessor step = 0;

  protected override firstUpdated(): void {
    this.querySelector('dialog')!.showModal();
  }

  protected override render(): TemplateResult {
    const { step } = this;
    const { tour } = this.words;
    const steps = Object.values(tour.steps);
    const { title, text } = steps[step]!;
    const isLast = step === steps.length - 1;
    return html`<dialog
      class="dialog tour"
      aria-labelledby="tour-title"
      @close=${this.#handleClose}
    >
      <p class="count">${step + 1} / ${steps.length}</p>
      <h2 id="tour-title">${title}</h2>
      <p>${text}</p>
      <p class="actions">
        ${
          isLast
            ? renderButton(tour.begin, () => this.#close(), 'primary')
            : renderButton(tour.next, () => this.step++, 'primary')
        }
        ${isLast ? nothing : renderButton(tour.skip, () => this.#close())}
      </p>
    </dialog>`;
  }

  #close(): void {
    this.querySelector('dialog')!.close();
  }

  #handleClose(): void {
    localStorage.setItem(key, 'seen');
    this.dispatchEvent(new CustomEvent('desk-tour-end', { bubbles: true }));
  }
}
customElements.define('desk-tour', Tour);
