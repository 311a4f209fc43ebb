import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { suggests } from '../../checks/samples.js';
import { createId, entryName, idsOf } from '../../shared/items.js';
import { isObject, type Json, type JsonObject, type Path, textOf } from '../../shared/json.js';
import { headKeysOf, schemaAt } from '../../shared/schema.js';
import { labelOf } from '../../words/field-words.js';
import { renderButton } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import '../form/picture-field.js';
import '../posts/post-list.js';
import '../questions/question-list.js';
import '../repeats/repeats-field.js';
import { renderField, renderGroup } from '../form/render-field.js';
import { afterPress } from '../form/typing.js';

/** The form of one item, or its JSON. */
export class ItemPane extends DeskElement {
  @state() protected accessor isRaw = false;
  #folded: { item: string; keys: ReadonlySet<string> } = { item: '', keys: new Set() };

  protected override render(): TemplateResult {
    const { store, words, isRaw } = this;
    const path = store.currentPath;
    if (!path) return html``;
    return html`<section class="item" aria-labelledby="item-title" @focusout=${this.#handleLeave}>
      <div class="item-head">
        <h2 id="item-title">${this.#title(path)}</h2>
        ${path.length > 0 ? this.#renderTools(path as [string, number]) : nothing}
        ${renderButton(words.item.raw, () => this.#toggleRaw(), 'plain', { isPressed: isRaw })}
      </div>
      ${isRaw ? html`<desk-json .store=${store} .path=${path}></desk-json>` : this.#renderForm(path)}
    </section>`;
  }

  #renderForm(path: Path): TemplateResult {
    const { store } = this;
    const { schema } = store;
    if (path.length > 0)
      return renderGroup(
        store,
        { schema: schemaAt(schema, path)!, path, required: true },
        this.#foldedKeys(path),
      );
    return html`<div class="group">
      ${headKeysOf(schema).map((key) =>
        renderField(store, {
          schema: schema.properties![key]!,
          path: [key],
          // Open from the start and marked as required, because readers look for both.
          required: key === 'community' || key === 'source',
        }),
      )}
    </div>`;
  }

  #renderTools([section, index]: [string, number]): TemplateResult {
    const { words } = this;
    const isLast = index === this.store.listOf(section).length - 1;
    const move = (by: -1 | 1) => (): void => this.#move(section, index, by);
    return html`<span class="tools">
      ${renderButton(words.up, move(-1), '', { isDisabled: index === 0 })}
      ${renderButton(words.down, move(1), '', { isDisabled: isLast })}
      ${renderButton(words.item.copy, () => this.#copy(section, index))}
      ${renderButton(words.remove, () => this.#remove(section, index))}
    </span>`;
  }

  #title(path: Path): string {
    const [section, index] = path;
    if (section === undefined) return this.words.contents.about;
    const label = labelOf([section], this.store.language);
    return entryName(this.store.read(path)) || `${label} ${Number(index) + 1}`;
  }

  /** What is empty and has no sample. Decided when the item is opened: a field must not move under somebody who types. */
  #foldedKeys(path: Path): ReadonlySet<string> {
    const { open, schema } = this.store;
    const item = `${open!.name}/${path.join('/')}`;
    if (this.#folded.item !== item) {
      const value = this.store.read(path);
      const { properties = {}, required = [] } = schemaAt(schema, path)!;
      const keys = Object.keys(properties).filter(
        (key) =>
          key === 'id' ||
          (!required.includes(key) &&
            key !== 'photo' &&
            !(isObject(value) && value[key] !== undefined) &&
            !suggests(String(path[0]), value, key)),
      );
      this.#folded = { item, keys: new Set(keys) };
    }
    return this.#folded.keys;
  }

  /** Changes the list that items stand in, and goes to one of them. */
  #rearrange(section: string, index: number, change: (list: Json[]) => Json[]): void {
    const { store } = this;
    store.checks?.revealAll();
    const list = change([...store.listOf(section)]);
    store.change((feed) => feed.set([section], list.length > 0 ? list : undefined));
    store.navigate({ section, index });
  }

  #move(section: string, index: number, by: -1 | 1): void {
    this.#rearrange(section, index + by, (list) => {
      list.splice(index + by, 0, ...list.splice(index, 1));
      return list;
    });
  }

  #copy(section: string, index: number): void {
    this.#rearrange(section, index + 1, (list) => {
      const item = list[index] as JsonObject;
      const id = createId(textOf(item['id']), section, idsOf(list));
      list.splice(index + 1, 0, { ...item, id });
      return list;
    });
  }

  #remove(section: string, index: number): void {
    const { store } = this;
    const name = entryName(store.read([section, index]));
    this.#rearrange(section, Math.max(0, index - 1), (list) =>
      list.filter((_, at) => at !== index),
    );
    store.notifyUndoable(
      (words) => words.item.removed(name),
      () => store.navigate({ section, index }),
    );
  }

  async #toggleRaw(): Promise<void> {
    // The editor for JSON is the largest part of the desk, and few look for it.
    if (!this.isRaw) await import('../raw/json-view.js');
    this.isRaw = !this.isRaw;
  }

  #handleLeave({ target }: FocusEvent): void {
    const field = (target as HTMLElement).closest('.field');
    const control = field?.querySelector('[id^=f-]:is(input, textarea, select)');
    if (control) afterPress(() => this.store.checks?.leaveField(control.id));
  }
}
customElements.define('desk-item', ItemPane);
