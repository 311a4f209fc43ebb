import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { getAt, textOf } from '../../shared/json.js';
import { tidy } from '../../shared/schema.js';
import { renderButton } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { routeAddress, viewNames, type ViewName } from '../store/route.js';
import { saveFeed } from '../transfer.js';
import '../cases/cases-view.js';
import '../queue/jobs-view.js';
import '../queue/moderation-view.js';
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

export class EditorView extends DeskElement {
  @state() protected accessor pane: (typeof panes)[number] = 'form';
  #scrolledTo: ViewName | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.listening;
    const showForm = (): void => void (this.pane = 'form');
    document.addEventListener('keydown', (event) => this.#handleKey(event), { signal });
    document.addEventListener('desk-show-form', showForm, { signal });
    addEventListener('hashchange', showForm, { signal });
  }

  /** On a phone the tabs are wider than the window. */
  protected override updated(): void {
    const view = this.store.route?.view;
    if (view === this.#scrolledTo) return;
    this.#scrolledTo = view;
    this.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { open, route } = this.store;
    if (!open || !route) return html`<p class="loading">${this.words.loading}</p>`;
    return html`<div class="editor">
      ${this.#renderHeader()} ${this.#renderTabs(route.view)}
      <main id="main" data-view=${route.view}>${this.#renderView(route.view)}</main>
      ${this.store.conflict ? html`<desk-conflict .store=${this.store}></desk-conflict>` : nothing}
    </div>`;
  }

  #renderHeader(): TemplateResult {
    const { store } = this;
    const { editor } = this.words;
    const { name, document, isChanged, canUndo, canRedo } = store.open!;
    const title = textOf(getAt(document, ['community', 'name'])) || name;
    return html`<section class="feed-header" aria-label=${editor.sections}>
      <p class="back"><a href="#">${editor.allFeeds}</a></p>
      <h1>${title}</h1>
      <p class="file">
        <code>${name}.json</code>
        <span class="save-state" role="status"
          >${store.saving ? editor.saving : isChanged ? editor.unsaved : editor.saved}</span
        >
      </p>
      <p class="actions">
        ${renderButton(editor.undo, () => store.undo(), '', { isDisabled: !canUndo })}
        ${renderButton(editor.redo, () => store.redo(), '', { isDisabled: !canRedo })}
        ${renderButton(editor.download, () => saveFeed(name, tidy(document, store.schema)))}
        ${renderButton(editor.save, () => store.save(), 'primary', {
          isDisabled: store.saving || !isChanged,
        })}
      </p>
    </section>`;
  }

  #renderTabs(current: ViewName): TemplateResult {
    const { words } = this;
    return html`<nav class="tabs" aria-label=${words.editor.sections}>
      ${viewNames.map(
        (view) =>
          html`<a
            href=${routeAddress({ ...this.store.route!, view, ...(view === 'cases' && { section: undefined, index: undefined }) })}
            aria-current=${view === current ? 'page' : nothing}
            >${words.views[view]}</a
          >`,
      )}
    </nav>`;
  }

  #renderView(view: ViewName): TemplateResult {
    const { store } = this;
    switch (view) {
      case 'sheet':
        return html`<desk-sheet .store=${store}></desk-sheet>`;
      case 'theme':
        return html`<div class="beside">
          <desk-theme .store=${store}></desk-theme><desk-preview .store=${store}></desk-preview>
        </div>`;
      case 'snippet':
        return html`<desk-snippet .store=${store}></desk-snippet>`;
      case 'responses':
        return html`<desk-responses .store=${store}></desk-responses>`;
      case 'cases':
        return html`<desk-cases .store=${store}></desk-cases>`;
      case 'moderation':
        return html`<desk-moderation .store=${store}></desk-moderation>`;
      case 'jobs':
        return html`<desk-jobs .store=${store}></desk-jobs>`;
      case 'history':
        return html`<desk-history .store=${store}></desk-history>`;
      default:
        return this.#renderEditing();
    }
  }

  #renderEditing(): TemplateResult {
    const { store, words } = this;
    const count = store.visibleFindings.length;
    return html`<div class="panes" role="group" aria-label=${words.editor.panes}>
        ${panes.map((pane) =>
          renderButton(
            words.paneNames[pane] + (pane === 'checks' && count > 0 ? ` ${count}` : ''),
            () => (this.pane = pane),
            '',
            { isPressed: pane === this.pane },
          ),
        )}
      </div>
      <div class="editing" data-pane=${this.pane}>
        <desk-contents class="pane-contents" .store=${store}></desk-contents>
        <desk-item class="pane-form" .store=${store}></desk-item>
        <div class="aside">
          <desk-preview class="pane-preview" .store=${store}></desk-preview>
          <desk-checks class="pane-checks" .store=${store}></desk-checks>
        </div>
      </div>`;
  }

  #handleKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void this.store.save();
  }
}
customElements.define('desk-editor', EditorView);
