import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderError } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { AdminApi, type AdminProblemCode, codeOf } from './admin-api.js';

const key = 'civic-desk-token';

/** A part of the desk that asks the collector, which wants the administrator's token. */
export abstract class AdminElement<Own extends string = never> extends DeskElement {
  @property({ attribute: false }) accessor token = '';
  @state() protected accessor problem: AdminProblemCode | Own | undefined;
  /** A problem that is still to be read after something else has succeeded. */
  protected readonly lasting: AdminProblemCode | undefined;

  protected get api(): AdminApi {
    return new AdminApi(this.store.open!.name, this.token);
  }

  /** Nothing is asked without a token, or for a feed that was closed meanwhile. */
  protected async attempt(work: (api: AdminApi) => Promise<void>): Promise<void> {
    if (!this.token || !this.store.open) return;
    const before = this.problem;
    try {
      await work(this.api);
      // What was said while this was under way, of something else, stays.
      if (this.problem === before && before !== this.lasting) this.problem = undefined;
    } catch (error) {
      this.problem = codeOf(error);
    }
  }
}

/** A view that is locked until somebody has typed the administrator's token, which leads to what residents have sent. */
export abstract class AdminView extends AdminElement {
  override connectedCallback(): void {
    super.connectedCallback();
    // What was typed in this window comes first.
    this.token ||= sessionStorage.getItem(key) || (this.store.storage.session.adminToken ?? '');
    void this.load();
  }

  protected get isLocked(): boolean {
    return !this.token || this.problem === 'token';
  }

  protected abstract load(): Promise<void>;

  protected renderLock(heading: string): TemplateResult {
    const { words } = this;
    const { responses: own } = words;
    return html`<section class="responses">
      <h2>${heading}</h2>
      <form @submit=${this.#handleSubmit}>
        <div class="field middle">
          <label for="admin-token">${own.token}</label>
          <p class="hint" id="admin-token-hint">${own.tokenHint}</p>
          <input
            id="admin-token"
            type="password"
            autocomplete="off"
            required
            aria-describedby="admin-token-hint"
          />
        </div>
        ${this.problem === 'token' && this.token ? renderError(words, own.problems.token) : nothing}
        <button type="submit" class="primary">${own.unlock}</button>
      </form>
    </section>`;
  }

  #handleSubmit(event: Event): void {
    event.preventDefault();
    this.token = this.querySelector<HTMLInputElement>('#admin-token')!.value.trim();
    sessionStorage.setItem(key, this.token);
    this.problem = undefined;
    void this.load();
  }
}
