import { html, nothing } from 'lit';
import { formatMoment } from '../../base/format.js';
/** What stands in the form's place: sent, saved, closed, signed before, withdrawn. */
export function renderOutcome(state, pledge, words, language, actions) {
    if (state.status === 'signed')
        return renderSignedOutcome(state, pledge, words, language, actions);
    return html `<p class="state" role="status" tabindex="-1" lang=${language}>
    ${sentence(state, words, language)}
  </p>`;
}
function sentence(state, words, language) {
    switch (state.status) {
        case 'saved-for-later':
            return state.durable ? words.saved : words.savedHere;
        case 'not-yet-open':
            return words.opens(formatMoment(state.when, language));
        case 'closed':
            return words.closed(formatMoment(state.when, language));
        case 'withdrawn':
            return words.withdrawn;
        default:
            return words.already;
    }
}
function renderSignedOutcome({ receipt, secret }, { thanks }, words, language, actions) {
    return html `<div class="state" role="status" tabindex="-1" lang=${language}>
      <p><strong>${words.thanks}</strong></p>
      ${thanks && html `<p>${thanks}</p>`}
      ${receipt
        ? html `<p>${words.receipt} <strong class="receipt">${receipt.receipt}</strong></p>
              <p class="small">${words.receiptHint}</p>`
        : nothing}
    </div>
    ${receipt
        ? html `<p class="actions" lang=${language}>
            <button type="button" @click=${actions.keepsake}>${words.more}</button>
            ${secret ? html `<button type="button" @click=${actions.withdraw}>${words.withdraw}</button>` : nothing}
          </p>`
        : nothing}`;
}
