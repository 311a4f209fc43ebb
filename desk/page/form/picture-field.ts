import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isObject } from '../../shared/json.js';
import { labelOf } from '../../words/field-words.js';
import {
  allowDrop,
  renderButton,
  renderError,
  renderFileChooser,
  renderProgress,
  takeDropped,
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
    return html`<fieldset
      class="picture"
      @dragover=${allowDrop}
      @drop=${(event: DragEvent) => takeDropped(event, (file) => this.#take(file))}
    >
      <legend>${labelOf(path, store.language)}</legend>
      <div class="drop">
        ${
          typeof src === 'string' && src
            ? html`<img src=${new URL(src, new URL('feeds/', document.baseURI)).href} alt="" />`
            : nothing
        }
        <p>
          ${renderFileChooser(
            `${fieldId(path)}-file`,
            src ? words.picture.other : words.picture.choose,
            'image/*',
            (file) => this.#take(file),
          )}
          <span class="hint">${words.picture.drop}</span>
          ${
            src
              ? renderButton(words.picture.remove, () => store.set(path, undefined), 'plain')
              : nothing
          }
        </p>
      </div>
      ${renderProgress(words, words.picture.working, this.progress, () => this.#stop?.abort())}
      ${this.problem ? renderError(words, words.picture.problems[this.problem]) : nothing}
      ${
        // Without a picture there is nothing to describe; its address is asked for only on demand.
        picture === undefined && !this.hasAddress
          ? renderButton(words.picture.byAddress, () => (this.hasAddress = true), 'plain')
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
}
customElements.define('desk-picture', PictureField);
