import { optional } from '../../base/optional.js';
import { outcomeWords } from '../../locales/form-outcomes.js';
import { volunteerOutcomeWords } from '../../locales/volunteer-outcomes.js';
import { isNews, received } from '../form/form-state.js';
import { faultsOfChoice, labelIn, wantedPosts } from './check-choice.js';
import { noteRefused, passHostOf } from './pass-host.js';
import { passStyles } from './pass-styles.js';
/** What only a sign-up checks, sends and says of it: its posts and people, and the pass. */
export class VolunteerPart {
    #host;
    #pass;
    #styled;
    constructor(host) {
        this.words = volunteerOutcomeWords;
        this.#styled = false;
        this.#host = host;
    }
    get #choice() {
        return this.#host.choosing.of(this.#host.activity);
    }
    body() {
        const choice = this.#choice;
        return {
            activity: this.#host.activity.id,
            posts: wantedPosts(choice, this.#host.answers.values),
            people: choice.companions.map((name) => ({ name: name.trim() })),
        };
    }
    faults() {
        return faultsOfChoice(this.#choice, this.#host.answers.values);
    }
    label(name) {
        return labelIn(this.#choice, this.#host.words)(name);
    }
    /** What a refusal says of places, the whole page is to know. */
    refused(faults) {
        noteRefused(this.#host, this.#choice, faults);
    }
    isForeign(state) {
        return this.#host.state.status !== 'sending' && this.#pass?.isForeign(state) === true;
    }
    /** @param before the state before this one. */
    shown(before) {
        const host = this.#host;
        const { state } = host;
        if (state.status !== 'signed')
            return;
        this.#style();
        void this.#loadPass((pass) => {
            pass.arrived(state, isNews(before));
            // The button that was pressed is gone.
            if (before === 'sending')
                host.focusOn('.state');
            else
                host.requestUpdate();
        });
    }
    #style() {
        if (!this.#styled)
            this.#host.adopt(passStyles);
        this.#styled = true;
    }
    /** Whose pass it is says the address, `#civic-pass=…`. */
    openLink() {
        void this.#loadPass((pass) => pass.openLink());
    }
    renderNote() {
        return this.#pass?.renderNote();
    }
    render(state) {
        const sheet = this.#pass?.render(state);
        if (sheet || state.status !== 'signed')
            return sheet;
        const { html, language } = this.#host;
        const receipt = received(state);
        return html `<p class="state" role="status" tabindex="-1" lang=${language}>
      <strong>${this.words[language].thanks}</strong>
      ${receipt && html `<br />${outcomeWords[language].receipt} <strong class="receipt">${receipt.receipt}</strong>`}
    </p>`;
    }
    #loadPass(use) {
        return optional(import('./volunteer-pass.js'), ({ VolunteerPass }) => use((this.#pass ??= new VolunteerPass(this.#host.html, () => passHostOf(this.#host)))));
    }
}
