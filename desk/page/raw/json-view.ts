import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { linter, lintKeymap } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isObject, type Json, type Path } from '../../shared/json.js';
import { inSchemaOrder, schemaAt } from '../../shared/schema.js';
import { renderError } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { schemaCompletion } from './schema-completion.js';

const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--blue)' },
]);

/** The item as JSON, or the whole feed; what is typed here and what is typed in the form is one. */
export class JsonView extends DeskElement {
  @property({ attribute: false }) accessor path!: Path;
  @state() protected accessor whole = false;
  @state() protected accessor broken = false;
  #editor: EditorView | undefined;
  #place = '';
  #value: Json | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#editor?.destroy();
    this.#editor = undefined;
  }

  protected override updated(): void {
    const path = this.whole ? [] : this.path;
    const value = this.store.read(path);
    const place = path.join('/');
    if (!this.#editor || place !== this.#place) this.#open(path, value);
    else if (value !== this.#value) this.#show(path, value);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<div class="raw">
      <label class="tick"
        ><input
          type="checkbox"
          .checked=${this.whole}
          @change=${(event: Event) => (this.whole = (event.target as HTMLInputElement).checked)}
        />
        ${words.raw.whole}</label
      >
      <p class="hint" id="raw-hint">${words.raw.hint}</p>
      <div class="code"></div>
      ${this.broken ? renderError(words, words.raw.broken, 'status') : nothing}
    </div>`;
  }

  #textOf(path: Path, value: Json | undefined): string {
    return JSON.stringify(inSchemaOrder(value ?? {}, schemaAt(this.store.schema, path)), null, 2);
  }

  #open(path: Path, value: Json | undefined): void {
    this.#editor?.destroy();
    this.#place = path.join('/');
    this.#value = value;
    this.broken = false;
    const state = EditorState.create({
      doc: this.#textOf(path, value),
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        json(),
        syntaxHighlighting(highlighting),
        linter(jsonParseLinter()),
        autocompletion({
          override: [schemaCompletion(this.store.schema, path, () => this.store.language)],
        }),
        // Tab leaves the editor: whoever works by keyboard must get out again.
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': this.words.item.raw,
          'aria-describedby': 'raw-hint',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((one) => one.isUserEvent('desk')))
            this.#take(path, update.state.doc.toString());
        }),
      ],
    });
    this.#editor = new EditorView({ state, parent: this.querySelector('.code')! });
  }

  /** What the form has changed is put in; what is being typed here is left alone. */
  #show(path: Path, value: Json | undefined): void {
    this.#value = value;
    const editor = this.#editor!;
    this.broken = false;
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: this.#textOf(path, value) },
      userEvent: 'desk',
    });
  }

  #take(path: Path, text: string): void {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      this.broken = true;
      return;
    }
    this.broken = !isObject(value);
    if (!isObject(value)) return;
    this.#value = value;
    const next = value;
    this.store.change((feed) => (path.length === 0 ? feed.replace(next) : feed.set(path, next)));
  }
}
customElements.define('desk-json', JsonView);
