import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatTime } from '../../shared/dates.js';
import { renderButton, renderError, valueOf } from '../controls.js';
import { confirmWith } from '../views/dialogs.js';
import type { UpdatePage } from './admin-api.js';
import { AdminElement } from './admin-element.js';
import { keepWho, keptWho } from './who.js';

/** What the issuer of a pledge writes to those who signed it and want messages. */
export class PledgeUpdateView extends AdminElement {
  @property({ attribute: false }) accessor pledge!: string;
  @state() protected accessor page: UpdatePage | undefined;
  @state() protected accessor who = keptWho();
  @state() protected accessor text = '';
  @state() protected accessor isMissing = false;
  /** Of what is being written: a second try after an answer that was lost tells nobody twice. */
  #key = crypto.randomUUID();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('pledge') && !changed.has('access')) return;
    this.page = undefined;
    this.text = '';
    this.#key = crypto.randomUUID();
    void this.#load();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, page } = this;
    const own = words.responses.updates;
    if (!page && !this.problem) return nothing;
    return html`<section class="pledge-update" aria-label=${own.title}>
      <h3>${own.title}</h3>
      ${this.problem ? renderError(words, words.responses.problems[this.problem]) : nothing}
      ${page ? html`<p class="hint">${own.people(page.people)}</p>` : nothing}
      ${page && page.people > 0 ? this.#renderForm(page.people) : nothing}
      ${page && page.updates.length > 0 ? this.#renderSent(page.updates) : nothing}
    </section>`;
  }

  #renderForm(people: number): TemplateResult {
    const { words } = this;
    const own = words.responses.updates;
    const handleWho = (event: Event): void => {
      this.who = valueOf(event);
      this.isMissing = false;
      keepWho(this.who);
    };
    const handleText = (event: Event): void => {
      this.text = valueOf(event);
      this.isMissing = false;
    };
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <div class="field middle">
        <label for="update-who">${words.moderation.who}</label>
        <input
          id="update-who"
          maxlength="60"
          autocomplete="name"
          .value=${this.who}
          @input=${handleWho}
        />
      </div>
      <div class="field">
        <label for="update-text">${own.text}</label>
        <p class="hint" id="update-text-hint">${own.textHint}</p>
        <textarea
          id="update-text"
          rows="5"
          maxlength="2000"
          aria-describedby="update-text-hint"
          .value=${this.text}
          @input=${handleText}
        ></textarea>
      </div>
      ${this.isMissing ? renderError(words, own.missing) : nothing}
      <p class="actions">${renderButton(own.send(people), () => this.#send(people), 'primary')}</p>
    </form>`;
  }

  #renderSent(updates: UpdatePage['updates']): TemplateResult {
    const own = this.words.responses.updates;
    return html`<h4>${own.sent}</h4>
      <ol class="case-history">
        ${updates.map(
          ({ at, who, text, told }) =>
            html`<li>
              <p class="hint">
                ${[formatTime(at, this.store.language), who, own.told(told)].join(' · ')}
              </p>
              <p>${text}</p>
            </li>`,
        )}
      </ol>`;
  }

  #load(): Promise<void> {
    const { pledge } = this;
    return this.attempt(async (api) => {
      const page = await api.updates(pledge);
      if (pledge === this.pledge) this.page = page;
    });
  }

  async #send(people: number): Promise<void> {
    const { words, pledge } = this;
    const { ask, send } = words.responses.updates;
    const [who, text] = [this.who.trim(), this.text.trim()];
    this.isMissing = !who || !text;
    if (this.isMissing || !(await confirmWith(words, ask(people), send(people)))) return;
    await this.attempt(async (api) => {
      const { told } = await api.sendUpdate(pledge, { who, text, key: this.#key });
      this.store.notifyInfo(({ responses }) => responses.updates.done(told));
      if (pledge !== this.pledge) return;
      this.text = '';
      this.#key = crypto.randomUUID();
      this.page = await api.updates(pledge);
    });
  }
}
customElements.define('desk-pledge-update', PledgeUpdateView);
