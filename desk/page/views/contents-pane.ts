import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { errorsIn } from '../../checks/finding.js';
import {
  createFirstItem,
  templatesFor,
  withSubmitTo,
  type TemplateName,
} from '../../checks/samples.js';
import { entryName, idsOf, nameKeyOf, nameOf } from '../../shared/items.js';
import type { Json, JsonObject } from '../../shared/json.js';
import { emptyOf, schemaAt, sectionsOf } from '../../shared/schema.js';
import { labelOf } from '../../words/field-words.js';
import { renderMore, valueOf } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { createIdFor } from '../store/follow-name.js';
import { routeAddress } from '../store/route.js';
import { askForTemplate } from './dialogs.js';
import { jumpTo } from './jump.js';

/** How many items are drawn at a time; a feed may have thousands. */
const shownAtOnce = 100;
const searchableFrom = 12;

export class ContentsPane extends DeskElement {
  @state() protected accessor search = '';
  @state() protected accessor shown = shownAtOnce;

  protected override render(): TemplateResult {
    const { open, schema } = this.store;
    // When a feed is closed, this is redrawn once more before the editor around it is removed.
    if (!open) return html``;
    const { contents } = this.words;
    const sections = sectionsOf(schema);
    const total = sections.reduce((sum, section) => sum + this.store.listOf(section).length, 0);
    const isHead = this.store.currentPath?.length === 0;
    return html`<nav class="contents" aria-label=${this.words.paneNames.contents}>
      <p>
        <a
          href=${routeAddress({ feed: open.name, view: 'edit', section: 'about' })}
          aria-current=${isHead ? 'true' : nothing}
          >${contents.about}</a
        >
      </p>
      ${
        total >= searchableFrom
          ? html`<input
              type="search"
              aria-label=${contents.search}
              placeholder=${contents.search}
              .value=${this.search}
              @input=${this.#handleSearch}
            />`
          : nothing
      }
      ${sections.map((section) => this.#renderSection(section))}
    </nav>`;
  }

  #renderSection(section: string): TemplateResult {
    const label = labelOf([section], this.store.language);
    const list = this.store.listOf(section);
    const wanted = this.search.trim().toLowerCase();
    const found = list
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => !wanted || JSON.stringify(item).toLowerCase().includes(wanted));
    const more = found.length - this.shown;
    return html`<section>
      <h2>
        ${label} ${list.length > 0 ? html`<span class="count">${list.length}</span>` : nothing}
      </h2>
      <ul>
        ${found.slice(0, this.shown).map(({ item, index }) => this.#renderItem(section, item, index))}
      </ul>
      ${renderMore(this.words, more, () => (this.shown += shownAtOnce))}
      <button type="button" class="add" data-add=${section} @click=${() => this.#begin(section)}>
        ${this.words.addTo(label)}
      </button>
    </section>`;
  }

  #renderItem(section: string, item: Json, index: number): TemplateResult {
    const { visibleFindings, open } = this.store;
    const errors = errorsIn(visibleFindings, [section, index]).length;
    const isCurrent = this.store.currentPath?.join('/') === `${section}/${index}`;
    return html`<li>
      <a
        href=${routeAddress({ feed: open!.name, view: 'edit', section, index })}
        aria-current=${isCurrent ? 'true' : nothing}
        >${entryName(item) || this.words.entry(index + 1)}</a
      >
      ${errors > 0 ? html`<span class="flag">${this.words.errors(errors)}</span>` : nothing}
    </li>`;
  }

  /** Where there is more than one template, the editor chooses. */
  async #begin(section: string): Promise<void> {
    const templates = templatesFor(section);
    if (templates.length === 0) return this.#add(section);
    const chosen = await askForTemplate(this.words, templates);
    if (chosen !== undefined) this.#add(section, chosen === 'blank' ? undefined : chosen);
  }

  #add(section: string, template?: TemplateName): void {
    const { store } = this;
    const list = store.listOf(section);
    const schema = schemaAt(store.schema, [section])!.items!;
    const begun = createFirstItem(section, schema, template) ?? emptyOf(schema);
    const id = createIdFor(nameOf(begun as JsonObject), section, idsOf(list));
    const item = withSubmitTo({ ...(begun as JsonObject), id }, store.open!.name);
    // Before the change: the draft that it saves lists new items, too.
    store.checks?.beginItem(section, list.length);
    store.change((feed) => feed.set([section, list.length], item));
    jumpTo(store, [section, list.length, nameKeyOf(schema) ?? 'id']);
  }

  #handleSearch(event: Event): void {
    this.search = valueOf(event);
    this.shown = shownAtOnce;
  }
}
customElements.define('desk-contents', ContentsPane);
