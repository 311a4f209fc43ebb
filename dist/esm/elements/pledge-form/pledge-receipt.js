import { outcomeWords } from '../../locales/form-outcomes.js';
import { pledgeOutcomeWords } from '../../locales/pledge-outcomes.js';
/** What stands in the form's place once it is signed. */
export function renderReceipt(html, { receipt, secret, kept }, { thanks }, language, actions) {
    const words = pledgeOutcomeWords[language];
    return html `<div class="state" role="status" tabindex="-1" lang=${language}>
      <p><strong>${words.thanks}</strong></p>
      ${thanks && html `<p>${thanks}</p>`}
      ${receipt
        ? html `<p>
                ${outcomeWords[language].receipt}
                <strong class="receipt">${receipt.receipt}</strong>
              </p>
              <p class="small">${words.receiptHint}</p>`
        : ''}
    </div>
    ${receipt
        ? html `<p class="actions" lang=${language}>
              <button type="button" @click=${actions.keepsake}>${words.more}</button>
            </p>
            ${secret
            ? html `<details lang=${language}>
                    <summary>${words.withdraw}</summary>
                    <p>${words.withdrawHint}</p>
                    <p role="alert">${kept ? words.notWithdrawn : ''}</p>
                    <p class="actions">
                      <button type="button" @click=${actions.withdraw}>${words.withdrawNow}</button>
                    </p>
                  </details>`
            : ''}`
        : ''}`;
}
