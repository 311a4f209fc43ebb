import type { TemplateResult } from 'lit';
import type { Activity } from '../../contract/activity.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { volunteerSignup } from '../../locales/zh-Hans/volunteer-signup.js';
import { hasForm, stateAt } from '../form/form-state.js';
import { hasOffer, type Choice } from './choice.js';
import { Choosing } from './choosing.js';
import { renderIntro } from './intro.js';
import type { Kit } from './kit.js';
import { renderPeople } from './people-rows.js';
import { renderPosts } from './post-list.js';
import { zoneOf } from './shifts.js';
import { timesIn, type Times } from './times.js';
import type { VolunteerHost } from './volunteer-host.js';

export { volunteerStyles } from './volunteer-styles.js';

/** The list of posts, who comes along, and what is said of the activity. */
export class VolunteerForm {
  readonly kit: Kit;
  readonly host: VolunteerHost;
  readonly choosing: Choosing;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(kit: Kit, host: VolunteerHost) {
    this.kit = kit;
    this.host = host;
    this.choosing = new Choosing(host.answers, () => this.feed);
  }

  connect(): void {
    this.disconnect();
    // A deadline counts, posts begin and end.
    this.#timer = setInterval(this.#update, 30_000);
    addEventListener('hashchange', this.#update);
  }

  disconnect(): void {
    clearInterval(this.#timer);
    removeEventListener('hashchange', this.#update);
  }

  readonly #update = (): void => this.host.requestUpdate();

  /** @param take takes an answer; the controls that narrow the list are none. */
  take(control: HTMLInputElement, take: (control: HTMLInputElement) => void): void {
    if (this.choosing.narrow(control)) return;
    take(control);
    this.choosing.ticked(control, this.activity);
  }

  /** @param note about a pass. */
  render(note: TemplateResult | undefined): TemplateResult {
    const { html, headingLevel } = this.kit;
    const host = this.host;
    return html`${renderIntro(this.kit, {
      activity: this.activity,
      base: this.feed,
      level: headingLevel(host.headingLevel),
      times: this.times,
      words: this.words,
      language: host.language,
    })}
    ${note} ${this.#renderState()}`;
  }

  #renderState(): unknown {
    const { html, renderForm } = this.kit;
    const { host, activity, words } = this;
    const state = stateAt(host.state, activity, Date.now());
    if (!hasForm(state)) return host.renderOutcome(state);
    const choice = this.choosing.of(activity);
    if (!hasOffer(choice))
      return html`<p class="state" role="status" lang=${host.language}>${words.noPosts}</p>`;
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

  renderPosts(choice: Choice, errors: ReadonlyMap<string, string> | undefined): TemplateResult {
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

  get activity(): Activity {
    const { state: found } = this.host.found;
    if (found.status !== 'ready') throw new Error('There is no activity.');
    return found.item;
  }

  /** The feed's address. */
  get feed(): string {
    const { state: found } = this.host.found;
    return found.status === 'ready' ? found.feed.base : '';
  }

  get words(): VolunteerSignupWords {
    return this.kit.wordsIn(this.host.language, 'volunteerSignup', volunteerSignup);
  }

  get times(): Times {
    return timesIn(zoneOf(this.activity), this.host.language);
  }

  /** Puts the focus where it is to be once all is drawn. */
  focus(selector: string): void {
    const { host } = this;
    host.requestUpdate();
    void host.updateComplete.then(() =>
      host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  readonly #handleWait = (event: Event): void => {
    this.choosing.wait((event.currentTarget as HTMLElement).dataset['post']!);
    this.host.answered();
  };

  readonly #handleAdd = (): void => {
    this.focus(`#${this.choosing.add(this.choosing.of(this.activity))}`);
  };

  readonly #handleRemove = (index: number): void => {
    this.choosing.remove(this.choosing.of(this.activity), index);
    this.host.answered();
    this.focus('.people .add');
  };
}
