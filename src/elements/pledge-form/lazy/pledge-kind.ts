import { html, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { copyText } from '../../../base/element/copy-text.js';
import { css } from '../../../base/element/css.js';
import type { Language } from '../../../base/text/language.js';
import { wordsIn } from '../../../base/text/words.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Pledge } from '../../../contract/pledge.js';
import type { Receipt } from '../../../contract/submission.js';
import type { FormInput, FormItem } from '../../../forms/form-input.js';
import type { FormHandle, FormKind } from '../../../forms/form-kind.js';
import { isNews, type FormState } from '../../../forms/form-state.js';
import { keyIn, privateLink, type PrivateKey } from '../../../forms/private-link.js';
import { formOutcomes } from '../../../locales/zh-Hans/form-outcomes.js';
import {
  pledgeOutcomes,
  type PledgeOutcomeWords,
} from '../../../locales/zh-Hans/pledge-outcomes.js';
import type { Keepsake } from './pledge-keepsake.js';

/** What a signature says of itself, and what becomes of it. */
export class PledgeKind implements FormKind {
  readonly #form: FormHandle;
  readonly #pledge: () => Pledge;
  /** The name that was just signed with; nothing on later visits. */
  #name = '';
  #keepsake: Keepsake | undefined;
  /** It was signed on this visit: what was done before is told as what is. */
  #isNew = false;
  /** The key of a link that was followed. */
  #linked: PrivateKey | undefined;
  #isCopied = false;

  /** @param pledge answers with the pledge as it is now. */
  constructor(form: FormHandle, pledge: () => Pledge) {
    this.#form = form;
    this.#pledge = pledge;
    addStyles(form.host, keepsakeStyles);
  }

  words(language: Language): PledgeOutcomeWords {
    return wordsIn(language, 'pledgeOutcomes', pledgeOutcomes);
  }

  body({ id, fields }: FormItem, { answers }: FormInput): { pledge: string } {
    const field = fields.find(({ type }) => type === 'name');
    this.#name = ((field && (answers.get(field.name) as string | undefined)) ?? '').trim();
    return { pledge: id };
  }

  /** Opens the signature that the link in the page's address is about, once. */
  follow(): void {
    const key = keyIn(location.hash, 'civic-pledge', this.#pledge().id);
    if (!key || key.secret === this.#linked?.secret) return;
    this.#linked = key;
    const { receipt, secret } = key;
    this.#form.show({ status: 'signed', receipt: { receipt } as Receipt, secret });
  }

  /** A link that was followed counts for more than what this device has of another signature. */
  ignores(state: FormState): boolean {
    if (!this.#linked || this.#form.state().status === 'sending') return false;
    if (state.status === 'signed') return state.receipt?.receipt !== this.#linked.receipt;
    return state.status === 'saved-for-later';
  }

  shown(before: FormState['status'], state: FormState): void {
    if (isNews(before)) this.#isNew = true;
    if (state.status !== 'withdrawn') return;
    this.#name = '';
    this.#keepsake = undefined;
    // The link in the address leads to nothing any more.
    if (this.#linked) history.replaceState(history.state, '', location.href.replace(/#.*/, ''));
    this.#linked = undefined;
  }

  render(state: FormState, withdraw: () => void): TemplateResult | undefined {
    if (state.status !== 'signed') return undefined;
    const { receipt, secret, withdrawFailure } = state;
    const { thanks } = this.#pledge();
    const language = this.#form.language();
    const words = this.words(language);
    return html`<div class="state done" role="status" tabindex="-1" lang=${language}>
        <p><strong>${this.#isNew ? words.thanks : words.own}</strong></p>
        ${thanks && this.#isNew ? html`<p>${thanks}</p>` : nothing}
        ${
          receipt &&
          html`<p>
              ${wordsIn(language, 'formOutcomes', formOutcomes).receipt}
              <strong class="receipt">${receipt.receipt}</strong>
            </p>
            <p class="small">${this.#form.isKept() ? words.receiptHint : words.receiptHintHere}</p>`
        }
      </div>
      ${
        receipt &&
        html`${
            // A receipt out of a link says no date.
            receipt.at
              ? html`<p class="actions" lang=${language}>
                  <button type="button" @click=${() => this.#keep(receipt)}>${words.more}</button>
                </p>`
              : nothing
          }
          <div class="keepsake" lang=${language}>
            ${this.#keepsake?.receipt === receipt ? this.#keepsake.render() : nothing}
          </div>
          ${
            secret &&
            html`<details lang=${language} ?open=${!this.#form.isKept()}>
                <summary>${words.link}</summary>
                <p>${words.linkHint}</p>
                <p class="actions">
                  <button type="button" @click=${() => this.#copyLink(receipt.receipt, secret)}>
                    ${this.#isCopied ? words.copied : words.copyLink}
                  </button>
                </p>
              </details>
              <details class="take-back" lang=${language} ?open=${withdrawFailure !== undefined}>
                <summary>${words.withdraw}</summary>
                <p>${words.withdrawHint}</p>
                <p class=${withdrawFailure ? 'state fault' : ''} role="alert" tabindex="-1">
                  ${withdrawFailure ? words.notWithdrawn : ''}
                </p>
                <p class="actions">
                  <button type="button" @click=${withdraw}>${words.withdrawNow}</button>
                </p>
              </details>`
          }`
      }`;
  }

  async #copyLink(receipt: string, secret: string): Promise<void> {
    const link = privateLink('civic-pledge', { receipt, secret }, this.#pledge().id);
    this.#isCopied = await copyText(link);
    this.#form.host.requestUpdate();
  }

  #keep(receipt: Receipt): void {
    void loadOptional(import('./pledge-keepsake.js'), ({ Keepsake }) => {
      this.#keepsake = new Keepsake(this.#form, this.#pledge(), receipt, this.#name);
      this.#form.host.requestUpdate();
    });
  }
}

const keepsakeStyles = css`
  .keepsake > :first-child {
    margin-block-start: 1em;
  }
  .keepsake img,
  .keepsake canvas {
    display: block;
    max-inline-size: 100%;
    inline-size: 20em;
    margin-block: 0.5em;
    border: 1px solid var(--_hairline);
  }
  @media (prefers-color-scheme: dark) {
    /* Paper, beside dark text fields, is as dim as other pictures. The file is as it is. */
    .keepsake img,
    .keepsake canvas {
      filter: brightness(0.8);
    }
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
  }
  .save {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding-inline: 1.5em;
    border: 1px solid;
    border-radius: var(--civic-radius, 2px);
    font-weight: 600;
    text-decoration: none;
  }
`;
