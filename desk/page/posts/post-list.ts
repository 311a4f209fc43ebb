import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isObject, textOf, type JsonObject } from '../../shared/json.js';
import { renderButton, renderMore } from '../controls.js';
import { fieldId, renderFindings, renderFlag, renderHint } from '../form/field.js';
import { focusLater, renderEntryTools } from '../form/list-field.js';
import { LongList } from '../form/long-list.js';
import { routeAddress } from '../store/route.js';
import { renderPost } from './post-form.js';
import { postLine } from './post-line.js';

/** A rota may have two thousand shifts. */
const shownAtOnce = 60;

/** The shifts of an activity: each a line that says when, what and where; one of them is open. */
export class PostList extends LongList {
  @state() protected accessor shown = shownAtOnce;

  protected override openedAtFirst(): number | undefined {
    this.shown = shownAtOnce;
    // The one that a template offers is there to be filled in.
    const [first, ...more] = this.list;
    return more.length === 0 && isObject(first) && !textOf(first['starts']) ? 0 : undefined;
  }

  protected override reveal(index: number): void {
    super.reveal(index);
    this.shown = Math.max(this.shown, index + 1);
  }

  protected override render(): TemplateResult {
    const { store, words, field } = this;
    const { path } = field;
    const list = this.list;
    const { open, route } = store;
    return html`<fieldset class="list posts" id=${fieldId(path)} tabindex="-1">
      ${this.renderLegend()} ${renderHint(store, field)} ${renderFindings(store, field)}
      <ol>
        ${list.slice(0, this.shown).map((_, index) => this.#renderEntry(index))}
      </ol>
      ${renderMore(words, list.length - this.shown, () => (this.shown += shownAtOnce))}
      ${this.isFull ? nothing : renderButton(words.posts.add, () => this.#add(), 'add')}
      <a
        class="button"
        href=${routeAddress({ feed: open!.name, view: 'sheet', section: 'activities.posts', index: route?.index ?? Number(path[1]) })}
        >${words.posts.fromSheet}</a
      >
    </fieldset>`;
  }

  #renderEntry(index: number): TemplateResult {
    const { store, words, field } = this;
    const path = [...field.path, index];
    const isOpen = index === this.opened;
    const post = this.list[index];
    return html`<li>
      <details ?open=${isOpen} @toggle=${(event: Event) => this.handleToggle(event, index)}>
        <summary id=${fieldId(path)}>
          <span class="asked"
            >${(isObject(post) && postLine(store, post)) || words.posts.number(index + 1)}</span
          >
          ${renderFlag(store, path)}
        </summary>
        ${
          isOpen && isObject(post)
            ? renderPost(store, { ...field, schema: field.schema.items!, path }, post, (copies) =>
                this.#copy(index, copies),
              )
            : nothing
        }
      </details>
      ${renderEntryTools(store, field.path, this.list, index, words.posts.one, {
        moved: (from, to) => this.follow(from, to),
        staysEmpty: true,
      })}
    </li>`;
  }

  #add(): void {
    const { length } = this.list;
    const path = [...this.field.path, length];
    const last = this.list[length - 1];
    // Most shifts of a rota differ from the one before in when they are.
    const { title, kind, place, capacity, requirements } = isObject(last) ? last : {};
    const alike = Object.entries({ title, kind, place, capacity, requirements });
    this.store.set(path, {
      id: '',
      ...Object.fromEntries(alike.filter(([, value]) => value !== undefined && value !== '')),
      starts: '',
      ends: '',
    });
    this.opened = length;
    this.shown = Math.max(this.shown, length + 1);
    void this.updateComplete.then(() => focusLater([...path, 'when']));
  }

  #copy(index: number, copies: readonly JsonObject[]): void {
    const list = [...this.list];
    list.splice(index + 1, 0, ...copies);
    this.store.set(this.field.path, list);
    this.shown = Math.max(this.shown, index + copies.length + 1);
    this.store.notifyUndoable((words) => words.posts.copied(copies.length));
  }
}
customElements.define('desk-posts', PostList);
