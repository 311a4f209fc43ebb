import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { renderButton } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { formatTime } from '../../shared/dates.js';
import type { Version } from '../storage/feed-storage.js';
import { parseFeed } from '../store/editor-store.js';

/** Earlier versions of the open feed. One that is taken back is a change like any other: it can be undone. */
export class HistoryView extends DeskElement {
  @state() protected accessor versions: Version[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
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
              <time datetime=${asIso(time)}
                >${formatTime(asIso(time), this.store.language, 'medium')}</time
              >
              <span class="hint">${Math.ceil(size / 1024)} KB</span>
              ${renderButton(words.history.takeBack, () => this.#takeBack(time))}
            </li>`,
        )}
      </ol>
    </section>`;
  }

  async #load(): Promise<void> {
    const { storage, open } = this.store;
    this.versions = await storage.versions(open!.name).catch(() => []);
  }

  async #takeBack(time: string): Promise<void> {
    const { store } = this;
    try {
      const document = parseFeed(await store.storage.version(store.open!.name, time));
      if (!document) throw new SyntaxError('not JSON');
      store.change((feed) => feed.replace(document));
      store.navigate({ view: 'edit' });
      store.notify({
        tone: 'info',
        text: (words) => words.history.back(formatTime(asIso(time), store.language)),
      });
    } catch (error) {
      store.notifyProblem(error);
    }
  }
}
customElements.define('desk-history', HistoryView);

/** 2024-03-08T09-00-00-000Z is a file's name; the time in it is 2024-03-08T09:00:00.000Z. */
const asIso = (time: string): string =>
  time.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
