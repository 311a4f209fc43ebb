import { html, type TemplateResult } from 'lit';
import { DeskElement } from '../desk-element.js';
import { routeAddress } from '../store/route.js';

/** Somebody else has saved the same feed: nothing is lost, whichever way is taken. */
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
        <button type="button" class="primary" @click=${this.#saveCopy}>${conflict.copy}</button>
        <button type="button" @click=${() => store.reopen()}>${conflict.theirs}</button>
        <button type="button" @click=${() => store.saveOver()}>${conflict.mine}</button>
        <button type="button" @click=${this.#decideLater}>${conflict.later}</button>
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
