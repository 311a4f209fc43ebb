import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../../contract/form.js';
import { mostPhotos } from '../../../contract/rules/wide-answers.js';
import type { Answer } from '../../answers.js';
import { renderGroup } from '../render-field.js';
import { listOf, type WideContext } from './choice-fields.js';
import { preparePhoto, type PhotoProblem } from './prepare-photo.js';
import { uploadPhoto, type Upload } from './upload-photo.js';

type PhotoState =
  | { readonly status: 'preparing' }
  | { readonly status: 'uploading'; readonly share: number }
  | { readonly status: 'uploaded'; readonly name: string }
  | { readonly status: 'failed'; readonly problem: PhotoProblem | Extract<Upload, string> };

interface Photo {
  state: PhotoState;
  /** Small enough to be sent. */
  picture?: Blob;
  /** What was drawn of it; nothing on a later visit. */
  canvas?: HTMLCanvasElement;
  readonly abort: AbortController;
}

/** Stands in the answer for a photo that has not arrived: no name of a picture, so that the form is not sent without it. */
const pending = '…';

/** Photos of one question: made smaller and sent one after another, so that a slow phone holds one at a time. */
export class PhotoField {
  #photos: Photo[] = [];
  readonly #url: () => string;
  readonly #change: (answer: Answer | undefined) => void;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param url where the form is sent.
   * @param change takes the answer as it is from now on.
   */
  constructor(url: () => string, change: (answer: Answer | undefined) => void) {
    this.#url = url;
    this.#change = change;
  }

  render(field: Field, context: WideContext): TemplateResult {
    const { own, answer, words } = context;
    this.#restore(listOf(answer));
    const most = Math.min(field.max ?? mostPhotos, mostPhotos);
    const room = most - this.#photos.length;
    return renderGroup(
      { ...field, hint: [field.hint, own.photoHint(most)].filter(Boolean).join(' ') },
      { ...context, words },
      html`<ul class="photos">
          ${this.#photos.map((photo, index) => this.#renderPhoto(photo, index, context))}
        </ul>
        <label class="add" ?hidden=${room <= 0}
          ><input
            type="file"
            name="${field.name}.file"
            accept="image/*"
            ?multiple=${room > 1}
            @change=${(event: Event) => this.#handleFiles(event, room)}
          /><span>${own.addPhoto}</span></label
        >
        <p class="paper" hidden>${own.paperPhotos}</p>`,
    );
  }

  #renderPhoto(photo: Photo, index: number, { own }: WideContext): TemplateResult {
    const { state, canvas } = photo;
    const title = own.photo(index + 1);
    const failure = state.status === 'failed' && state.problem;
    const said =
      state.status === 'failed'
        ? own[state.problem]
        : state.status === 'uploading'
          ? own.uploading(Math.floor(state.share * 100))
          : own[state.status];
    return html`<li class="photo">
      <div class="picture" role="img" aria-label=${title}>${canvas}</div>
      <div>
        <p>${title}</p>
        <p class=${failure ? 'error' : 'small'} role=${failure ? 'alert' : nothing}>${said}</p>
        ${
          state.status === 'uploading'
            ? html`<progress aria-label=${title} .value=${state.share}></progress>`
            : nothing
        }
        <p class="actions">
          ${
            failure === 'not-sent'
              ? html`<button type="button" class="plain" @click=${() => this.#upload(photo)}>
                  ${own.retry}
                </button>`
              : nothing
          }
          <button
            type="button"
            class="plain"
            aria-label="${own.remove} ${title}"
            @click=${() => this.#remove(photo)}
          >
            ${own.remove}
          </button>
        </p>
      </div>
    </li>`;
  }

  /** Photos of an earlier visit of this tab: they are at the server, and here are only their names. */
  #restore(names: readonly string[]): void {
    const known = new Set(this.#photos.map(nameOf));
    for (const name of names)
      if (name !== pending && !known.has(name))
        this.#photos.push({
          state: { status: 'uploaded', name },
          abort: new AbortController(),
        });
    // The form was sent, or emptied.
    if (names.length === 0 && this.#photos.some((photo) => nameOf(photo) !== pending))
      this.#photos = this.#photos.filter((photo) => nameOf(photo) === pending);
  }

  #remove(photo: Photo): void {
    photo.abort.abort();
    this.#photos = this.#photos.filter((one) => one !== photo);
    this.#tell();
  }

  #set(photo: Photo, state: PhotoState): void {
    photo.state = state;
    if (this.#photos.includes(photo)) this.#tell();
  }

  #tell(): void {
    this.#change(this.#photos.length ? this.#photos.map(nameOf) : undefined);
  }

  async #prepare(photo: Photo, file: File): Promise<void> {
    if (photo.abort.signal.aborted) return;
    const prepared = await preparePhoto(file);
    if (typeof prepared === 'string')
      return this.#set(photo, { status: 'failed', problem: prepared });
    Object.assign(photo, prepared);
    await this.#upload(photo);
  }

  async #upload(photo: Photo): Promise<void> {
    this.#set(photo, { status: 'uploading', share: 0 });
    const upload = await uploadPhoto(
      this.#url(),
      photo.picture!,
      (share) => this.#set(photo, { status: 'uploading', share }),
      photo.abort.signal,
    );
    this.#set(
      photo,
      typeof upload === 'string'
        ? { status: 'failed', problem: upload }
        : { status: 'uploaded', ...upload },
    );
  }

  #handleFiles(event: Event, room: number): void {
    const input = event.currentTarget as HTMLInputElement;
    for (const file of [...(input.files ?? [])].slice(0, room)) {
      const photo: Photo = {
        state: { status: 'preparing' },
        abort: new AbortController(),
      };
      this.#photos.push(photo);
      this.#queue = this.#queue.then(() => this.#prepare(photo, file));
    }
    // The same file may be chosen again after it was removed.
    input.value = '';
    this.#tell();
  }
}

const nameOf = ({ state }: Photo): string => (state.status === 'uploaded' ? state.name : pending);
