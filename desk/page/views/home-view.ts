import { html, nothing, type TemplateResult } from 'lit';
import { decodeFeed } from '../../../server/formats/feed-bytes.js';
import {
  beginnings,
  createFeedFrom,
  documents,
  withSubmitTo,
  type TemplateName,
} from '../../checks/samples.js';
import { formatTime } from '../../shared/dates.js';
import { getAt, parseFeed, setAt, textOf, type JsonObject } from '../../shared/json.js';
import { labelOf } from '../../words/field-words.js';
import { renderFileChooser } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import type { FeedEntry } from '../storage/feed-storage.js';
import { routeAddress } from '../store/route.js';
import { saveFeed } from '../transfer.js';
import { askForName, type FeedName } from './dialogs.js';

/** A feed that is larger than this is no feed: pages refuse it, too. */
const largestFeed = 20 * 1024 * 1024;

/** The feeds of the folder, and ways to begin another. */
export class HomeView extends DeskElement {
  protected override render(): TemplateResult {
    const { feeds, storage } = this.store;
    const { folder } = storage.session;
    const { home, loading } = this.words;
    if (!feeds) return html`<p class="loading">${loading}</p>`;
    return html`<main class="home" id="main">
      ${
        feeds.length === 0
          ? html`<section class="invitation">
              <h2>${home.emptyTitle}</h2>
              <p>${home.emptyText}</p>
            </section>`
          : html`<section>
              <h2>${home.feeds}</h2>
              <ul class="feeds">
                ${feeds.map((feed) => this.#renderFeed(feed))}
              </ul>
            </section>`
      }
      <section class="new">
        <h2>${feeds.length === 0 ? home.beginWith : home.makeNew}</h2>
        <ul class="templates">
          ${beginnings.map((name) => this.#renderTemplate(name))}
        </ul>
        <p>
          ${renderFileChooser('open-file', home.openFile, '.json,application/json', (file) =>
            this.#import(file),
          )}
          <span class="hint">${home.openFileHint}</span>
        </p>
      </section>
      <p class="folder hint">
        ${folder ? html`${home.folder} <code>${folder}</code>` : home.inBrowser}
      </p>
    </main>`;
  }

  #renderFeed(feed: FeedEntry): TemplateResult {
    const { name, title = name, modified } = feed;
    const { home } = this.words;
    const renderButton = (label: string, press: () => Promise<unknown>): TemplateResult =>
      html`<button type="button" aria-label="${label} ${title}" @click=${press}>${label}</button>`;
    return html`<li>
      <div>
        <a href=${routeAddress({ feed: name, view: 'edit' })}>${title}</a>
        <p class="what">
          <code>${name}.json</code> ${this.#renderContents(feed)}
          ${this.store.unsaved.has(name) ? html`<strong>${home.unsaved}</strong>` : nothing}
        </p>
      </div>
      <time datetime=${modified}>${formatTime(modified, this.store.language)}</time>
      <span class="actions">
        ${renderButton(home.rename, () => this.#rename(feed))}
        ${renderButton(home.duplicate, () => this.#duplicate(feed))}
        ${renderButton(home.download, () => this.#download(feed))}
      </span>
    </li>`;
  }

  #renderContents({ broken, counts }: FeedEntry): TemplateResult | TemplateResult[] {
    const { tones, home } = this.words;
    if (broken)
      return html`<span class="error"
        ><span class="tone">${tones.error}</span> ${home.broken}</span
      >`;
    return Object.entries(counts).map(
      ([section, count]) => html`<span>${labelOf([section], this.store.language)} ${count}</span>`,
    );
  }

  #renderTemplate(template: TemplateName): TemplateResult {
    const { name, about } = this.words.templates[template];
    return html`<li>
      <button type="button" data-template=${template} @click=${() => this.#begin(template)}>
        <strong>${name}</strong> <span>${about}</span>
      </button>
    </li>`;
  }

  async #import(file: File): Promise<void> {
    const { store } = this;
    if (file.size > largestFeed)
      return store.notifyError((words) => words.files.tooLarge(file.size));
    const decoded = decodeFeed(new Uint8Array(await file.arrayBuffer()));
    const document = decoded && parseFeed(decoded.text);
    if (!document) return store.notifyError((words) => words.files.notJson);
    if (!('civic' in document)) return store.notifyError((words) => words.files.notFeed);
    const name = file.name
      .replace(/\.json$/i, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    const title = textOf(getAt(document, ['community', 'name'])) || name;
    const given = await askForName(this.words, { title, name: name || 'feed' }, true);
    if (given) await this.#createAndOpen(given.name, document);
  }

  /** What a template has is a sample, and only its shape is taken over. */
  async #begin(template: TemplateName): Promise<void> {
    const given = await askForName(this.words, { title: '', name: '' });
    if (!given) return;
    const feed = createFeedFrom(documents[template] as unknown as JsonObject, this.store.schema);
    await this.#createAndOpen(given.name, withName(feed, given), true);
  }

  async #createAndOpen(name: string, feed: JsonObject, fromTemplate = false): Promise<void> {
    if (await this.store.create(name, feed, fromTemplate))
      location.hash = routeAddress({ feed: name, view: 'edit' });
  }

  async #duplicate({ name, title = name }: FeedEntry): Promise<void> {
    const given = await askForName(this.words, { title, name: `${name}-2` });
    if (!given) return;
    await this.store.attempt(async () => {
      const document = parseFeed((await this.store.storage.read(name)).text);
      if (!document) throw new SyntaxError('not JSON');
      await this.store.create(given.name, withName(document, given, name));
    });
  }

  async #rename({ name, title = name }: FeedEntry): Promise<void> {
    const given = await askForName(this.words, { title, name }, true);
    if (!given || given.name === name) return;
    const { storage } = this.store;
    await this.store.attempt(async () => {
      await storage.rename(name, given.name);
      const { text, etag } = await storage.read(given.name);
      const document = parseFeed(text);
      const moved = document && withSubmitTo(document, given.name, name);
      // Forms that this machine receives are received under the feed's name.
      if (moved && JSON.stringify(moved) !== JSON.stringify(document))
        await storage.write(given.name, `${JSON.stringify(moved, null, 2)}\n`, etag);
    });
    await this.store.loadFeeds();
  }

  #download({ name }: FeedEntry): Promise<unknown> {
    const { store } = this;
    return store.attempt(async () => saveFeed(name, (await store.storage.read(name)).text));
  }
}
customElements.define('desk-home', HomeView);

const withName = (feed: JsonObject, { name, title }: FeedName, before?: string): JsonObject =>
  withSubmitTo(setAt(feed, ['community', 'name'], title) as JsonObject, name, before);
