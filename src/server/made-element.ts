import { escapeHtml } from './escape-html.js';

const nothing = (): null => null;
const none = (): readonly never[] => [];

/** An element that is made and not rendered from a template, as its markup: all text is escaped. */
export class MadeElement {
  /** Taken for a template by lit's renderer, which prints what it finds: a template without holes. */
  readonly ['_$litType$'] = 1;
  readonly values = [];
  readonly #tag: string;
  #attributes = '';
  #contents = '';

  constructor(tag: string) {
    this.#tag = tag;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes += ` ${name}="${escapeHtml(String(value))}"`;
  }

  append(...contents: readonly (MadeElement | string)[]): void {
    for (const one of contents)
      this.#contents += one instanceof MadeElement ? one.#markup : escapeHtml(one);
  }

  // What is drawn again there is drawn whole.
  readonly querySelector = nothing;
  readonly querySelectorAll = none;
  readonly children = [];
  readonly cloneNode = (): this => this;

  get #markup(): string {
    const start = `<${this.#tag}${this.#attributes}>`;
    return /^(img|input)$/.test(this.#tag) ? start : `${start}${this.#contents}</${this.#tag}>`;
  }

  get strings(): TemplateStringsArray {
    return Object.assign([this.#markup], { raw: [this.#markup] });
  }
}
