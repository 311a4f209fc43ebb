import type { TemplateResult } from 'lit';
import type { Language } from '../../../base/text/language.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Pledge } from '../../../contract/pledge.js';
import { pledgeOutcomeWords } from '../../../locales/pledge-outcomes.js';
import type { FormInput } from '../../../forms/form-input.js';
import type { FormItem } from '../../../forms/form-input.js';
import type { FormState } from '../../../forms/form-state.js';
import type { FormKind } from '../../../forms/form-kind.js';
import { renderReceipt } from '../pledge-receipt.js';

/** What a receipt needs of its element. */
interface PledgeHost {
  readonly renderRoot: ParentNode;
  pledge(this: void): Pledge;
  language(this: void): Language;
  /** Whether the device may keep anything. */
  isKept(this: void): boolean;
}

/** What a signature says of itself, and what becomes of it. */
export class PledgePart implements FormKind {
  readonly words = pledgeOutcomeWords;
  readonly #host: PledgeHost;
  /** The name that was just signed with; nothing on later visits. */
  #name = '';

  constructor(host: PledgeHost) {
    this.#host = host;
  }

  body(pledge: FormItem, { answers }: FormInput): { pledge: string } {
    this.#name = signedName(pledge, answers);
    return { pledge: pledge.id };
  }

  render(state: FormState, withdraw: () => void): TemplateResult | undefined {
    const { pledge, language, isKept } = this.#host;
    return state.status === 'signed'
      ? renderReceipt(state, pledge(), language(), {
          isKept: isKept(),
          withdraw,
          keepsake: () => this.#keep(state),
        })
      : undefined;
  }

  #keep({ receipt }: Extract<FormState, { status: 'signed' }>): void {
    if (!receipt) return;
    const { pledge, language, renderRoot } = this.#host;
    const details = { pledge: pledge(), receipt, name: this.#name, language: language() };
    // In the receipt's own template: it goes with it when the signature is withdrawn.
    const place = renderRoot.querySelector('.keepsake')!;
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
