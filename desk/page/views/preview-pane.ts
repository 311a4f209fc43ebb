import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { isUnnamed } from '../../shared/items.js';
import {
  getAt,
  groupsIn,
  isObject,
  textOf,
  type Json,
  type JsonObject,
  type Path,
} from '../../shared/json.js';
import {
  formMoments,
  looks,
  previewPages,
  type FormMoment,
  type FrameMessage,
  type Look,
  type ShowMessage,
} from '../../preview/messages.js';
import { sampleFor } from '../../checks/samples.js';
import { renderButton, renderChooser, renderError, type Option } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import {
  chosenAmong,
  elementsFor,
  itemAttributes,
  usualFor,
  type ElementChoice,
} from '../preview/elements.js';
import { usedTheme } from '../snippet/theme.js';

const widths = { phone: 390, tablet: 768, desktop: 1200 } as const;
type Size = keyof typeof widths;

/** The item as visitors will see it: the kit as it is built, in a page of its own. */
export class PreviewPane extends DeskElement {
  @query('iframe') protected accessor frame!: HTMLIFrameElement | null;
  @state() protected accessor page: (typeof previewPages)[number] = 'bare';
  @state() protected accessor size: Size = 'phone';
  @state() protected accessor look: Look = 'light';
  @state() protected accessor moment: FormMoment = 'open';
  @state() protected accessor element = '';
  @state() protected accessor height = 500;
  @state() protected accessor isBlank = false;
  @state() protected accessor room = 390;
  /** The kit starts after the desk is drawn: both share one thread. */
  @state() protected accessor isStarted = false;
  #isReady = false;
  #sent: unknown[] = [];
  #stamp = 0;
  readonly #observer = new ResizeObserver(([entry]) => (this.room = entry!.contentRect.width));

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.listening;
    addEventListener('message', (event: MessageEvent<FrameMessage>) => this.#handleMessage(event), {
      signal,
    });
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#isReady = false;
  }

  protected override firstUpdated(): void {
    requestAnimationFrame(() => setTimeout(() => (this.isStarted = true)));
  }

  protected override updated(): void {
    this.#send();
  }

  protected override render(): TemplateResult {
    const { words, store } = this;
    const { preview } = words;
    const choices = this.#choices;
    const choice = this.#choice;
    const width = widths[this.size];
    const scale = Math.min(1, this.room / width);
    const height = Math.max(240, Math.min(this.height, 1400));
    const path = store.currentPath;
    // Nobody has named the item yet: what is seen is what it could look like.
    const isSample = path?.length === 2 && isUnnamed(store.read(path));
    const named = <Name extends string>(
      names: readonly Name[],
      labels: Readonly<Record<Name, string>>,
    ): Option[] => names.map((name) => [name, labels[name]]);
    const elements = choices.map(({ name, label }): Option => [name, label[store.language]]);
    return html`<section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">${words.paneNames.preview}</h2>
      <div class="controls">
        ${elements.length > 1 ? this.#renderControl('element', elements, choice!.name) : nothing}
        ${this.#renderControl('page', named(previewPages, preview.pages))}
        ${this.#renderControl('size', named(Object.keys(widths) as Size[], preview.sizes))}
        ${this.#renderControl('look', named(looks, preview.looks))}
        ${
          choice?.isForm
            ? this.#renderControl(
                'moment',
                named(momentsOf(choice, store.read(this.#itemPath(choice))), preview.moments),
              )
            : nothing
        }
        ${
          this.look === 'print'
            ? renderButton(preview.print, () => this.frame?.contentWindow?.print(), 'plain')
            : nothing
        }
      </div>
      ${this.look === 'forced' ? html`<p class="hint">${preview.forcedNote}</p>` : nothing}
      ${
        choices.length === 0
          ? html`<p class="hint">${preview.nothing}</p>`
          : html`${isSample ? html`<p class="hint" role="status">${preview.sample}</p>` : nothing}
              ${this.isBlank ? renderError(words, preview.leftOut, 'status') : nothing}
              <div class="stage" style="height:${height * scale}px">
                ${
                  this.isStarted
                    ? html`<iframe
                        title=${words.paneNames.preview}
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

  #renderControl(
    name: 'element' | 'page' | 'size' | 'look' | 'moment',
    options: readonly Option[],
    chosen: string = this[name],
  ): TemplateResult {
    const choose = (value: string): void => {
      if (name === 'page' && value !== this.page) this.#isReady = false;
      this[name] = value as never;
    };
    return renderChooser(this.words.preview.controls[name], options, chosen, choose, name);
  }

  /** While the feed's own particulars are edited, the first section is previewed. */
  get #choices(): ElementChoice[] {
    const section = this.store.currentPath?.[0] ?? this.store.firstShownSection;
    return section === undefined ? [] : elementsFor(String(section), this.store.open?.document);
  }

  get #choice(): ElementChoice | undefined {
    const [first] = this.#choices;
    const usual = first && usualFor(this.store.read(this.#itemPath(first)));
    return chosenAmong(this.#choices, this.element || (usual ?? ''));
  }

  /** Where the item that is shown stands: the one that is edited, else the first. */
  #itemPath({ section }: ElementChoice): Path {
    const path = this.store.currentPath;
    return path?.length === 2 ? path : [section, 0];
  }

  #send(): void {
    const { store, page, look, moment, frame } = this;
    const choice = this.#choice;
    if (!frame || !this.#isReady || !choice || !store.open) return;
    const item = this.#itemPath(choice);
    const { document } = store.open;
    const theme = JSON.stringify(store.theme);
    const next = [document, page, look, moment, choice.name, item.join(), theme, frame];
    if (next.every((one, index) => one === this.#sent[index])) return;
    this.#sent = next;
    const own = getAt(document, item);
    if (!isObject(own)) return;
    const value = isUnnamed(own) ? sampleFor(String(item[0]), own) : own;
    const message: ShowMessage = {
      kind: 'show',
      tag: choice.tag,
      attributes: itemAttributes(choice, textOf(value['id'])),
      feed: feedFor(document, choice, own, value),
      section: choice.section,
      theme: Object.fromEntries(usedTheme(store.theme)),
      look,
      moment: choice.isForm && momentsOf(choice, value).includes(moment) ? moment : 'open',
      lang: textOf(document['lang']) || 'zh-Hans',
      stamp: ++this.#stamp,
    };
    frame.contentWindow!.postMessage(message, location.origin);
  }

  #handleMessage({ data, source }: MessageEvent<FrameMessage>): void {
    if (source !== this.frame?.contentWindow) return;
    if (data.kind === 'ready') {
      this.#isReady = true;
      this.#sent = [];
      this.#send();
    } else if (data.kind === 'sized') {
      this.height = data.height;
      this.isBlank = data.isBlank;
    } else if (data.stamp === this.#stamp) {
      this.dispatchEvent(new CustomEvent('desk-previewed', { detail: data, bubbles: true }));
    }
  }
}
customElements.define('desk-preview', PreviewPane);

/** Only posts have places that can be taken: a pledge is never full. Most forms show all of their questions anyway. */
const momentsOf = ({ section }: ElementChoice, item: Json | undefined): FormMoment[] =>
  formMoments.filter((moment) => {
    if (moment === 'full') return section === 'activities';
    return moment !== 'whole' || hidesQuestions(item);
  });

const hidesQuestions = (item: Json | undefined): boolean =>
  isObject(item) &&
  groupsIn(item, 'fields').some(({ showIf, newPage, section }) =>
    Boolean(showIf ?? newPage ?? section),
  );

/** Only the item that is shown, unless the element shows all: a feed may have thousands, and each keystroke sends it. */
function feedFor(
  feed: JsonObject,
  { section, showsAll }: ElementChoice,
  own: JsonObject,
  item: JsonObject,
): JsonObject {
  if (showsAll) {
    // A list shows the sample in its place among the others.
    const items = groupsIn(feed, section).map((one) => (one === own ? item : one));
    return withPictures({ ...feed, [section]: items });
  }
  const others = Object.entries(feed).filter(([, value]) => !Array.isArray(value));
  return withPictures({ ...Object.fromEntries(others), [section]: [item] });
}

/** Pictures lie beside the feed; the preview's page lies elsewhere. */
function withPictures(feed: JsonObject): JsonObject {
  if (!Array.isArray(feed['members'])) return feed;
  const base = new URL('feeds/', document.baseURI);
  const members = groupsIn(feed, 'members').map((member) => {
    const { photo } = member;
    const src = isObject(photo) ? textOf(photo['src']) : '';
    if (!isObject(photo) || !src || !URL.canParse(src, base.href)) return member;
    return { ...member, photo: { ...photo, src: new URL(src, base).href } };
  });
  return { ...feed, members };
}
