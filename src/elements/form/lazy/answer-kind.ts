import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../base/text/language.js';
import { wordsIn } from '../../../base/text/words.js';
import { copyText } from '../../../base/element/copy-text.js';
import { optionsOf } from '../../../contract/rules/rating.js';
import type { Field } from '../../../contract/form.js';
import type { FieldValue, FormAnswer, Receipt } from '../../../contract/submission.js';
import type { FormInput, FormItem } from '../../../forms/form-input.js';
import type { FormHandle, FormKind } from '../../../forms/form-kind.js';
import type { FormState } from '../../../forms/form-state.js';
import { answersTo } from '../../../forms/validation/validate.js';
import {
  answerOutcomes,
  type AnswerOutcomeWords,
} from '../../../locales/zh-Hans/answer-outcomes.js';
import { formOutcomes } from '../../../locales/zh-Hans/form-outcomes.js';
import type { FormView } from './view.js';

/** What an answered form says of itself, and what becomes of it. */
export class AnswerKind implements FormKind {
  readonly #handle: FormHandle;
  readonly #view: FormView;
  /** What was just sent, question by question; nothing on later visits, since the device does not keep it. */
  #copy: readonly (readonly [question: string, answer: string])[] = [];
  #isCopied = false;
  /** The secret in a link that was followed. */
  #linked: string | undefined;

  constructor(handle: FormHandle, view: FormView) {
    this.#handle = handle;
    this.#view = view;
  }

  words(language: Language): AnswerOutcomeWords {
    return wordsIn(language, 'answerOutcomes', answerOutcomes);
  }

  body({ id, fields }: FormItem, { answers }: FormInput): Pick<FormAnswer, 'form' | 'ticked'> {
    const values = answersTo(fields, answers);
    const ticked = this.#view.ticked;
    this.#copy = fields.flatMap((field) => {
      const value = values[field.name];
      return value === undefined ? [] : [[field.label, this.#read(field, value)] as const];
    });
    if (ticked !== undefined) this.#copy = [...this.#copy, [this.#words.ticked, String(ticked)]];
    return { form: id, ...(ticked !== undefined && { ticked }) };
  }

  /** Opens what the link in the page's address is about, once. */
  follow(): void {
    const [, form, receipt, secret] =
      /[#&?/]civic-form=([\w-]+)\.([\w-]+)\.([\w-]+)/.exec(location.hash) ?? [];
    if (form !== this.#view.form.id || !receipt || !secret || secret === this.#linked) return;
    this.#linked = secret;
    this.#handle.show({ status: 'signed', receipt: { receipt } as Receipt, secret });
  }

  render(state: FormState, withdraw: () => void): TemplateResult | undefined {
    if (state.status !== 'signed') return undefined;
    const { receipt, secret, withdrawFailure } = state;
    const { thanks, anonymous } = this.#view.form;
    const language = this.#handle.language();
    const words = this.#words;
    return html`<div class="state" role="status" tabindex="-1" lang=${language}>
        <p><strong>${words.thanks}</strong></p>
        ${thanks && html`<p>${thanks}</p>`}
        ${
          receipt?.receipt &&
          html`<p>
              ${wordsIn(language, 'formOutcomes', formOutcomes).receipt}
              <strong class="receipt">${receipt.receipt}</strong>
            </p>
            <p class="small">
              ${this.#handle.isKept() ? words.receiptHint : words.receiptHintHere}
            </p>`
        }
        ${
          anonymous
            ? html`<p class="small">${words.anonymous}</p>
                ${this.#handle.isKept() ? html`<p class="small">${words.onDevice}</p>` : nothing}`
            : nothing
        }
      </div>
      ${this.#renderCopy()}
      ${
        receipt?.receipt && secret
          ? html`<details lang=${language}>
                <summary>${words.link}</summary>
                <p>${words.linkHint}</p>
                <p class="actions">
                  <button type="button" @click=${() => this.#copyLink(receipt.receipt, secret)}>
                    ${this.#isCopied ? words.copied : words.copyLink}
                  </button>
                </p>
              </details>
              <details lang=${language} ?open=${withdrawFailure !== undefined}>
                <summary>${words.withdraw}</summary>
                <p>${words.withdrawHint}</p>
                <p role="alert" tabindex="-1">${withdrawFailure ? words.notWithdrawn : ''}</p>
                <p class="actions">
                  <button type="button" @click=${withdraw}>${words.withdrawNow}</button>
                </p>
              </details>`
          : nothing
      }`;
  }

  #renderCopy(): TemplateResult | typeof nothing {
    if (this.#copy.length === 0) return nothing;
    const words = this.#words;
    return html`<div class="copy">
      <p lang=${this.#handle.language()}><strong>${words.copy}</strong></p>
      <dl>
        ${this.#copy.map(
          ([question, answer]) =>
            html`<div>
              <dt>${question}</dt>
              <dd>${answer}</dd>
            </div>`,
        )}
      </dl>
      <p class="actions" lang=${this.#handle.language()}>
        <button type="button" @click=${() => print()}>${words.print}</button>
      </p>
    </div>`;
  }

  get #words() {
    return this.words(this.#handle.language());
  }

  /** An answer as people read it: the words that were chosen, not what is sent for them. */
  #read(field: Field, value: FieldValue): string {
    const language = this.#handle.language();
    const options = optionsOf(field, language);
    const labelOf = (one: unknown): string =>
      options.find((option) => option.value === one)?.label ?? String(one);
    const words = this.#words;
    if (value === true) return words.yes;
    if (field.type === 'photos') return words.photos((value as string[]).length);
    if (Array.isArray(value)) return value.map(labelOf).join('\n');
    if (typeof value !== 'object') return value === false ? '' : labelOf(value);
    if (field.type === 'place')
      return `${value['text']}${'latitude' in value ? words.position : ''}`;
    const colon = language === 'en' || language === 'ko' ? ': ' : '：';
    return (field.rows ?? [])
      .filter((row) => row.value in value)
      .map((row) => row.label + colon + labelOf(value[row.value]))
      .join('\n');
  }

  async #copyLink(receipt: string, secret: string): Promise<void> {
    const page = location.href.replace(/#.*/, '');
    this.#isCopied = await copyText(
      `${page}#civic-form=${this.#view.form.id}.${receipt}.${secret}`,
    );
    this.#handle.host.requestUpdate();
  }
}
