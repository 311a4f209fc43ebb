import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { firstItem } from '../../checks/samples.js';
import { isObject, type Json, textOf } from '../../shared/json.js';
import { emptyOf, schemaAt, sectionsOf } from '../../shared/schema.js';
import { labelOf } from '../../words/field-words.js';
import { DeskView } from '../desk-view.js';
import { entryName } from '../form/list-field.js';
import { newId } from '../store/follow-name.js';
import { placeAddress } from '../store/place.js';
import { currentPath } from './item-pane.js';
import { jumpTo } from './jump.js';

/** How many items are drawn at a time; a feed may have thousands. */
const shownAtOnce = 100;
const searchableFrom = 12;

/** Everything in the feed, by section. */
export class ContentsPane extends DeskView {
  @state() protected accessor search = '';
  @state() protected accessor shown = shownAtOnce;

  protected override render(): TemplateResult {
    const { open, schema } = this.desk;
    // Told before its parent takes it away.
    if (!open) return html``;
    const sections = sectionsOf(schema);
    const total = sections.reduce((sum, section) => sum + this.#list(section).length, 0);
    const isHead = currentPath(this.desk)?.length === 0;
    return html`<nav class="contents" aria-label=${this.words.contents.heading}>
      <p>
        <a
          href=${placeAddress({ feed: open.name, view: 'edit', section: 'about' })}
          aria-current=${isHead ? 'true' : nothing}
          >${this.words.contents.about}</a
        >
      </p>
      ${
        total >= searchableFrom
          ? html`<input
              type="search"
              aria-label=${this.words.contents.search}
              placeholder=${this.words.contents.search}
              .value=${this.search}
              @input=${(event: Event) => {
                this.search = (event.target as HTMLInputElement).value;
                this.shown = shownAtOnce;
              }}
            />`
          : nothing
      }
      ${sections.map((section) => this.#renderSection(section))}
    </nav>`;
  }

  #renderSection(section: string): TemplateResult {
    const { language } = this.desk;
    const label = labelOf([section], language);
    const list = this.#list(section);
    const wanted = this.search.trim().toLowerCase();
    const found = list
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => !wanted || JSON.stringify(item).toLowerCase().includes(wanted));
    return html`<section>
      <h2>
        ${label} ${list.length > 0 ? html`<span class="count">${list.length}</span>` : nothing}
      </h2>
      <ul>
        ${found.slice(0, this.shown).map(({ item, index }) => this.#renderItem(section, item, index))}
      </ul>
      ${
        found.length > this.shown
          ? html`<button type="button" class="plain" @click=${() => (this.shown += shownAtOnce)}>
              ${this.words.contents.more(found.length - this.shown)}
            </button>`
          : nothing
      }
      <button type="button" class="add" data-add=${section} @click=${() => this.#add(section)}>
        ${this.words.addTo(label)}
      </button>
    </section>`;
  }

  #renderItem(section: string, item: Json, index: number): TemplateResult {
    const { shownFindings: findings, open } = this.desk;
    const errors = findings.filter(
      ({ tone, path }) => tone === 'error' && path[0] === section && path[1] === index,
    ).length;
    const isCurrent = currentPath(this.desk)?.join('/') === `${section}/${index}`;
    return html`<li>
      <a
        href=${placeAddress({ feed: open!.name, view: 'edit', section, index })}
        aria-current=${isCurrent ? 'true' : nothing}
        >${entryName(item) || this.words.entry(index + 1)}</a
      >
      ${errors > 0 ? html`<span class="flag">${this.words.errors(errors)}</span>` : nothing}
    </li>`;
  }

  #list(section: string): Json[] {
    const list = this.desk.open?.document[section];
    return Array.isArray(list) ? list : [];
  }

  #add(section: string): void {
    const { desk } = this;
    const list = this.#list(section);
    const ids = new Set(list.map((item) => (isObject(item) ? textOf(item['id']) : '')));
    const schema = schemaAt(desk.schema, [section])!.items!;
    const begun = firstItem(section, schema) ?? emptyOf(schema);
    const item = isObject(begun) ? begun : {};
    const id = newId('', section, ids);
    const text = JSON.stringify({ ...item, id });
    const own = text.replace(/"\/submissions\/FEED"/g, `"/submissions/${desk.open!.name}"`);
    // First, for the change keeps a draft, and the draft knows what was begun.
    desk.beginItem(section, list.length);
    desk.change((feed) => feed.set([section, list.length], JSON.parse(own) as Json));
    const { properties = {} } = schema;
    const called = ['name', 'title', 'label'].find((key) => key in properties) ?? 'id';
    jumpTo(desk, [section, list.length, called]);
  }
}
customElements.define('desk-contents', ContentsPane);
