import { html, type TemplateResult } from 'lit';
import { formatMoment } from '../../base/format.js';
import type { Language } from '../../base/language.js';
import type { FormWords } from '../../locales/words.js';
import type { FormState } from './form-state.js';

/** Words that each kind of form has its own for. */
export interface OutcomeWords {
  readonly already: string;
  readonly withdrawn: string;
}

/** What stands in the form's place where there is no receipt: saved, closed, sent before, withdrawn. */
export function renderOutcome(
  state: FormState,
  words: FormWords,
  own: OutcomeWords,
  language: Language,
): TemplateResult {
  return html`<p class="state" role="status" tabindex="-1" lang=${language}>
    ${sentence(state, words, own, language)}
  </p>`;
}

function sentence(
  state: FormState,
  words: FormWords,
  own: OutcomeWords,
  language: Language,
): string {
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
