import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { getAt, isObject, type Json, type JsonObject, textOf } from '../../shared/json.js';
import {
  formMoments,
  looks,
  type FormMoment,
  type FrameMessage,
  type Look,
  type ShowMessage,
} from '../../preview/messages.js';
import { isUntouched, sampleFor } from '../../checks/samples.js';
import { DeskView } from '../desk-view.js';
import { elementsFor, itemAttributes, type ElementChoice } from '../preview/elements.js';
import { usedTheme } from '../snippet/theme.js';
import { currentPath } from './item-pane.js';

const pages = ['bare', 'portal', 'newspaper'] as const;
const widths = { phone: 390, tablet: 768, desktop: 1200 } as const;
type Size = keyof typeof widths;

/** The item as visitors will see it: the kit as it is built, in a page of its own. */
export class PreviewPane extends DeskView {
  @state() protected accessor page: (typeof pages)[number] = 'bare';
  @state() protected accessor size: Size = 'phone';
  @state() protected accessor look: Look = 'light';
  @state() protected accessor moment: FormMoment = 'open';
  @state() protected accessor element = '';
  @state() protected accessor height = 500;
  @state() protected accessor isBlank = false;
  @state() protected accessor room = 390;
  /** The kit starts after the desk is drawn: both share one thread. */
  @state() protected accessor begun = false;
  #ready = false;
  #shown: unknown[] = [];
  #stamp = 0;
  #observer: ResizeObserver | undefined;

  readonly #handleMessage = ({ data, source }: MessageEvent<FrameMessage>): void => {
    if (source !== this.#frame?.contentWindow) return;
    if (data.kind === 'ready') {
      this.#ready = true;
      this.#shown = [];
      this.#send();
    } else if (data.kind === 'sized') {
      this.height = data.height;
      this.isBlank = data.isBlank;
    } else if (data.stamp === this.#stamp) {
      this.dispatchEvent(new CustomEvent('desk-previewed', { detail: data, bubbles: true }));
    }
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#handleMessage);
    this.#observer = new ResizeObserver(([entry]) => (this.room = entry!.contentRect.width));
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#handleMessage);
    this.#observer?.disconnect();
    this.#ready = false;
  }

  protected override firstUpdated(): void {
    requestAnimationFrame(() => setTimeout(() => (this.begun = true)));
  }

  protected override updated(): void {
    this.#send();
  }

  protected override render(): TemplateResult {
    const { words, desk } = this;
    const choices = this.#choices();
    const choice = this.#choice(choices);
    const isForm = choice?.isForm;
    const width = widths[this.size];
    const scale = Math.min(1, this.room / width);
    const height = Math.max(240, Math.min(this.height, 1400));
    return html`<section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">${words.preview.heading}</h2>
      <div class="controls">
        ${
          choices.length > 1
            ? this.#select(
                'element',
                choices.map(({ name }) => name),
                Object.fromEntries(choices.map(({ name, label }) => [name, label[desk.language]])),
              )
            : nothing
        }
        ${this.#select('page', pages, words.preview.pages)}
        ${this.#select('size', Object.keys(widths), words.preview.sizes)}
        ${this.#select('look', looks, words.preview.looks)}
        ${isForm ? this.#select('moment', momentsOf(choice), words.preview.moments) : nothing}
        ${
          this.look === 'print'
            ? html`<button
                type="button"
                class="plain"
                @click=${() => this.#frame?.contentWindow?.print()}
              >
                ${words.preview.print}
              </button>`
            : nothing
        }
      </div>
      ${this.look === 'forced' ? html`<p class="hint">${words.preview.forcedNote}</p>` : nothing}
      ${
        choices.length === 0
          ? html`<p class="hint">${words.preview.nothing}</p>`
          : html`${this.#isSample ? html`<p class="hint" role="status">${words.preview.sample}</p>` : nothing}
              ${this.isBlank ? html`<p class="error" role="status"><span class="tone">${words.tones.error}</span> ${words.preview.leftOut}</p>` : nothing}
              <div class="stage" style="height:${height * scale}px">
                ${
                  this.begun
                    ? html`<iframe
                        title=${words.preview.heading}
                        src="desk/preview/${this.page}.html"
                        width=${width}
                        height=${height}
                        style="transform:scale(${scale})"
                      ></iframe>`
                    : nothing
                }
              </div>`
      }
    </section>`;
  }

  get #frame(): HTMLIFrameElement | null {
    return this.querySelector('iframe');
  }

  #choices(): ElementChoice[] {
    const path = currentPath(this.desk);
    const section = path?.[0] ?? this.#firstSection();
    return section === undefined ? [] : elementsFor(String(section));
  }

  #choice(choices = this.#choices()): ElementChoice | undefined {
    return choices.find(({ name }) => name === this.element) ?? choices[0];
  }

  /** The particulars of a feed are seen where its first items are. */
  #firstSection(): string | undefined {
    const { document } = this.desk.open ?? { document: {} };
    return ['members', 'measures', 'pledges', 'activities', 'series'].find((section) => {
      const list = (document as JsonObject)[section];
      return Array.isArray(list) && list.length > 0;
    });
  }

  /** Nobody has named the item yet: what is seen is what it could look like. */
  get #isSample(): boolean {
    const path = currentPath(this.desk);
    return path?.length === 2 && isUntouched(this.desk.open?.at(path));
  }

  #send(): void {
    const { desk, page, look, moment } = this;
    const frame = this.#frame;
    const choice = this.#choice();
    if (!frame || !this.#ready || !choice || !desk.open) return;
    const path = currentPath(desk);
    const item = path?.length === 2 ? path : [choice.section, 0];
    const { document } = desk.open;
    const theme = JSON.stringify(desk.theme);
    const next = [document, page, look, moment, choice.name, item.join(), theme, frame];
    if (next.every((one, index) => one === this.#shown[index])) return;
    this.#shown = next;
    const own = getAt(document, item);
    if (!isObject(own)) return;
    const value = isUntouched(own) ? sampleFor(String(item[0]), own) : own;
    const message: ShowMessage = {
      kind: 'show',
      tag: choice.tag,
      attributes: itemAttributes(choice, textOf(value['id'])),
      feed: feedFor(document, choice, value),
      section: choice.section,
      theme: Object.fromEntries(usedTheme(desk.theme)),
      look,
      moment: choice.isForm && momentsOf(choice).includes(moment) ? moment : 'open',
      lang: typeof document['lang'] === 'string' ? document['lang'] : 'zh-Hans',
      stamp: ++this.#stamp,
    };
    frame.contentWindow!.postMessage(message, location.origin);
  }

  #select(
    name: 'element' | 'page' | 'size' | 'look' | 'moment',
    values: readonly string[],
    labels: Readonly<Record<string, string>>,
  ): TemplateResult {
    const current = name === 'element' ? (this.#choice()?.name ?? '') : this[name];
    return html`<label class="choose">
      <span>${this.words.preview.controls[name]}</span>
      <select
        data-control=${name}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          if (name === 'page' && value !== this.page) this.#ready = false;
          this[name] = value as never;
        }}
      >
        ${values.map(
          (value) =>
            html`<option value=${value} ?selected=${value === current}>
              ${labels[value] ?? value}
            </option>`,
        )}
      </select>
    </label>`;
  }
}
customElements.define('desk-preview', PreviewPane);

/** Only posts have places that can be taken: a pledge is never full. */
const momentsOf = ({ section }: ElementChoice): FormMoment[] =>
  formMoments.filter((moment) => moment !== 'full' || section === 'activities');

/** What the element needs of the feed: of thousands of items the one that is shown, unless it shows all. */
function feedFor(
  feed: JsonObject,
  { section, showsAll }: ElementChoice,
  item: JsonObject,
): JsonObject {
  if (showsAll) return withPictures(feed);
  const others = Object.entries(feed).filter(([, value]) => !Array.isArray(value));
  return withPictures({ ...Object.fromEntries(others), [section]: [item] });
}

/** Pictures lie beside the feed; the preview's page lies elsewhere. */
function withPictures(feed: JsonObject): JsonObject {
  const base = new URL('feeds/', document.baseURI);
  const list = feed['members'];
  if (!Array.isArray(list)) return feed;
  const members = list.map((member): Json => {
    const photo = isObject(member) ? member['photo'] : undefined;
    const src = isObject(photo) ? photo['src'] : undefined;
    if (typeof src !== 'string' || !src || !URL.canParse(src, base.href)) return member;
    return {
      ...(member as JsonObject),
      photo: { ...(photo as JsonObject), src: new URL(src, base).href },
    };
  });
  return { ...feed, members };
}
