import { optional } from '../../base/optional.js';
import { pledgeOutcomeWords } from '../../locales/pledge-outcomes.js';
import { signedName } from '../form/filled.js';
import { renderReceipt } from './pledge-receipt.js';
/** What a signature says of itself, and what becomes of it. */
export class PledgePart {
    #html;
    #host;
    /** The name that was just signed with; nothing on later visits. */
    #name;
    constructor(html, host) {
        this.words = pledgeOutcomeWords;
        /** The name that was just signed with; nothing on later visits. */
        this.#name = '';
        this.#html = html;
        this.#host = host;
    }
    body(pledge, { answers }) {
        this.#name = signedName(pledge, answers);
        return { pledge: pledge.id };
    }
    render(state, withdraw) {
        const { pledge, language } = this.#host;
        return state.status === 'signed'
            ? renderReceipt(this.#html, state, pledge(), language(), {
                withdraw,
                keepsake: () => this.#keep(state),
            })
            : undefined;
    }
    #keep({ receipt }) {
        if (!receipt)
            return;
        const { pledge, language, renderRoot } = this.#host;
        const details = { pledge: pledge(), receipt, name: this.#name, language: language() };
        const place = renderRoot.querySelector('.base');
        void optional(import('./pledge-keepsake.js'), (module) => module.showKeepsake(place, details));
    }
}
