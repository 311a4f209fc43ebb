import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { encode } from 'uqr';
import { formatTime } from '../../shared/dates.js';
import { renderButton, renderError } from '../controls.js';
import { copyText } from '../transfer.js';
import { confirmWith } from '../views/dialogs.js';
import type { CheckInCodeState, NewCheckInCode } from './admin-api.js';
import { AdminElement } from './admin-element.js';

/** The code with which stewards check people in at one activity: it is made here, shown once, and taken back. */
export class CheckInCodeView extends AdminElement {
  @property({ attribute: false }) accessor activity!: string;
  @state() protected accessor state: CheckInCodeState | undefined;
  @state() protected accessor made: NewCheckInCode | undefined;
  @state() protected accessor isCopied!: boolean;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('activity') && !changed.has('access')) return;
    this.state = this.made = undefined;
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { words, state, made } = this;
    const own = words.responses.checkIn;
    return html`<section class="check-in-code" aria-label=${own.title}>
      <h3>${own.title}</h3>
      ${state ? html`<p class="hint">${own.hint(state.from, state.until)}</p>` : nothing}
      ${this.problem ? renderError(words, words.responses.problems[this.problem]) : nothing}
      <div role="status">
        ${made ? this.#renderMade(made) : state?.madeAt ? html`<p>${own.inUse(formatTime(state.madeAt, this.store.language))}</p>` : nothing}
      </div>
      ${
        state
          ? html`<p class="actions">
              ${renderButton(state.madeAt ? own.renew : own.make, () => this.#create())}
              ${state.madeAt ? renderButton(own.revoke, () => this.#revoke()) : nothing}
            </p>`
          : nothing
      }
    </section>`;
  }

  #renderMade({ code, link }: NewCheckInCode): TemplateResult {
    const own = this.words.responses.checkIn;
    const { data, size } = encode(link, { border: 2 });
    const modules = data
      .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
      .join('');
    return html`<p>
        <strong><code>${code}</code></strong>
      </p>
      <p><code>${link}</code></p>
      <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${own.picture}>
        <path d=${modules} />
      </svg>
      <p class="hint">${own.once}</p>
      <p class="actions">
        ${renderButton(
          this.isCopied ? own.copied : own.copy,
          async () => (this.isCopied = await copyText(link)),
        )}
      </p>`;
  }

  #load(): Promise<void> {
    const { activity } = this;
    return this.attempt(async (api) => {
      const state = await api.checkInCode(activity);
      if (activity === this.activity) this.state = state;
    });
  }

  async #create(): Promise<void> {
    const { words, activity } = this;
    const { renew, askRenew } = words.responses.checkIn;
    if (this.state?.madeAt && !(await confirmWith(words, askRenew, renew))) return;
    await this.attempt(async (api) => {
      const made = await api.createCheckInCode(activity);
      if (activity !== this.activity) return;
      this.made = made;
      this.isCopied = false;
      await this.#load();
    });
  }

  async #revoke(): Promise<void> {
    const { words, activity } = this;
    const { revoke, askRevoke } = words.responses.checkIn;
    if (!(await confirmWith(words, askRevoke, revoke))) return;
    await this.attempt(async (api) => {
      await api.revokeCheckInCode(activity);
      this.made = undefined;
      await this.#load();
    });
  }
}
customElements.define('desk-check-in-code', CheckInCodeView);
