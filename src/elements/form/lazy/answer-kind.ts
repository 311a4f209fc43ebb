import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../base/text/language.js';
import { wordsIn } from '../../../base/text/words.js';
import { copyText } from '../../../base/element/copy-text.js';
import { focusOn } from '../../../base/element/focus-on.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import { formatMoment } from '../../../base/text/format.js';
import { closureAt } from '../../../contract/rules/moments.js';
import { photosIn } from '../../../contract/rules/wide-answers.js';
import type { FormAnswer, Receipt } from '../../../contract/submission.js';
import type { FormInput, FormItem } from '../../../forms/form-input.js';
import type { FormBody, FormHandle, FormKind } from '../../../forms/form-kind.js';
import { keyIn, privateLink, type PrivateKey } from '../../../forms/private-link.js';
import { isNews, type FormState } from '../../../forms/form-state.js';
import { restoreAnswers } from '../../../forms/sending/lazy/submission-body.js';
import { answersTo } from '../../../forms/validation/validate.js';
import { answerOutcomeWords, type AnswerOutcomeWords } from '../../../locales/answer-outcomes.js';
import { formOutcomes } from '../../../locales/zh-Hans/form-outcomes.js';
import { sendPhotos } from '../../../submit/delivery.js';
import { askPage } from '../../../submit/page-answer.js';
import type { Result } from '../../../submit/result.js';
import { pathUnder } from '../../../submit/transport.js';
import { askAnswers, correctAnswers, readable, type SentAnswers } from '../own-answers.js';
import type { FormView } from './view.js';

/** Answers that were sent, as far as they are known here: the device does not keep them, the server gives them back. */
type Own = SentAnswers | 'asking' | 'gone' | 'trouble' | undefined;

/** What an answered form says of itself, and what becomes of it: looked at again, corrected, taken back. */
export class AnswerKind implements FormKind {
  readonly #handle: FormHandle;
  readonly #view: FormView;
  #url = '';
  #own: Own;
  #isCopied = false;
  #isCorrected = false;
  /** It was sent on this visit: what was done before is told as what is. */
  #isNew = false;
  /** The key of a link that was followed. */
  #linked: PrivateKey | undefined;
  /** The receipt of the answers that are being changed. */
  #changing: (PrivateKey & { readonly state: FormState }) | undefined;

  readonly #handleLeave = (): void => {
    const { state } = this.#changing!;
    this.#endChange();
    this.#handle.show(state);
    void focusOn(this.#handle.host, '.state');
  };

  constructor(handle: FormHandle, view: FormView) {
    this.#handle = handle;
    this.#view = view;
  }

  words(language: Language): AnswerOutcomeWords {
    return answerOutcomeWords[language];
  }

  body({ id, fields }: FormItem, { answers }: FormInput): Pick<FormAnswer, 'form' | 'ticked'> {
    const { ticked } = this.#view;
    this.#own = { values: answersTo(fields, answers), ticked };
    return { form: id, ...(ticked !== undefined && { ticked }) };
  }

  /** Opens what the link in the page's address is about, once. */
  follow(url: string): void {
    this.#url = url;
    const key = keyIn(location.hash, 'civic-form', this.#view.form.id);
    if (!key || key.secret === this.#linked?.secret) return;
    this.#linked = key;
    if (this.#changing) this.#endChange();
    const { receipt, secret } = key;
    this.#handle.show({ status: 'signed', receipt: { receipt } as Receipt, secret });
    void this.#ask(key);
  }

  /** A link that was followed counts for more than what this device has of another answer. */
  ignores(state: FormState): boolean {
    if (this.#handle.state().status === 'sending' || !this.#linked) return false;
    if (state.status === 'signed') return state.receipt?.receipt !== this.#linked.receipt;
    return state.status === 'saved-for-later';
  }

  send(
    { fields }: FormItem,
    { answers }: FormInput,
    stateOf: (result: Result) => FormState,
  ): Promise<FormState> | undefined {
    const changing = this.#changing;
    if (!changing) return undefined;
    const values = answersTo(fields, answers);
    return this.#correct(changing, { values, ticked: this.#view.ticked }, stateOf);
  }

  failure(code: string): string | undefined {
    if (!this.#changing) return undefined;
    const words = this.#words;
    if (code === 'closed') return words.closedMeanwhile;
    if (code === 'not-found') return words.gone;
    // What is wrong with an answer is told beside it: here it is about no question.
    return code === 'invalid' ? words.needsGuardian : undefined;
  }

  shown(before: FormState['status'], state: FormState): void {
    if (isNews(before)) this.#isNew = true;
    // There is nothing any more that the link leads to.
    if (state.status === 'withdrawn') this.#own = undefined;
  }

  render(state: FormState, withdraw: () => void): TemplateResult | undefined {
    if (state.status !== 'signed') return undefined;
    const { secret, withdrawFailure } = state;
    const receipt = state.receipt?.receipt;
    const { thanks, anonymous } = this.#view.form;
    const language = this.#handle.language();
    const words = this.#words;
    const isKept = this.#handle.isKept();
    return html`<div class="state done" role="status" tabindex="-1" lang=${language}>
        <p>
          <strong>
            ${this.#isCorrected ? words.corrected : this.#isNew ? words.thanks : words.own}
          </strong>
        </p>
        ${thanks && this.#isNew && html`<p>${thanks}</p>`}
        ${
          receipt &&
          html`<p>
              ${wordsIn(language, 'formOutcomes', formOutcomes).receipt}
              <strong class="receipt">${receipt}</strong>
            </p>
            <p class="small">${isKept ? words.receiptHint : words.receiptHintHere}</p>`
        }
        ${
          anonymous
            ? html`<p class="small">${words.anonymous}</p>
                ${isKept ? html`<p class="small">${words.onDevice}</p>` : nothing}`
            : nothing
        }
      </div>
      ${receipt && secret ? this.#renderCase({ receipt, secret }) : nothing}
      ${this.#renderOwn(receipt && secret ? { receipt, secret } : undefined, state)}
      ${
        receipt && secret && this.#own !== 'gone'
          ? html`<details lang=${language}>
                <summary>${words.link}</summary>
                <p>${words.linkHint}</p>
                <p class="actions">
                  <button type="button" @click=${() => this.#copyLink({ receipt, secret })}>
                    ${this.#isCopied ? words.copied : words.copyLink}
                  </button>
                </p>
              </details>
              <details lang=${language} ?open=${withdrawFailure !== undefined}>
                <summary>${words.withdraw}</summary>
                <p>${words.withdrawHint}</p>
                <p class=${withdrawFailure ? 'state fault' : ''} role="alert" tabindex="-1">
                  ${withdrawFailure ? words.notWithdrawn : ''}
                </p>
                <p class="actions">
                  <button type="button" @click=${withdraw}>${words.withdrawNow}</button>
                </p>
              </details>`
          : nothing
      }`;
  }

  renderMessage(): TemplateResult | undefined {
    if (!this.#changing) return undefined;
    const words = this.#words;
    return html`<div class="state wait changing" tabindex="-1" lang=${this.#handle.language()}>
      <p><strong>${words.changing}</strong></p>
      <p class="small">${words.changingHint}</p>
      <p class="actions">
        <button type="button" class="plain" @click=${this.#handleLeave}>${words.leave}</button>
      </p>
    </div>`;
  }

  /** The page on which a report's sender follows it, answers, and judges what was done. */
  #renderCase({ receipt, secret }: PrivateKey): TemplateResult | typeof nothing {
    if (this.#view.form.kind !== 'report' || this.#own === 'gone') return nothing;
    const words = this.#words;
    const key = new URLSearchParams({ receipt, secret }).toString();
    return html`<p class="case" lang=${this.#handle.language()}>
      <a href="${pathUnder(this.#url, 'case')}#${key}">${words.follow}</a><br />
      <span class="small">${words.followHint}</span>
    </p>`;
  }

  /** A copy of the answers, or the way to it; and the way to change them, as long as the form is open. */
  #renderOwn(key: PrivateKey | undefined, state: FormState): TemplateResult | typeof nothing {
    const own = this.#own;
    const words = this.#words;
    const language = this.#handle.language();
    const { fields, opens, closes } = this.#view.form;
    const closure = closureAt({ opens, closes }, Date.now());
    if (typeof own !== 'object')
      return key
        ? html`<p role="status" lang=${language}>${own && words[own]}</p>
            ${
              own === 'asking' || own === 'gone'
                ? nothing
                : html`<p class="actions" lang=${language}>
                    <button type="button" @click=${() => this.#ask(key)}>${words.look}</button>
                  </p>`
            }`
        : nothing;
    const change =
      closure === undefined
        ? html`<button type="button" @click=${() => this.#change(key!, own, state)}>
            ${words.change}
          </button>`
        : html`<span>${words.closed(formatMoment(closure.when, language))}</span>`;
    return html`<div class="copy">
      <p lang=${language}><strong>${words.copy}</strong></p>
      <dl>
        ${readable(fields, own, language).map(
          ([question, answer]) =>
            html`<div>
              <dt>${question}</dt>
              <dd>${answer}</dd>
            </div>`,
        )}
      </dl>
      <p class="actions" lang=${language}>
        <button type="button" @click=${() => print()}>${words.print}</button>
        ${key ? change : nothing}
      </p>
      ${key ? html`<p class="small" lang=${language}>${words.copyHint}</p>` : nothing}
    </div>`;
  }

  get #words() {
    return this.words(this.#handle.language());
  }

  async #ask(key: PrivateKey): Promise<void> {
    const { host } = this.#handle;
    this.#own = 'asking';
    host.requestUpdate();
    this.#own = await askAnswers(this.#url, key);
    // The button that was pressed is gone.
    void focusOn(host, typeof this.#own === 'object' ? '.state' : '[role=status]');
  }

  /** Puts what was sent back into the form. A draft of such a change that a reload has interrupted goes on. */
  async #change(key: PrivateKey, own: SentAnswers, state: FormState): Promise<void> {
    const { answers, host, isKept, show } = this.#handle;
    const { values, ticked } = own;
    const photos = photosIn(this.#view.form.fields, values);
    if (photos.length > 0)
      await loadOptional(import('../../../submit/lazy/photos.js'), (module) =>
        module.sharedPhotos().know(photos),
      );
    this.#changing = { ...key, state };
    this.#view.change = { ticked };
    answers.open(`change ${key.receipt}`, isKept());
    restoreAnswers({ values } as FormBody, this, answers);
    show({ status: 'filling' });
    void focusOn(host, '.changing');
  }

  async #correct(
    { receipt, secret }: PrivateKey,
    own: SentAnswers,
    stateOf: (result: Result) => FormState,
  ): Promise<FormState> {
    const { id, fields } = this.#view.form;
    const photos = photosIn(fields, own.values);
    const correction = { receipt, secret, ...own };
    const before = () => sendPhotos(photos, own);
    const page = askPage(this.#handle.host, id, correction, before, true);
    if (page === 'cancelled') return { status: 'filling' };
    const result =
      (await page) ?? (await before()) ?? (await correctAnswers(this.#url, correction));
    if (result.status === 'refused' && result.code === 'closed')
      return { status: 'failed', code: result.code };
    if (result.status !== 'accepted') return stateOf(result);
    this.#endChange();
    this.#own = own;
    this.#isCorrected = true;
    return { status: 'signed', receipt: result.receipt ?? ({ receipt } as Receipt), secret };
  }

  #endChange(): void {
    this.#handle.answers.clear();
    this.#changing = undefined;
    this.#view.change = undefined;
  }

  async #copyLink(key: PrivateKey): Promise<void> {
    this.#isCopied = await copyText(privateLink('civic-form', key, this.#view.form.id));
    this.#handle.host.requestUpdate();
  }
}
