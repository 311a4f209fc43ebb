import { html, nothing, type TemplateResult } from 'lit';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Field } from '../../../contract/form.js';
import { mostPhotos } from '../../../contract/rules/wide-answers.js';
import type { PhotoUpdate } from '../../../submit/lazy/photos.js';
import type { Answer } from '../../answers.js';
import { renderGroup } from '../render-field.js';
import { listOf, type WideContext } from './choice-fields.js';
import { drawThumbnail, preparePhoto, type PhotoProblem } from './prepare-photo.js';

type PhotoState =
  | PhotoUpdate
  | { readonly status: 'preparing' | 'lost' }
  | { readonly status: 'unusable'; readonly problem: PhotoProblem };

interface Photo {
  state: PhotoState;
  /** Small enough to be sent, until the outbox has it. */
  picture?: Blob;
  /** By which the outbox sends it. */
  name?: string;
  /** What is to be seen of it; nothing where it was sent on an earlier visit. */
  thumbnail?: HTMLCanvasElement;
  /** Ends what tells how far it has come. */
  unwatch?: () => void;
}

/** What a photo field needs of its form. */
interface PhotoContext {
  /** Names the form, as the outbox does. */
  form(this: void): string;
  isKept(this: void): boolean;
  /** Takes the answer as it is from now on. */
  change(this: void, answer: Answer | undefined): void;
}

/** Stands in the answer for a photo that cannot be sent: no name of a picture, so that the form is not sent without it. */
const pending = '…';

const loadOutbox = async () => (await import('../../../submit/lazy/photos.js')).sharedPhotos();

/**
 * Photos of one question: made smaller one after another, so that a slow phone holds one at a time, and handed to the outbox
 * for photos. The form may be sent before they have arrived: it waits for them there.
 */
export class PhotoField {
  #photos: Photo[] = [];
  readonly #context: PhotoContext;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(context: PhotoContext) {
    this.#context = context;
    // It has to be here when the network is not.
    void loadOptional(loadOutbox(), () => undefined);
  }

  render(field: Field, context: WideContext): TemplateResult {
    const { own, answer } = context;
    this.#restore(listOf(answer));
    const most = Math.min(field.max ?? mostPhotos, mostPhotos);
    const room = most - this.#photos.length;
    return renderGroup(
      { ...field, hint: [field.hint, own.photoHint(most)].filter(Boolean).join(' ') },
      context,
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
    const { state, thumbnail } = photo;
    const title = own.photo(index + 1);
    const share = state.status === 'uploading' ? state.share : undefined;
    const { said, isWrong } = say(state, own);
    return html`<li class="photo">
      <div class="picture" role="img" aria-label=${title}>${thumbnail}</div>
      <div>
        <p>${title}</p>
        <p class=${isWrong ? 'error' : 'small'} role=${isWrong ? 'alert' : nothing}>${said}</p>
        ${
          share === undefined
            ? nothing
            : html`<progress aria-label=${title} .value=${share}></progress>`
        }
        <p class="actions">
          ${
            state.status === 'try-later'
              ? html`<button type="button" class="plain" @click=${() => this.#send(photo)}>
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

  /** Takes up photos of an earlier visit, or of answers that were given back; and lets go of those that were sent. */
  #restore(names: readonly string[]): void {
    const known = new Set(this.#photos.map(nameOf));
    for (const name of names) {
      if (name === pending || known.has(name)) continue;
      const photo: Photo = { name, state: { status: 'preparing' } };
      this.#photos.push(photo);
      void this.#find(photo, name);
    }
    if (names.length > 0) return;
    this.#photos.forEach(({ unwatch }) => unwatch?.());
    this.#photos = [];
  }

  async #find(photo: Photo, name: string): Promise<void> {
    const found = await loadOptional(loadOutbox(), (outbox) => outbox.find(name));
    if (found === 'uploaded') return this.#set(photo, { status: 'uploaded' });
    if (!found) return this.#set(photo, { status: 'lost' });
    photo.thumbnail = await drawThumbnail(found);
    await this.#send(photo);
  }

  #remove(photo: Photo): void {
    this.#photos = this.#photos.filter((one) => one !== photo);
    forget(photo);
    this.#tell();
  }

  #set(photo: Photo, state: PhotoState): void {
    photo.state = state;
    if (this.#photos.includes(photo)) this.#tell();
  }

  #tell(): void {
    this.#context.change(this.#photos.length ? this.#photos.map(nameOf) : undefined);
  }

  async #prepare(photo: Photo, file: File): Promise<void> {
    if (!this.#photos.includes(photo)) return;
    const prepared = await preparePhoto(file);
    if (typeof prepared === 'string')
      return this.#set(photo, { status: 'unusable', problem: prepared });
    Object.assign(photo, prepared);
    // The next one is prepared meanwhile.
    void this.#send(photo);
  }

  async #send(photo: Photo): Promise<void> {
    this.#set(photo, { status: 'uploading', share: 0 });
    const { form, isKept } = this.#context;
    const sent = await loadOptional(loadOutbox(), async (outbox) => {
      photo.name ??= await outbox.add(form(), photo.picture!, isKept());
      photo.picture = undefined;
      // It was removed meanwhile.
      if (!this.#photos.includes(photo)) return forget(photo);
      photo.unwatch ??= outbox.watch(photo.name, (update) => this.#set(photo, update));
      this.#tell();
      return outbox.send(photo.name);
    });
    if (sent && sent.status !== 'try-later') return;
    this.#set(photo, { status: 'try-later', reason: 'network' });
    const handleOnline = (): void => {
      const isWaiting = this.#photos.includes(photo) && photo.state.status === 'try-later';
      if (isWaiting) void this.#send(photo);
    };
    addEventListener('online', handleOnline, { once: true });
  }

  #handleFiles(event: Event, room: number): void {
    const input = event.currentTarget as HTMLInputElement;
    for (const file of [...(input.files ?? [])].slice(0, room)) {
      const photo: Photo = { state: { status: 'preparing' } };
      this.#photos.push(photo);
      this.#queue = this.#queue.then(() => this.#prepare(photo, file));
    }
    // The same file may be chosen again after it was removed.
    input.value = '';
    this.#tell();
  }
}

/** Erases what the outbox has of a photo. */
function forget({ name, unwatch }: Photo): void {
  unwatch?.();
  if (name) void loadOptional(loadOutbox(), (outbox) => outbox.forget([name]));
}

/** How far a photo has come, in words, and whether somebody has to do something about it. */
function say(
  state: PhotoState,
  own: WideContext['own'],
): { readonly said: string; readonly isWrong?: boolean } {
  switch (state.status) {
    case 'preparing':
    case 'uploaded':
    case 'lost':
      return { said: own[state.status], isWrong: state.status === 'lost' };
    case 'uploading':
      return { said: own.uploading(Math.floor(state.share * 100)) };
    case 'try-later':
      return { said: own['not-sent'], isWrong: true };
    case 'unknown':
      return { said: own.lost, isWrong: true };
    default:
      return { said: own[state.problem], isWrong: true };
  }
}

/** What stands for a photo in the answer. */
const nameOf = ({ state, name = pending }: Photo): string =>
  /^(unusable|lost|unknown|refused)$/.test(state.status) ? pending : name;
