import { html, type TemplateResult } from 'lit';
import { DeskView } from '../desk-view.js';
import { placeAddress } from '../store/place.js';

/** Somebody else has saved the same feed: nothing is lost, whichever way is taken. */
export class ConflictDialog extends DeskView {
  readonly #later = (): void => {
    this.desk.conflict = false;
    this.desk.changed();
  };

  protected override firstUpdated(): void {
    this.querySelector('dialog')!.showModal();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<dialog class="dialog" aria-labelledby="conflict-title" @cancel=${this.#later}>
      <h2 id="conflict-title">${words.conflict.heading}</h2>
      <p>${words.conflict.text}</p>
      <p class="actions column">
        <button type="button" class="primary" @click=${() => void this.#saveCopy()}>
          ${words.conflict.copy}
        </button>
        <button type="button" @click=${() => void this.desk.reopen()}>
          ${words.conflict.theirs}
        </button>
        <button type="button" @click=${() => void this.desk.saveOver()}>
          ${words.conflict.mine}
        </button>
        <button type="button" @click=${this.#later}>${words.conflict.later}</button>
      </p>
    </dialog>`;
  }

  async #saveCopy(): Promise<void> {
    const { open, feeds } = this.desk;
    await this.desk.refreshList();
    const taken = new Set((feeds ?? this.desk.feeds ?? []).map(({ name }) => name));
    let name = `${open!.name}-2`;
    for (let number = 3; taken.has(name); number++) name = `${open!.name}-${number}`;
    if (!(await this.desk.create(name, open!.document))) return;
    await this.desk.drafts.forget(open!.name);
    this.#later();
    location.hash = placeAddress({ ...this.desk.place!, feed: name });
  }
}
customElements.define('desk-conflict', ConflictDialog);
