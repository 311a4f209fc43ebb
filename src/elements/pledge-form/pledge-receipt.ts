import { html, type TemplateResult } from 'lit';
import type { Language } from '../../base/text/language.js';
import type { Pledge } from '../../contract/pledge.js';
import { outcomeWords } from '../../locales/form-outcomes.js';
import { pledgeOutcomeWords } from '../../locales/pledge-outcomes.js';
import type { FormState } from '../../forms/form-state.js';

/** What a person can still do after signing. */
interface ReceiptActions {
  /** The device keeps what it takes to withdraw later. */
  readonly isKept: boolean;
  readonly withdraw: (this: void) => void;
  readonly keepsake: (this: void) => void;
}

/** What stands in the form's place once it is signed. */
export function renderReceipt(
  { receipt, secret, withdrawFailure: kept }: Extract<FormState, { status: 'signed' }>,
  { thanks }: Pledge,
  language: Language,
  actions: ReceiptActions,
): TemplateResult {
  const words = pledgeOutcomeWords[language];
  return html`<div class="state" role="status" tabindex="-1" lang=${language}>
      <p><strong>${words.thanks}</strong></p>
      ${thanks && html`<p>${thanks}</p>`}
      ${
        receipt
          ? html`<p>
                ${outcomeWords[language].receipt}
                <strong class="receipt">${receipt.receipt}</strong>
              </p>
              <p class="small">${actions.isKept ? words.receiptHint : words.receiptHintHere}</p>`
          : ''
      }
    </div>
    ${
      receipt
        ? html`<p class="actions" lang=${language}>
              <button type="button" @click=${actions.keepsake}>${words.more}</button>
            </p>
            <div class="keepsake" lang=${language}></div>
            ${
              secret
                ? html`<details lang=${language}>
                    <summary>${words.withdraw}</summary>
                    <p>${words.withdrawHint}</p>
                    <p role="alert" tabindex="-1">${kept ? words.notWithdrawn : ''}</p>
                    <p class="actions">
                      <button type="button" @click=${actions.withdraw}>${words.withdrawNow}</button>
                    </p>
                  </details>`
                : ''
            }`
        : ''
    }`;
}
