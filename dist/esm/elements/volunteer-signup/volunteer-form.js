import { optional } from '../../base/optional.js';
import { resolveAddress } from '../../data/address.js';
import { volunteerSignup } from '../../locales/zh-Hans/volunteer-signup.js';
import { postName } from '../form/filled.js';
import { hasForm, received, stateAt } from '../form/form-state.js';
import { faultsOfChoice, hasOffer, labelIn, wantedPosts } from './choice.js';
import { Choosing, nobody } from './choosing.js';
import { renderIntro } from './intro.js';
import { renderPeople } from './people-rows.js';
import { noteFull, notePass } from './places.js';
import { renderPosts } from './post-list.js';
import { zoneOf } from './shifts.js';
import { timesIn } from './times.js';
export { volunteerStyles } from './volunteer-styles.js';
/** Everything that a sign-up is, but for what it shares with other forms. */
export class VolunteerForm {
    #kit;
    #host;
    #choosing;
    #pass;
    #timer;
    constructor(kit, host) {
        this.#kit = kit;
        this.#host = host;
        this.#choosing = new Choosing(host.answers, () => this.#feed);
        // A receipt may have come first.
        this.shown('reading');
    }
    connect() {
        this.disconnect();
        // A deadline counts, posts begin and end.
        this.#timer = setInterval(this.#host.requestUpdate, 30_000);
        addEventListener('hashchange', this.#host.requestUpdate);
    }
    disconnect() {
        clearInterval(this.#timer);
        removeEventListener('hashchange', this.#host.requestUpdate);
    }
    ownBody() {
        const choice = this.#choosing.of(this.#activity);
        return {
            activity: this.#activity.id,
            posts: wantedPosts(choice, this.#host.answers.values),
            people: choice.companions.map((name) => ({ name: name.trim() })),
        };
    }
    faults() {
        return faultsOfChoice(this.#choosing.of(this.#activity), this.#host.answers.values);
    }
    /** @param take takes an answer; the controls that narrow the list are none. */
    take(control, take) {
        if (this.#choosing.narrow(control))
            return;
        take(control);
        this.#choosing.ticked(control, this.#activity);
    }
    /** @param changed whether the state is another one than before. */
    follow(changed) {
        const { state } = this.#host;
        if (state.status === 'invalid' && changed)
            this.#noteFull(state.faults);
        // Whose pass it is says the address, `#civic-pass=…`.
        if (/civic-pass=/.test(location.hash))
            void this.#loadPass((pass) => pass.openLink());
    }
    isForeign(state) {
        return this.#host.state.status !== 'sending' && this.#pass?.isForeign(state) === true;
    }
    /** @param before the state before this one. */
    shown(before) {
        const { state } = this.#host;
        if (state.status !== 'signed')
            return;
        const fresh = before === 'sending' || before === 'saved-for-later';
        void this.#loadPass((pass) => {
            pass.arrived(state, fresh);
            // The button that was pressed is gone.
            if (before === 'sending')
                this.#focus('.state');
            else
                this.#host.requestUpdate();
        });
    }
    render() {
        const { html, headingLevel } = this.#kit;
        const host = this.#host;
        return html `${renderIntro(this.#kit, {
            activity: this.#activity,
            base: this.#feed,
            level: headingLevel(host.headingLevel),
            times: this.#times,
            words: this.#words,
            language: host.language,
        })}
    ${this.#pass?.renderNote()} ${this.#renderState()}`;
    }
    #renderState() {
        const { html, renderForm, renderOutcome } = this.#kit;
        const activity = this.#activity;
        const { language, formWords, formContext } = this.#host;
        const words = this.#words;
        const state = stateAt(this.#host.state, activity, Date.now());
        if (hasForm(state)) {
            const choice = this.#choosing.of(activity);
            if (!hasOffer(choice))
                return html `<p class="state" role="status" lang=${language}>${words.noPosts}</p>`;
            const context = { ...formContext(), label: labelIn(choice, words) };
            return renderForm(context, words.sign, {
                before: this.#renderPosts(choice, context.faults),
                after: renderPeople(this.#kit, {
                    companions: choice.companions,
                    most: activity.people ?? 1,
                    faults: context.faults,
                    words,
                    formWords,
                    handleAdd: this.#handleAdd,
                    handleRemove: this.#handleRemove,
                }),
            });
        }
        const receipt = received(state);
        return (this.#pass?.render(state) ??
            (state.status === 'signed'
                ? html `<p class="state" role="status" tabindex="-1" lang=${language}>
            <strong>${words.thanks}</strong>
            ${receipt && html `<br />${formWords.receipt} <strong class="receipt">${receipt.receipt}</strong>`}
          </p>`
                : renderOutcome(state, formWords, words, language)));
    }
    #renderPosts(choice, faults) {
        return renderPosts(this.#kit, {
            choice,
            answers: this.#host.answers.values,
            filter: this.#choosing.filter,
            faults,
            times: this.#times,
            words: this.#words,
            formWords: this.#host.formWords,
            handleWait: this.#handleWait,
        });
    }
    get #activity() {
        const { found } = this.#host;
        if (found.status !== 'ready')
            throw new Error('There is no activity.');
        return found.item;
    }
    /** The feed's address. */
    get #feed() {
        const { found } = this.#host;
        return found.status === 'ready' ? found.feed.base : '';
    }
    get #words() {
        return this.#kit.wordsIn(this.#host.language, 'volunteerSignup', volunteerSignup);
    }
    get #times() {
        return timesIn(zoneOf(this.#activity), this.#host.language);
    }
    /** What a refusal says of places, the whole page is to know. */
    #noteFull(faults, own = nobody) {
        const choice = this.#choosing.of(this.#activity, own);
        const isRefused = ({ post }) => faults.some(({ name, code }) => code === 'full' && name === postName(post));
        const full = wantedPosts(choice, this.#host.answers.values).filter(isRefused);
        noteFull(this.#feed, this.#activity, full, choice.people);
    }
    #loadPass(use) {
        return optional(import('./volunteer-pass.js'), ({ VolunteerPass }) => use((this.#pass ??= new VolunteerPass(this.#kit.html, () => this.#passHost()))));
    }
    #passHost() {
        const [activity, feed, host] = [this.#activity, this.#feed, this.#host];
        return {
            activity,
            url: resolveAddress(activity.submit.url, feed) ?? feed,
            language: host.language,
            times: this.#times,
            words: this.#words,
            requestUpdate: host.requestUpdate,
            show: host.show,
            choose: (posts) => this.#choosing.begin(posts),
            read: (own) => {
                const choice = this.#choosing.of(activity, own);
                const { values } = host.answers;
                return { posts: wantedPosts(choice, values), faults: faultsOfChoice(choice, values) };
            },
            renderChoice: (own, faults) => {
                const { html, renderSummary } = this.#kit;
                const choice = this.#choosing.of(activity, own);
                const label = labelIn(choice, this.#words);
                const { handleInput } = host.formContext();
                return html `<div @input=${handleInput} @change=${handleInput}>
          ${renderSummary(faults, (name) => label(name) ?? name, host.formWords)}
          ${this.#renderPosts(choice, faults)}
        </div>`;
            },
            noteFull: (faults, own) => this.#noteFull(faults, own),
            notePass: (pass, people) => notePass(feed, activity, pass, people),
        };
    }
    #focus(selector) {
        const { renderRoot, requestUpdate } = this.#host;
        requestUpdate();
        const find = () => renderRoot.querySelector(selector);
        void this.#host.updateComplete.then(() => find()?.focus());
    }
    #handleWait = (event) => {
        this.#choosing.wait(event.currentTarget.dataset['post']);
        this.#host.answered();
    };
    #handleAdd = () => {
        this.#focus(`#${this.#choosing.add(this.#choosing.of(this.#activity))}`);
    };
    #handleRemove = (index) => {
        this.#choosing.remove(this.#choosing.of(this.#activity), index);
        this.#host.answered();
        this.#focus('.people .add');
    };
}
