import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../base/format.js';
import type { Language } from '../../base/language.js';
import type { Pledge } from '../../contract/pledge.js';
import type { PledgeFormWords } from '../../locales/words.js';
import type { PledgeState } from './pledge-state.js';

/** What a person can still do when it is over. */
export interface OutcomeActions {
  readonly withdraw: (this: void) => void;
  readonly keepsake: (this: void) => void;
}

/** What stands in the form's place: sent, saved, closed, signed before, withdrawn. */
export function renderOutcome(
  state: PledgeState,
  pledge: Pledge,
  words: PledgeFormWords,
  language: Language,
  actions: OutcomeActions,
): TemplateResult {
  if (state.status === 'signed')
    return renderSignedOutcome(state, pledge, words, language, actions);
  return html`<p class="state" role="status" tabindex="-1" lang=${language}>
    ${sentence(state, words, language)}
  </p>`;
}

function sentence(state: PledgeState, words: PledgeFormWords, language: Language): string {
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

function renderSignedOutcome(
  { receipt, secret }: Extract<PledgeState, { status: 'signed' }>,
  { thanks }: Pledge,
  words: PledgeFormWords,
  language: Language,
  actions: OutcomeActions,
): TemplateResult {
  return html`<div class="state" role="status" tabindex="-1" lang=${language}>
      <p><strong>${words.thanks}</strong></p>
      ${thanks && html`<p>${thanks}</p>`}
      ${
        receipt
          ? html`<p>${words.receipt} <strong class="receipt">${receipt.receipt}</strong></p>
              <p class="small">${words.receiptHint}</p>`
          : nothing
      }
    </div>
    ${
      receipt
        ? html`<p class="actions" lang=${language}>
            <button type="button" @click=${actions.keepsake}>${words.more}</button>
            ${secret ? html`<button type="button" @click=${actions.withdraw}>${words.withdraw}</button>` : nothing}
          </p>`
        : nothing
    }`;
}
