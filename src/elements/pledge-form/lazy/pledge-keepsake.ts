import { html, nothing, type TemplateResult } from 'lit';
import { focusOn } from '../../../base/element/focus-on.js';
import { copyText } from '../../../base/element/copy-text.js';
import { pageAddress } from '../../../base/element/page-address.js';
import { formatMoment } from '../../../base/text/format.js';
import type { Pledge } from '../../../contract/pledge.js';
import { mask } from '../../../contract/rules/names.js';
import type { Receipt } from '../../../contract/submission.js';
import type { FormHandle } from '../../../forms/form-kind.js';
import { keepsakeWords } from '../../../locales/pledge-keepsake.js';
import {
  drawCertificate,
  showAsPicture,
  type CertificateSize,
} from '../../../forms/certificate.js';

/**
 * A certificate and ways to share the pledge, under a receipt. A module of its own, loaded when somebody asks: it brings
 * the QR code.
 */
export class Keepsake {
  readonly receipt: Receipt;
  readonly #form: FormHandle;
  readonly #pledge: Pledge;
  /** Empty on a later visit, since the device does not keep it: it is asked for. */
  #name: string;
  #picture: Element | undefined;
  /** Address of the picture as a file. */
  #file: string | undefined;
  #blob: Blob | undefined;
  #isFull = false;
  #hasArticles = false;
  #size: CertificateSize = 'phone';
  #isCopied = false;

  readonly #handleName = (event: Event): void => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input')!;
    this.#name = input.value.trim();
    if (this.#name) void this.#draw();
    else input.focus();
  };

  readonly #handleShare = (): void => {
    // Whoever closes the dialogue has changed their mind; nothing to say.
    void navigator.share(this.#shared).catch(() => undefined);
  };

  readonly #handleCopy = async (): Promise<void> => {
    this.#isCopied = await copyText(pageAddress());
    this.#form.host.requestUpdate();
  };

  constructor(form: FormHandle, pledge: Pledge, receipt: Receipt, name: string) {
    this.#form = form;
    this.#pledge = pledge;
    this.receipt = receipt;
    this.#name = name;
    if (name) void this.#draw();
    // It opens below what was pressed, and may be out of sight.
    void focusOn(form.host, name ? '.keepsake input' : '#certificate-for');
  }

  render(): TemplateResult {
    return this.#name ? this.#renderCertificate() : this.#renderQuestion();
  }

  /** Asks for the name, which the device has not kept. It goes onto the picture and nowhere else. */
  #renderQuestion(): TemplateResult {
    const words = this.#words;
    return html`<form novalidate @submit=${this.#handleName}>
      <label for="certificate-for">${words.name}</label>
      <p class="hint" id="certificate-for-hint">${words.nameHint}</p>
      <input
        part="control"
        id="certificate-for"
        maxlength="80"
        autocomplete="off"
        aria-describedby="certificate-for-hint"
      />
      <p class="actions"><button type="submit">${words.make}</button></p>
    </form>`;
  }

  #renderCertificate(): TemplateResult {
    const words = this.#words;
    const renderChoice = (
      type: 'radio' | 'checkbox',
      name: string,
      text: string,
      isChosen: boolean,
      choose: (isChosen: boolean) => void,
    ): TemplateResult =>
      html`<label class="tick"
        ><input
          type=${type}
          name="certificate-${name}"
          .checked=${isChosen}
          @change=${({ target }: Event) => {
            choose((target as HTMLInputElement).checked);
            void this.#draw();
          }}
        />
        ${text}</label
      >`;
    const name = `${words.certificate}-${this.receipt.receipt}.png`;
    const { articles = [] } = this.#pledge;
    return html`<div class="choices">
        ${renderChoice('radio', 'name', words.masked, !this.#isFull, () => (this.#isFull = false))}
        ${renderChoice('radio', 'name', words.full, this.#isFull, () => (this.#isFull = true))}
      </div>
      <div class="choices">
        ${renderChoice('radio', 'size', words.phone, this.#size === 'phone', () => (this.#size = 'phone'))}
        ${renderChoice('radio', 'size', words.paper, this.#size === 'paper', () => (this.#size = 'paper'))}
        ${
          articles.length
            ? renderChoice(
                'checkbox',
                'articles',
                words.articles,
                this.#hasArticles,
                (isChosen) => {
                  this.#hasArticles = isChosen;
                },
              )
            : nothing
        }
      </div>
      <p>${this.#picture}</p>
      <p class="actions">
        <a class="save" href=${this.#file ?? nothing} download=${name}>${words.save}</a>
        ${typeof navigator.share === 'function' ? html`<button type="button" @click=${this.#handleShare}>${words.share}</button>` : nothing}
        <button type="button" @click=${this.#handleCopy}>
          ${this.#isCopied ? words.copied : words.copy}
        </button>
      </p>
      <p class="small">${words.saveHint}</p>`;
  }

  /** The picture itself where the device takes it, else the page. */
  get #shared(): ShareData {
    const page = { title: this.#pledge.title, url: pageAddress() };
    const name = `${this.#words.certificate}.png`;
    const files = this.#blob ? [new File([this.#blob], name, { type: 'image/png' })] : [];
    return files.length && navigator.canShare?.({ files }) ? { ...page, files } : page;
  }

  get #choices(): string {
    return [this.#isFull, this.#hasArticles, this.#size].join();
  }

  get #words() {
    return keepsakeWords[this.#form.language()];
  }

  async #draw(): Promise<void> {
    const { host, language } = this.#form;
    const words = this.#words;
    const { title, articles = [], issuer = '' } = this.#pledge;
    const { receipt, at } = this.receipt;
    const name = this.#isFull ? this.#name : mask(this.#name);
    const drawn = this.#choices;
    const canvas = drawCertificate(
      {
        heading: words.certificate,
        sentence: words.signed(name, title),
        articles: this.#hasArticles ? articles : [],
        lines: [issuer, formatMoment(at.slice(0, 10), language()), `${words.receipt} ${receipt}`],
        seal: issuer,
        address: pageAddress(),
        font: getComputedStyle(host).fontFamily,
      },
      this.#size,
    );
    const before = this.#file;
    await showAsPicture(canvas, words.picture(name, title), (picture, address, file) => {
      // Another choice was made meanwhile.
      if (drawn !== this.#choices) return;
      this.#picture = picture;
      this.#file = address ?? this.#file;
      this.#blob = file ?? this.#blob;
      host.requestUpdate();
    });
    if (before && before !== this.#file) URL.revokeObjectURL(before);
  }
}
