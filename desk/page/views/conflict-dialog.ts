import { html, type TemplateResult } from 'lit';
import { renderButton } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { routeAddress } from '../store/route.js';

/** Asks what to do when somebody else has saved the same feed: no choice loses anything. */
export class ConflictDialog extends DeskElement {
  protected override firstUpdated(): void {
    this.querySelector('dialog')!.showModal();
  }

  protected override render(): TemplateResult {
    const { conflict } = this.words;
    const { store } = this;
    return html`<dialog
      class="dialog"
      aria-labelledby="conflict-title"
      @cancel=${this.#decideLater}
    >
      <h2 id="conflict-title">${conflict.heading}</h2>
      <p>${conflict.text}</p>
      <p class="actions column">
        ${renderButton(conflict.copy, () => this.#saveCopy(), 'primary')}
        ${renderButton(conflict.theirs, () => store.reopen())}
        ${renderButton(conflict.mine, () => store.saveOver())}
        ${renderButton(conflict.later, () => this.#decideLater())}
      </p>
    </dialog>`;
  }

  #decideLater(): void {
    this.store.conflict = false;
    this.store.emitChange();
  }

  async #saveCopy(): Promise<void> {
    const { store } = this;
    const { name: original, document } = store.open!;
    await store.loadFeeds();
    const taken = new Set(store.feeds?.map(({ name }) => name));
    let name = `${original}-2`;
    for (let number = 3; taken.has(name); number++) name = `${original}-${number}`;
    if (!(await store.create(name, document))) return;
    await store.drafts.delete(original);
    this.#decideLater();
    location.hash = routeAddress({ ...store.route!, feed: name });
  }
}
customElements.define('desk-conflict', ConflictDialog);
