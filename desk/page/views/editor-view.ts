import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isObject } from '../../shared/json.js';
import { DeskView } from '../desk-view.js';
import { saveFile } from '../save-file.js';
import { tidy } from '../../shared/schema.js';
import { placeAddress, views, type View } from '../store/place.js';
import './checks-pane.js';
import './conflict-dialog.js';
import './contents-pane.js';
import './history-view.js';
import './item-pane.js';
import './preview-pane.js';
import './responses-view.js';
import './sheet-view.js';
import './snippet-view.js';
import './theme-view.js';

/** What a narrow screen shows of the editing view, one at a time. */
const panes = ['contents', 'form', 'preview', 'checks'] as const;
type Pane = (typeof panes)[number];

/** One open feed. */
export class EditorView extends DeskView {
  @state() protected accessor pane: Pane = 'form';
  #shownView: View | undefined;

  readonly #showForm = (): void => {
    this.pane = 'form';
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void this.desk.save();
  };

  readonly #download = (): void => {
    const { open, schema } = this.desk;
    const text = tidy(open!.document, schema);
    saveFile(new Blob([text], { type: 'application/json' }), `${open!.name}.json`);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#handleKey);
    document.addEventListener('desk-show-form', this.#showForm);
    addEventListener('hashchange', this.#showForm);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#handleKey);
    document.removeEventListener('desk-show-form', this.#showForm);
    removeEventListener('hashchange', this.#showForm);
  }

  /** On a phone the tabs are wider than the window. */
  protected override updated(): void {
    const { place } = this.desk;
    if (place?.view === this.#shownView) return;
    this.#shownView = place?.view;
    this.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { open, place } = this.desk;
    if (!open || !place) return html`<p class="loading">${this.words.loading}</p>`;
    return html`<div class="editor">
      ${this.#renderHeader()} ${this.#renderTabs(place.view)}
      <main id="main" data-view=${place.view}>${this.#renderView(place.view)}</main>
      ${this.desk.conflict ? html`<desk-conflict .desk=${this.desk}></desk-conflict>` : nothing}
    </div>`;
  }

  #renderHeader(): TemplateResult {
    const { open, saving, words } = this.desk;
    const community = open!.document['community'];
    const title = isObject(community) ? community['name'] : undefined;
    const state = saving
      ? words.editor.saving
      : open!.isChanged
        ? words.editor.unsaved
        : words.editor.saved;
    return html`<section class="feed-header" aria-label=${words.editor.sections}>
      <p class="back"><a href="#">${words.editor.allFeeds}</a></p>
      <h1>${typeof title === 'string' && title ? title : open!.name}</h1>
      <p class="file">
        <code>${open!.name}.json</code> <span class="save-state" role="status">${state}</span>
      </p>
      <p class="actions">
        <button
          type="button"
          ?disabled=${!open!.canUndo}
          @click=${() => this.desk.change((feed) => feed.undo())}
        >
          ${words.editor.undo}
        </button>
        <button
          type="button"
          ?disabled=${!open!.canRedo}
          @click=${() => this.desk.change((feed) => feed.redo())}
        >
          ${words.editor.redo}
        </button>
        <button type="button" @click=${this.#download}>${words.editor.download}</button>
        <button
          type="button"
          class="primary"
          ?disabled=${saving || !open!.isChanged}
          @click=${() => void this.desk.save()}
        >
          ${words.editor.save}
        </button>
      </p>
    </section>`;
  }

  #renderTabs(current: View): TemplateResult {
    const { place, words } = this.desk;
    return html`<nav class="tabs" aria-label=${words.editor.sections}>
      ${views.map(
        (view) =>
          html`<a
            href=${placeAddress({ ...place!, view })}
            aria-current=${view === current ? 'page' : nothing}
            >${words.views[view]}</a
          >`,
      )}
    </nav>`;
  }

  #renderView(view: View): TemplateResult {
    const { desk } = this;
    switch (view) {
      case 'sheet':
        return html`<desk-sheet .desk=${desk}></desk-sheet>`;
      case 'theme':
        return html`<div class="beside">
          <desk-theme .desk=${desk}></desk-theme><desk-preview .desk=${desk}></desk-preview>
        </div>`;
      case 'snippet':
        return html`<desk-snippet .desk=${desk}></desk-snippet>`;
      case 'responses':
        return html`<desk-responses .desk=${desk}></desk-responses>`;
      case 'history':
        return html`<desk-history .desk=${desk}></desk-history>`;
      default:
        return this.#renderEditing();
    }
  }

  #renderEditing(): TemplateResult {
    const { desk, words } = this;
    return html`<div class="panes" role="group" aria-label=${words.editor.panes}>
        ${panes.map(
          (pane) =>
            html`<button
              type="button"
              aria-pressed=${pane === this.pane ? 'true' : 'false'}
              @click=${() => (this.pane = pane)}
            >
              ${words.paneNames[pane]}${pane === 'checks' && desk.shownFindings.length > 0 ? ` ${desk.shownFindings.length}` : nothing}
            </button>`,
        )}
      </div>
      <div class="editing" data-pane=${this.pane}>
        <desk-contents class="pane-contents" .desk=${desk}></desk-contents>
        <desk-item class="pane-form" .desk=${desk}></desk-item>
        <div class="aside">
          <desk-preview class="pane-preview" .desk=${desk}></desk-preview>
          <desk-checks class="pane-checks" .desk=${desk}></desk-checks>
        </div>
      </div>`;
  }
}
customElements.define('desk-editor', EditorView);
