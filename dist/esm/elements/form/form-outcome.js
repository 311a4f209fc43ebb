import { outcomeWords } from '../../locales/form-outcomes.js';
/** What stands in the form's place where there is no receipt: saved, sent before, withdrawn. */
export function renderOutcome(html, state, own, language) {
    const words = outcomeWords[language];
    const saved = state.status === 'saved-for-later' && (state.durable ? words.saved : words.savedHere);
    return html `<p class="state" role="status" tabindex="-1" lang=${language}>
    ${saved || (state.status === 'withdrawn' ? own.withdrawn : own.already)}
  </p>`;
}
