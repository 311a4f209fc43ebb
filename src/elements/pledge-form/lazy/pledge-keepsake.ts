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
import { drawCertificate, showAsPicture } from '../../../forms/certificate.js';

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
  #isCopied = false;

  readonly #handleName = (event: Event): void => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input')!;
    this.#name = input.value.trim();
    if (this.#name) void this.#draw(false);
    else input.focus();
  };

  readonly #handleShare = (): void => {
    // Whoever closes the dialogue has changed their mind; nothing to say.
    void navigator.share({ title: this.#pledge.title, url: pageAddress() }).catch(() => undefined);
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
    if (name) void this.#draw(false);
    else void focusOn(form.host, '#certificate-for');
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
    const renderChoice = (full: boolean, text: string): TemplateResult =>
      html`<label class="tick"
        ><input
          type="radio"
          name="certificate-name"
          ?checked=${!full}
          @change=${() => this.#draw(full)}
        />
        ${text}</label
      >`;
    const name = `${words.certificate}-${this.receipt.receipt}.png`;
    return html`<p>${renderChoice(false, words.masked)}${renderChoice(true, words.full)}</p>
      <p>${this.#picture}</p>
      <a href=${this.#file ?? nothing} download=${name}>${words.save}</a>
      <p class="actions">
        ${typeof navigator.share === 'function' ? html`<button type="button" @click=${this.#handleShare}>${words.share}</button>` : nothing}
        <button type="button" @click=${this.#handleCopy}>
          ${this.#isCopied ? words.copied : words.copy}
        </button>
      </p>`;
  }

  get #words() {
    return keepsakeWords[this.#form.language()];
  }

  /** @param full with the whole name instead of how it begins. */
  async #draw(full: boolean): Promise<void> {
    const { host, language } = this.#form;
    const words = this.#words;
    const { title, issuer = '' } = this.#pledge;
    const { receipt, at } = this.receipt;
    const name = full ? this.#name : mask(this.#name);
    const canvas = drawCertificate({
      heading: words.certificate,
      sentence: words.signed(name, title),
      lines: [`${words.receipt} ${receipt}`, formatMoment(at.slice(0, 10), language()), issuer],
      address: pageAddress(),
      font: getComputedStyle(host).fontFamily,
    });
    const show = (picture: Element): void => {
      this.#picture = picture;
      host.requestUpdate();
    };
    const before = this.#file;
    await showAsPicture(canvas, words.picture(name, title), (picture, file = this.#file) => {
      this.#file = file;
      show(picture);
    });
    if (before && before !== this.#file) URL.revokeObjectURL(before);
  }
}
