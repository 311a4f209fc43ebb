import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isWithin } from '../../checks/finding.js';
import type { Json, Path } from '../../shared/json.js';
import { labelOf } from '../../words/field-words.js';
import { DeskElement } from '../desk-element.js';
import type { FormField } from './field.js';

/** A list of long entries: each a line that can be opened, one at a time, since a list may have hundreds. */
export abstract class LongList extends DeskElement {
  @property({ attribute: false }) accessor field!: FormField;
  /** Place of the entry that is being written; only that one is drawn. */
  @state() protected accessor opened: number | undefined;
  #item = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('desk-reveal', (event) => this.#handleReveal(event), {
      signal: this.listening.signal,
    });
  }

  protected override willUpdate(): void {
    const item = `${this.store.open?.name}/${this.field.path.join('/')}`;
    if (item === this.#item) return;
    this.#item = item;
    this.opened = this.openedAtFirst();
  }

  /** What is open when the list comes to another item. */
  protected openedAtFirst(): number | undefined {
    return undefined;
  }

  protected get list(): readonly Json[] {
    const value = this.store.read(this.field.path);
    return Array.isArray(value) ? value : [];
  }

  protected get isFull(): boolean {
    return this.list.length >= (this.field.schema.maxItems ?? Infinity);
  }

  /** What is open stays open, wherever it goes. */
  protected follow(from: number, to: number | undefined): void {
    const { opened } = this;
    if (opened === undefined) return;
    if (to === undefined)
      this.opened = opened === from ? undefined : opened > from ? opened - 1 : opened;
    else if (opened === from) this.opened = to;
    else if (opened === to) this.opened = from;
  }

  /** Opens an entry that a finding leads to. */
  protected reveal(index: number): void {
    this.opened = index;
  }

  protected renderLegend(): TemplateResult {
    const { length } = this.list;
    return html`<legend>
      ${labelOf(this.field.path, this.store.language)}${length > 0 ? html` <span class="count">${length}</span>` : nothing}
    </legend>`;
  }

  protected handleToggle(event: Event, index: number): void {
    // Details within the entry have toggles of their own.
    if (event.target !== event.currentTarget) return;
    if ((event.target as HTMLDetailsElement).open) this.opened = index;
    else if (this.opened === index) this.opened = undefined;
  }

  #handleReveal(event: Event): void {
    const { detail } = event as CustomEvent<Path>;
    const { path } = this.field;
    const index = detail[path.length];
    if (isWithin(detail, path) && typeof index === 'number') this.reveal(index);
  }
}
