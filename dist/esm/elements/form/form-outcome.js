import { html } from 'lit';
import { formatMoment } from '../../base/format.js';
/** What stands in the form's place where there is no receipt: saved, closed, sent before, withdrawn. */
export function renderOutcome(state, words, own, language) {
    return html `<p class="state" role="status" tabindex="-1" lang=${language}>
    ${sentence(state, words, own, language)}
  </p>`;
}
function sentence(state, words, own, language) {
    switch (state.status) {
        case 'saved-for-later':
            return state.durable ? words.saved : words.savedHere;
        case 'not-yet-open':
            return words.opens(formatMoment(state.when, language));
        case 'closed':
            return words.closed(formatMoment(state.when, language));
        case 'withdrawn':
            return own.withdrawn;
        default:
            return own.already;
    }
}
