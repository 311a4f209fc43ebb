import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { renderButton, renderError, valueOf } from '../controls.js';
import type { SiteWords } from '../responses/admin-api.js';
import { AdminElement } from '../responses/admin-element.js';

/** The site's own words: what is sent with one of them in it waits until somebody has looked at it. */
export class WordListEditor extends AdminElement {
  @state() protected accessor saved: SiteWords | undefined;
  @state() protected accessor text = '';

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('access') && this.access) void this.#load();
  }

  protected override render(): TemplateResult {
    const { words, saved } = this;
    const { moderation: own } = words;
    const isChanged = saved?.text !== undefined && this.text !== saved.text;
    return html`<h3>${own.wordList}</h3>
      ${this.problem ? renderError(words, own.wordProblems[this.problem]) : nothing}
      ${saved && saved.text === undefined ? html`<p class="hint">${own.noWordList}</p>` : nothing}
      ${
        saved?.text === undefined
          ? nothing
          : html`<div class="field">
                <label for="word-list">${own.wordListLabel}</label>
                <p class="hint" id="word-list-hint">${own.wordListHint}</p>
                <textarea
                  id="word-list"
                  rows="8"
                  spellcheck="false"
                  aria-describedby="word-list-hint"
                  .value=${this.text}
                  @input=${(event: Event) => (this.text = valueOf(event))}
                ></textarea>
              </div>
              <p class="actions">
                ${renderButton(own.saveWords, () => this.#save(), '', { isDisabled: !isChanged })}
              </p>`
      }`;
  }

  async #load(): Promise<void> {
    await this.attempt(async (api) => this.#take(await api.siteWords()));
  }

  async #save(): Promise<void> {
    await this.attempt(async (api) => {
      const version = this.saved?.version ?? '';
      this.#take(await api.saveSiteWords({ text: this.text, version }));
      this.store.notifyInfo(({ moderation }) => moderation.wordsSaved);
    });
    if (this.problem !== 'stale') return;
    // What was typed stays; saved once more it goes over what the other has saved, which is then known.
    this.saved = await this.api.siteWords().catch(() => this.saved);
  }

  #take(words: SiteWords): void {
    this.saved = words;
    this.text = words.text ?? '';
  }
}
customElements.define('desk-word-list', WordListEditor);
