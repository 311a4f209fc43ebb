import type { TemplateResult } from 'lit';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Pledge } from '../../../contract/pledge.js';
import { pledgeOutcomeWords } from '../../../locales/pledge-outcomes.js';
import type { FormInput, FormItem } from '../../../forms/form-input.js';
import type { FormState } from '../../../forms/form-state.js';
import type { FormHandle, FormKind } from '../../../forms/form-kind.js';
import { renderReceipt } from '../pledge-receipt.js';

/** What a signature says of itself, and what becomes of it. */
export class PledgeKind implements FormKind {
  readonly words = pledgeOutcomeWords;
  readonly #form: FormHandle;
  readonly #pledge: () => Pledge;
  /** The name that was just signed with; nothing on later visits. */
  #name = '';

  /** @param pledge answers with the pledge as it is now. */
  constructor(form: FormHandle, pledge: () => Pledge) {
    this.#form = form;
    this.#pledge = pledge;
  }

  body(pledge: FormItem, { answers }: FormInput): { pledge: string } {
    this.#name = signedName(pledge, answers);
    return { pledge: pledge.id };
  }

  render(state: FormState, withdraw: () => void): TemplateResult | undefined {
    const { language, isKept } = this.#form;
    return state.status === 'signed'
      ? renderReceipt(state, this.#pledge(), language(), {
          isKept: isKept(),
          withdraw,
          keepsake: () => this.#keep(state),
        })
      : undefined;
  }

  #keep({ receipt }: Extract<FormState, { status: 'signed' }>): void {
    if (!receipt) return;
    const { host, language } = this.#form;
    const details = { pledge: this.#pledge(), receipt, name: this.#name, language: language() };
    // In the receipt's own template: it goes with it when the signature is withdrawn.
    const place = host.renderRoot.querySelector('.keepsake')!;
    void loadOptional(import('./pledge-keepsake.js'), (module) =>
      module.showKeepsake(place, details),
    );
  }
}

/** The name that is signed with. */
function signedName({ fields }: FormItem, answers: FormInput['answers']): string {
  const field = fields.find(({ type }) => type === 'name');
  return String((field && answers.get(field.name)) ?? '').trim();
}
