import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isObject, type Json, type JsonObject, type Path, textOf } from '../../shared/json.js';
import { headKeysOf, schemaAt, sectionsOf } from '../../shared/schema.js';
import { suggests } from '../../checks/samples.js';
import { makeId } from '../../spreadsheet/make-id.js';
import { labelOf } from '../../words/field-words.js';
import { DeskView } from '../desk-view.js';
import { afterPress } from '../form/after-press.js';
import { entryName } from '../form/list-field.js';
import '../form/picture-field.js';
import { renderField, renderGroup } from '../form/render-field.js';
import { formContext } from './form-context.js';

/** Where the form of the editing view stands: an item, or the feed's own particulars. */
export function currentPath(desk: DeskView['desk']): Path | undefined {
  const { place, open, schema } = desk;
  if (!open || !place) return undefined;
  if (place.section === 'about') return [];
  const sections = sectionsOf(schema);
  const has = (section: string): boolean => {
    const list = open.document[section];
    return Array.isArray(list) && list.length > 0;
  };
  const section = sections.find((one) => one === place.section) ?? sections.slice(1).find(has);
  if (!section || !has(section)) return [];
  const list = open.document[section] as Json[];
  return [section, Math.min(place.index ?? 0, list.length - 1)];
}

/** The form of one item, or its JSON. */
export class ItemPane extends DeskView {
  @state() protected accessor raw = false;
  #folded: { of: string; keys: ReadonlySet<string> } = { of: '', keys: new Set() };

  readonly #handleLeave = ({ target }: FocusEvent): void => {
    const field = (target as HTMLElement).closest('.field');
    const control = field?.querySelector('[id^=f-]:is(input, textarea, select)');
    if (control) afterPress(() => this.desk.leaveField(control.id));
  };

  readonly #toggleRaw = async (): Promise<void> => {
    // The editor for JSON is the largest part of the desk, and few look for it.
    if (!this.raw) await import('../raw/json-view.js');
    this.raw = !this.raw;
  };

  protected override render(): TemplateResult {
    const path = currentPath(this.desk);
    if (!path) return html``;
    return html`<section class="item" aria-labelledby="item-title" @focusout=${this.#handleLeave}>
      <div class="item-head">
        <h2 id="item-title">${this.#title(path)}</h2>
        ${path.length > 0 ? this.#renderTools(path) : nothing}
        <button
          type="button"
          class="plain"
          aria-pressed=${this.raw ? 'true' : 'false'}
          @click=${this.#toggleRaw}
        >
          ${this.words.item.raw}
        </button>
      </div>
      ${
        this.raw
          ? html`<desk-json .desk=${this.desk} .path=${path}></desk-json>`
          : this.#renderForm(path)
      }
    </section>`;
  }

  #renderForm(path: Path): TemplateResult {
    const { schema } = this.desk;
    if (path.length === 0) {
      const context = formContext(this.desk);
      const required = new Set(['community', 'source']);
      return html`<div class="group">
        ${headKeysOf(schema).map((key) =>
          renderField(context, {
            schema: schema.properties![key]!,
            path: [key],
            required: required.has(key),
          }),
        )}
      </div>`;
    }
    const folded = this.#foldedOf(path);
    const context = formContext(
      this.desk,
      (field) => field.length === path.length + 1 && folded.has(String(field[path.length])),
    );
    return renderGroup(context, { schema: schemaAt(schema, path)!, path, required: true });
  }

  #renderTools(path: Path): TemplateResult {
    const [section, at] = path as [string, number];
    const list = this.desk.open!.document[section] as Json[];
    const { words } = this;
    return html`<span class="tools">
      <button type="button" ?disabled=${at === 0} @click=${() => this.#move(section, at, -1)}>
        ${words.up}
      </button>
      <button
        type="button"
        ?disabled=${at === list.length - 1}
        @click=${() => this.#move(section, at, 1)}
      >
        ${words.down}
      </button>
      <button type="button" @click=${() => this.#copy(section, at)}>${words.item.copy}</button>
      <button type="button" @click=${() => this.#remove(section, at)}>${words.remove}</button>
    </span>`;
  }

  #title(path: Path): string {
    const { open, language } = this.desk;
    if (path.length === 0) return this.words.contents.about;
    return entryName(open!.at(path)) || `${labelOf([path[0]!], language)} ${Number(path[1]) + 1}`;
  }

  /**
   * What the item does not have, and its sample does not suggest; decided when the item is opened, for a field must not
   * move while somebody types into it.
   */
  #foldedOf(path: Path): ReadonlySet<string> {
    const { open, schema } = this.desk;
    const of = `${open!.name}/${path.join('/')}`;
    if (this.#folded.of !== of) {
      const item = open!.at(path);
      const { properties = {}, required = [] } = schemaAt(schema, path)!;
      const keys = Object.keys(properties).filter(
        (key) =>
          key === 'id' ||
          (!required.includes(key) &&
            key !== 'photo' &&
            !(isObject(item) && item[key] !== undefined) &&
            !suggests(String(path[0]), key)),
      );
      this.#folded = { of, keys: new Set(keys) };
    }
    return this.#folded.keys;
  }

  #move(section: string, at: number, by: number): void {
    this.desk.tellAll();
    this.desk.change((feed) => {
      const list = [...(feed.document[section] as Json[])];
      const [item] = list.splice(at, 1);
      list.splice(at + by, 0, item!);
      feed.set([section], list);
    });
    this.desk.go({ section, index: at + by });
  }

  #copy(section: string, at: number): void {
    this.desk.tellAll();
    this.desk.change((feed) => {
      const list = feed.document[section] as JsonObject[];
      const ids = new Set(list.map(({ id }) => textOf(id)));
      const item = list[at]!;
      const copy = { ...item, id: makeId(textOf(item['id']), section, ids) };
      feed.set([section], [...list.slice(0, at + 1), copy, ...list.slice(at + 1)]);
    });
    this.desk.go({ section, index: at + 1 });
  }

  #remove(section: string, at: number): void {
    const { desk } = this;
    const name = entryName(desk.open!.at([section, at]));
    desk.tellAll();
    desk.change((feed) => {
      const list = feed.document[section] as Json[];
      const left = list.filter((_, index) => index !== at);
      feed.set([section], left.length > 0 ? left : undefined);
    });
    desk.go({ section, index: Math.max(0, at - 1) });
    desk.tell({
      tone: 'info',
      text: (words) => words.item.removed(name),
      action: {
        label: (words) => words.editor.undo,
        run: () => {
          desk.change((feed) => feed.undo());
          desk.go({ section, index: at });
          desk.tell(undefined);
        },
      },
    });
  }
}
customElements.define('desk-item', ItemPane);
