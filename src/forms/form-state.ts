import type { Fault } from '../contract/issue.js';
import { closureAt } from '../contract/rules/moments.js';
import type { Receipt } from '../contract/submission.js';

/** Where a form stands. */
export type FormState =
  | { readonly status: 'reading' | 'filling' | 'sending' | 'already-signed' }
  | { readonly status: 'withdrawn'; readonly count?: number }
  | { readonly status: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly status: 'not-yet-open' | 'closed'; readonly when: string }
  | { readonly status: 'saved-for-later'; readonly durable: boolean }
  | {
      readonly status: 'signed';
      readonly receipt?: Receipt;
      readonly secret?: string;
      /** Why it could not be withdrawn. */
      readonly withdrawFailure?: string;
    }
  /** Something besides the answers is asked for: a code that was sent to an address. */
  | { readonly status: 'proving' }
  | { readonly status: 'failed'; readonly code: string };

/** States in which there is a form to fill in. */
export const hasForm = ({ status }: FormState): boolean =>
  ['reading', 'filling', 'invalid', 'sending', 'failed'].includes(status);

/** The receipt, where there is one. */
export const received = (state: FormState): Receipt | undefined =>
  state.status === 'signed' ? state.receipt : undefined;

/** Whether a receipt is of this visit. Only then is it announced: one that was restored is no news. */
export const isNews = (before: FormState['status']): boolean =>
  before === 'sending' || before === 'saved-for-later';

/** The state at a time: before it opens and after it closes there is no form to fill in, but a receipt stays. */
export function stateAt(
  state: FormState,
  hours: { opens?: string; closes?: string },
  now: number,
): FormState {
  return (hasForm(state) && closureAt(hours, now)) || state;
}
