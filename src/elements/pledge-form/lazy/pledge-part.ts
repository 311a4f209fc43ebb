import type { TemplateResult } from 'lit';
import type { Language } from '../../../base/text/language.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Pledge } from '../../../contract/pledge.js';
import { pledgeOutcomeWords } from '../../../locales/pledge-outcomes.js';
import { signedName, type Filled } from '../../form/filled.js';
import type { FormItem } from '../../form/form-item.js';
import type { FormState } from '../../form/form-state.js';
import type { OwnPart } from '../../form/own-part.js';
import { renderReceipt } from '../pledge-receipt.js';

/** What a receipt needs of its element. */
export interface PledgeHost {
  readonly renderRoot: ParentNode;
  pledge(this: void): Pledge;
  language(this: void): Language;
}

/** What a signature says of itself, and what becomes of it. */
export class PledgePart implements OwnPart {
  readonly words = pledgeOutcomeWords;
  readonly #host: PledgeHost;
  /** The name that was just signed with; nothing on later visits. */
  #name = '';

  constructor(host: PledgeHost) {
    this.#host = host;
  }

  body(pledge: FormItem, { answers }: Filled): { pledge: string } {
    this.#name = signedName(pledge, answers);
    return { pledge: pledge.id };
  }

  render(state: FormState, withdraw: () => void): TemplateResult | undefined {
    const { pledge, language } = this.#host;
    return state.status === 'signed'
      ? renderReceipt(state, pledge(), language(), {
          withdraw,
          keepsake: () => this.#keep(state),
        })
      : undefined;
  }

  #keep({ receipt }: Extract<FormState, { status: 'signed' }>): void {
    if (!receipt) return;
    const { pledge, language, renderRoot } = this.#host;
    const details = { pledge: pledge(), receipt, name: this.#name, language: language() };
    const place = renderRoot.querySelector('.base')!;
    void loadOptional(import('./pledge-keepsake.js'), (module) =>
      module.showKeepsake(place, details),
    );
  }
}
