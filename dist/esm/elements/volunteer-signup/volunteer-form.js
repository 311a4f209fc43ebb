import { volunteerSignup } from '../../locales/zh-Hans/volunteer-signup.js';
import { hasForm, stateAt } from '../form/form-state.js';
import { hasOffer } from './choice.js';
import { Choosing } from './choosing.js';
import { renderIntro } from './intro.js';
import { renderPeople } from './people-rows.js';
import { renderPosts } from './post-list.js';
import { zoneOf } from './shifts.js';
import { timesIn } from './times.js';
export { volunteerStyles } from './volunteer-styles.js';
/** The list of posts, who comes along, and what is said of the activity. */
export class VolunteerForm {
    #timer;
    constructor(kit, host) {
        this.kit = kit;
        this.host = host;
        this.choosing = new Choosing(host.answers, () => this.feed);
    }
    connect() {
        this.disconnect();
        // A deadline counts, posts begin and end.
        this.#timer = setInterval(this.#update, 30_000);
        addEventListener('hashchange', this.#update);
    }
    disconnect() {
        clearInterval(this.#timer);
        removeEventListener('hashchange', this.#update);
    }
    #update = () => this.host.requestUpdate();
    /** @param take takes an answer; the controls that narrow the list are none. */
    take(control, take) {
        if (this.choosing.narrow(control))
            return;
        take(control);
        this.choosing.ticked(control, this.activity);
    }
    /** @param note about a pass. */
    render(note) {
        const { html, headingLevel } = this.kit;
        const host = this.host;
        return html `${renderIntro(this.kit, {
            activity: this.activity,
            base: this.feed,
            level: headingLevel(host.headingLevel),
            times: this.times,
            words: this.words,
            language: host.language,
        })}
    ${note} ${this.#renderState()}`;
    }
    #renderState() {
        const { html, renderForm } = this.kit;
        const { host, activity, words } = this;
        const state = stateAt(host.state, activity, Date.now());
        if (!hasForm(state))
            return host.renderOutcome(state);
        const choice = this.choosing.of(activity);
        if (!hasOffer(choice))
            return html `<p class="state" role="status" lang=${host.language}>${words.noPosts}</p>`;
        const context = host.formContext(activity);
        const { errors } = context;
        return renderForm(context, words.sign, {
            before: this.renderPosts(choice, errors),
            after: renderPeople(this.kit, {
                companions: choice.companions,
                most: activity.people ?? 1,
                errors,
                words,
                formWords: context.words,
                kept: context.kept,
                handleAdd: this.#handleAdd,
                handleRemove: this.#handleRemove,
            }),
        });
    }
    renderPosts(choice, errors) {
        return renderPosts(this.kit, {
            choice,
            answers: this.host.answers.values,
            filter: this.choosing.filter,
            errors,
            times: this.times,
            words: this.words,
            handleWait: this.#handleWait,
        });
    }
    get activity() {
        const { state: found } = this.host.found;
        if (found.status !== 'ready')
            throw new Error('There is no activity.');
        return found.item;
    }
    /** The feed's address. */
    get feed() {
        const { state: found } = this.host.found;
        return found.status === 'ready' ? found.feed.base : '';
    }
    get words() {
        return this.kit.wordsIn(this.host.language, 'volunteerSignup', volunteerSignup);
    }
    get times() {
        return timesIn(zoneOf(this.activity), this.host.language);
    }
    /** Puts the focus where it is to be once all is drawn. */
    focus(selector) {
        const { host } = this;
        host.requestUpdate();
        void host.updateComplete.then(() => host.renderRoot.querySelector(selector)?.focus());
    }
    #handleWait = (event) => {
        this.choosing.wait(event.currentTarget.dataset['post']);
        this.host.answered();
    };
    #handleAdd = () => {
        this.focus(`#${this.choosing.add(this.choosing.of(this.activity))}`);
    };
    #handleRemove = (index) => {
        this.choosing.remove(this.choosing.of(this.activity), index);
        this.host.answered();
        this.focus('.people .add');
    };
}
