import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isObject, type Json, type JsonObject } from '../../shared/json.js';
import { labelOf } from '../../words/field-words.js';
import { readPicture, PictureProblem } from '../pictures/read-picture.js';
import { fieldId, type FieldPlace, type FormContext } from './context.js';
import { focusLater } from './list-field.js';
import { renderGroup } from './render-field.js';

/** A picture: chosen or dropped, made smaller here, and then asked about: what it shows, whose it is. */
export class PictureField extends LitElement {
  @property({ attribute: false }) accessor context!: FormContext;
  @property({ attribute: false }) accessor place!: FieldPlace;
  @state() protected accessor progress: number | undefined;
  @state() protected accessor problem: PictureProblem['code'] | undefined;
  /** The editor fills in an address in place of choosing a file. */
  @state() protected accessor hasAddress = false;
  #stop: AbortController | undefined;

  readonly #giveAddress = (): void => {
    this.hasAddress = true;
  };

  readonly #handleFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void this.#take(file);
    // The same file can be chosen again.
    input.value = '';
  };

  readonly #handleDrop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void this.#take(file);
  };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { context, place } = this;
    const { words } = context;
    const photo = context.read(place.path);
    const src = isObject(photo) ? photo['src'] : undefined;
    const id = `${fieldId(place.path)}-file`;
    return html`<fieldset
      class="picture"
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${this.#handleDrop}
    >
      <legend>${labelOf(place.path, context.language)}</legend>
      <div class="drop">
        ${
          typeof src === 'string' && src
            ? html`<img src=${new URL(src, new URL('feeds/', document.baseURI)).href} alt="" />`
            : nothing
        }
        <p>
          <label class="button" for=${id}
            >${src ? words.picture.other : words.picture.choose}</label
          >
          <input
            id=${id}
            class="visually-hidden"
            type="file"
            accept="image/*"
            @change=${this.#handleFile}
          />
          <span class="hint">${words.picture.drop}</span>
          ${
            src
              ? html`<button
                  type="button"
                  class="plain"
                  @click=${() => context.set(place.path, undefined)}
                >
                  ${words.picture.remove}
                </button>`
              : nothing
          }
        </p>
      </div>
      ${
        this.progress === undefined
          ? nothing
          : html`<p role="status">
              <progress
                max="1"
                value=${this.progress}
                aria-label=${words.picture.working}
              ></progress>
              ${words.picture.working}
              <button type="button" class="plain" @click=${() => this.#stop?.abort()}>
                ${words.stop}
              </button>
            </p>`
      }
      ${
        this.problem
          ? html`<p class="error" role="alert">
              <span class="tone">${words.tones.error}</span> ${words.picture.problems[this.problem]}
            </p>`
          : nothing
      }
      ${
        // Nothing has to be said about a picture that is not there; the address is for those that lie elsewhere.
        context.read(place.path) === undefined && !this.hasAddress
          ? html`<button type="button" class="plain" @click=${this.#giveAddress}>
              ${words.picture.byAddress}
            </button>`
          : renderGroup(context, place)
      }
    </fieldset>`;
  }

  async #take(file: File): Promise<void> {
    this.problem = undefined;
    this.progress = 0;
    this.#stop = new AbortController();
    const { context, place } = this;
    try {
      const picture = await readPicture(
        file,
        this.#stop.signal,
        (share) => (this.progress = share),
      );
      const src = await context.keepPicture(picture.blob);
      if (this.#stop.signal.aborted) return;
      const before = context.read(place.path);
      const { width, height } = picture;
      // A new picture shows something else: what was said about the old one is asked for again.
      const kept: JsonObject =
        isObject(before) && before['credit'] ? { credit: before['credit'] } : {};
      context.set(place.path, { ...kept, src, width, height } satisfies Record<string, Json>);
      // The field is there once the form around this one has drawn the picture.
      focusLater([...place.path, 'alt']);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        this.problem = error instanceof PictureProblem ? error.code : 'not-kept';
    } finally {
      this.progress = undefined;
    }
  }
}
customElements.define('desk-picture', PictureField);
