import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isObject } from '../../shared/json.js';
import { labelOf } from '../../words/field-words.js';
import {
  allowDrop,
  droppedFile,
  renderError,
  renderFileChooser,
  renderProgress,
} from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { PictureProblem, readPicture } from './read-picture.js';
import { fieldId, type FormField } from './field.js';
import { focusLater } from './list-field.js';
import { renderGroup } from './render-field.js';

/** A picture: chosen or dropped, made smaller here, and then asked about: what it shows, whose it is. */
export class PictureField extends DeskElement {
  @property({ attribute: false }) accessor field!: FormField;
  @state() protected accessor progress: number | undefined;
  @state() protected accessor problem: PictureProblem['code'] | undefined;
  /** The editor fills in an address in place of choosing a file. */
  @state() protected accessor hasAddress = false;
  #stop: AbortController | undefined;

  protected override render(): TemplateResult {
    const { store, words, field } = this;
    const { path } = field;
    const picture = store.read(path);
    const src = isObject(picture) ? picture['src'] : undefined;
    return html`<fieldset class="picture" @dragover=${allowDrop} @drop=${this.#handleDrop}>
      <legend>${labelOf(path, store.language)}</legend>
      <div class="drop">
        ${
          typeof src === 'string' && src
            ? html`<img src=${new URL(src, new URL('feeds/', document.baseURI)).href} alt="" />`
            : nothing
        }
        <p>
          ${renderFileChooser({
            id: `${fieldId(path)}-file`,
            label: src ? words.picture.other : words.picture.choose,
            accept: 'image/*',
            take: (file) => this.#take(file),
          })}
          <span class="hint">${words.picture.drop}</span>
          ${
            src
              ? html`<button type="button" class="plain" @click=${() => store.set(path, undefined)}>
                  ${words.picture.remove}
                </button>`
              : nothing
          }
        </p>
      </div>
      ${
        this.progress === undefined
          ? nothing
          : renderProgress(words, words.picture.working, this.progress, () => this.#stop?.abort())
      }
      ${this.problem ? renderError(words, words.picture.problems[this.problem]) : nothing}
      ${
        // Nothing has to be said about a picture that is not there; the address is for those that lie elsewhere.
        picture === undefined && !this.hasAddress
          ? html`<button type="button" class="plain" @click=${() => (this.hasAddress = true)}>
              ${words.picture.byAddress}
            </button>`
          : renderGroup(store, field)
      }
    </fieldset>`;
  }

  async #take(file: File): Promise<void> {
    this.problem = undefined;
    this.progress = 0;
    const { signal } = (this.#stop = new AbortController());
    const { store } = this;
    const { path } = this.field;
    try {
      const { blob, width, height } = await readPicture(
        file,
        signal,
        (done) => (this.progress = done),
      );
      const src = await store.storage.savePicture(blob);
      if (signal.aborted) return;
      const before = store.read(path);
      // A new picture shows something else: what was said about the old one is asked for again.
      const credit = isObject(before) ? before['credit'] : undefined;
      store.set(path, { ...(credit && { credit }), src, width, height });
      // The field is there once the form around this one has drawn the picture.
      focusLater([...path, 'alt']);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        this.problem = error instanceof PictureProblem ? error.code : 'not-kept';
    } finally {
      this.progress = undefined;
    }
  }

  #handleDrop(event: DragEvent): void {
    const file = droppedFile(event);
    if (file) void this.#take(file);
  }
}
customElements.define('desk-picture', PictureField);
