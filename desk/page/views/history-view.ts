import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { renderButton } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { formatTime, versionTime } from '../../shared/dates.js';
import { parseFeed } from '../../shared/json.js';
import type { Version } from '../storage/feed-storage.js';

/** Earlier versions of the open feed. One that is taken back is a change like any other: it can be undone. */
export class HistoryView extends DeskElement {
  @state() protected accessor versions: Version[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { storage, open } = this.store;
    void storage
      .versions(open!.name)
      .catch(() => [])
      .then((versions) => (this.versions = versions));
  }

  protected override render(): TemplateResult {
    const { words, versions } = this;
    return html`<section class="history">
      <h2>${words.views.history}</h2>
      <p class="hint">${words.history.about}</p>
      ${versions?.length === 0 ? html`<p>${words.history.none}</p>` : nothing}
      <ol>
        ${versions?.map(
          ({ time, size }) =>
            html`<li>
              <time datetime=${versionTime(time)}
                >${formatTime(versionTime(time), this.store.language, 'medium')}</time
              >
              <span class="hint">${Math.ceil(size / 1024)} KB</span>
              ${renderButton(words.history.takeBack, () => this.#takeBack(time))}
            </li>`,
        )}
      </ol>
    </section>`;
  }

  async #takeBack(time: string): Promise<void> {
    const { store } = this;
    await store.attempt(async () => {
      const document = parseFeed(await store.storage.version(store.open!.name, time));
      if (!document) throw new SyntaxError('not JSON');
      store.change((feed) => feed.replace(document));
      store.navigate({ view: 'edit' });
      store.notifyInfo((words) =>
        words.history.back(formatTime(versionTime(time), store.language)),
      );
    });
  }
}
customElements.define('desk-history', HistoryView);
