import { html, nothing, type TemplateResult } from 'lit';
import { decodeFeed } from '../../../server/formats/feed-bytes.js';
import { beginning } from '../../checks/samples.js';
import type { JsonObject } from '../../shared/json.js';
import { DeskView } from '../desk-view.js';
import { saveFile } from '../save-file.js';
import { parseFeed } from '../store/desk.js';
import { placeAddress } from '../store/place.js';
import type { FeedEntry } from '../storage/feed-storage.js';
import { labelOf } from '../../words/field-words.js';
import { templates, type Template } from './templates.js';
import { askForName } from './name-dialog.js';

/** A feed that is larger than this is no feed: pages refuse it, too. */
const largestFeed = 20 * 1024 * 1024;

/** The feeds of the folder, and ways to begin another. */
export class HomeView extends DeskView {
  readonly #handleFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    const { words } = this;
    if (file.size > largestFeed)
      return this.desk.tell({ tone: 'error', text: (now) => now.files.tooLarge(file.size) });
    const decoded = decodeFeed(new Uint8Array(await file.arrayBuffer()));
    const document = decoded && parseFeed(decoded.text);
    if (!document) return this.desk.tell({ tone: 'error', text: (now) => now.files.notJson });
    if (!('civic' in document))
      return this.desk.tell({ tone: 'error', text: (now) => now.files.notFeed });
    const name = file.name
      .replace(/\.json$/i, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    const title = (document['community'] as { name?: string } | undefined)?.name ?? name;
    const given = await askForName(words, { title, name: name || 'feed' }, true);
    if (given && (await this.desk.create(given.name, document)))
      location.hash = placeAddress({ feed: given.name, view: 'edit' });
  };

  protected override render(): TemplateResult {
    const { feeds } = this.desk;
    if (!feeds) return html`<p class="loading">${this.words.loading}</p>`;
    return html`<main class="home" id="main">
      ${feeds.length === 0 ? this.#renderInvitation() : this.#renderFeeds(feeds)}
      <section class="new">
        <h2>${feeds.length === 0 ? this.words.home.beginWith : this.words.home.makeNew}</h2>
        <ul class="templates">
          ${templates.map((template) => this.#renderTemplate(template))}
        </ul>
        <p>
          <label class="button" for="open-file">${this.words.home.openFile}</label>
          <input
            id="open-file"
            class="visually-hidden"
            type="file"
            accept=".json,application/json"
            @change=${this.#handleFile}
          />
          <span class="hint">${this.words.home.openFileHint}</span>
        </p>
      </section>
      ${
        this.desk.storage.folder
          ? html`<p class="folder hint">
              ${this.words.home.folder} <code>${this.desk.storage.folder}</code>
            </p>`
          : html`<p class="folder hint">${this.words.home.inBrowser}</p>`
      }
    </main>`;
  }

  #renderInvitation(): TemplateResult {
    return html`<section class="invitation">
      <h2>${this.words.home.emptyTitle}</h2>
      <p>${this.words.home.emptyText}</p>
    </section>`;
  }

  #renderFeeds(feeds: readonly FeedEntry[]): TemplateResult {
    return html`<section>
      <h2>${this.words.home.feeds}</h2>
      <ul class="feeds">
        ${feeds.map((feed) => this.#renderFeed(feed))}
      </ul>
    </section>`;
  }

  #renderFeed(feed: FeedEntry): TemplateResult {
    const { name, title, counts, modified, broken } = feed;
    const { language, unsaved } = this.desk;
    const shown = title ?? name;
    return html`<li>
      <div>
        <a href=${placeAddress({ feed: name, view: 'edit' })}>${shown}</a>
        <p class="what">
          <code>${name}.json</code>
          ${
            broken
              ? html`<span class="error"
                  ><span class="tone">${this.words.tones.error}</span>
                  ${this.words.home.broken}</span
                >`
              : Object.entries(counts).map(
                  ([section, count]) => html`<span>${labelOf([section], language)} ${count}</span>`,
                )
          }
          ${unsaved.has(name) ? html`<strong>${this.words.home.unsaved}</strong>` : nothing}
        </p>
      </div>
      <time datetime=${modified}>${formatTime(modified, language)}</time>
      <span class="actions">
        <button
          type="button"
          aria-label="${this.words.home.rename} ${shown}"
          @click=${() => void this.#rename(feed)}
        >
          ${this.words.home.rename}
        </button>
        <button
          type="button"
          aria-label="${this.words.home.duplicate} ${shown}"
          @click=${() => void this.#duplicate(feed)}
        >
          ${this.words.home.duplicate}
        </button>
        <button
          type="button"
          aria-label="${this.words.home.download} ${shown}"
          @click=${() => void this.#download(feed)}
        >
          ${this.words.home.download}
        </button>
      </span>
    </li>`;
  }

  #renderTemplate(template: Template): TemplateResult {
    const { name, about } = this.words.templates[template.name];
    return html`<li>
      <button
        type="button"
        data-template=${template.name}
        @click=${() => void this.#begin(template)}
      >
        <strong>${name}</strong> <span>${about}</span>
      </button>
    </li>`;
  }

  async #begin({ document }: Template): Promise<void> {
    const given = await askForName(this.words, { title: '', name: '' });
    if (!given) return;
    const community = { ...(document['community'] as JsonObject), name: given.title };
    const feed = withSubmitTo({ ...beginning(document, this.desk.schema), community }, given.name);
    if (await this.desk.create(given.name, feed, true))
      location.hash = placeAddress({ feed: given.name, view: 'edit' });
  }

  async #duplicate({ name, title = name }: FeedEntry): Promise<void> {
    const given = await askForName(this.words, { title, name: `${name}-2` });
    if (!given) return;
    try {
      const document = parseFeed((await this.desk.storage.read(name)).text);
      if (!document) throw new SyntaxError('not JSON');
      const community = { ...(document['community'] as JsonObject | undefined), name: given.title };
      await this.desk.create(
        given.name,
        withSubmitTo({ ...document, community }, given.name, name),
      );
    } catch (error) {
      this.desk.tellProblem(error);
    }
  }

  async #rename({ name, title = name }: FeedEntry): Promise<void> {
    const given = await askForName(this.words, { title, name }, true);
    if (!given || given.name === name) return;
    try {
      await this.desk.storage.rename(name, given.name);
      const { text, etag } = await this.desk.storage.read(given.name);
      const document = parseFeed(text);
      const moved = document && withSubmitTo(document, given.name, name);
      // Forms that this machine receives are received under the feed's name.
      if (moved && JSON.stringify(moved) !== JSON.stringify(document))
        await this.desk.storage.write(given.name, `${JSON.stringify(moved, null, 2)}\n`, etag);
    } catch (error) {
      this.desk.tellProblem(error);
    }
    await this.desk.refreshList();
  }

  async #download({ name }: FeedEntry): Promise<void> {
    try {
      const { text } = await this.desk.storage.read(name);
      saveFile(new Blob([text], { type: 'application/json' }), `${name}.json`);
    } catch (error) {
      this.desk.tellProblem(error);
    }
  }
}
customElements.define('desk-home', HomeView);

/** Forms that were sent to this feed's own collector are sent to the new feed's. */
function withSubmitTo(feed: JsonObject, name: string, before = 'FEED'): JsonObject {
  const text = JSON.stringify(feed);
  return JSON.parse(
    text.split(`"url":"/submissions/${before}"`).join(`"url":"/submissions/${name}"`),
  ) as JsonObject;
}

/** @param timeStyle with seconds where several stand for the same minute. */
export function formatTime(
  time: string,
  language: 'zh' | 'en',
  timeStyle: 'short' | 'medium' = 'short',
): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle,
  }).format(new Date(time));
}
