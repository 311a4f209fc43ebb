import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderError } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { type Access, AdminApi, type AdminProblemCode, codeOf, findSession } from './admin-api.js';

const key = 'civic-desk-token';

/** A part of the desk that asks the collector, which wants to know who administers. */
export abstract class AdminElement<Own extends string = never> extends DeskElement {
  @property({ attribute: false }) accessor access: Access | undefined;
  @state() protected accessor problem: AdminProblemCode | Own | undefined;
  /** A problem that is still to be read after something else has succeeded. */
  protected readonly lasting: AdminProblemCode | undefined;

  protected get api(): AdminApi {
    return new AdminApi(this.store.open!.name, this.access!);
  }

  /** Nothing is asked without access, or for a feed that was closed meanwhile. */
  protected async attempt(work: (api: AdminApi) => Promise<void>): Promise<void> {
    if (!this.access || !this.store.open) return;
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

/**
 * A view of what residents have sent. It is locked until somebody has logged in at the collector, or has typed the administrator's
 * token here.
 */
export abstract class AdminView extends AdminElement {
  @state() protected accessor isAsking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // What was typed in this window comes first.
    const token = sessionStorage.getItem(key) || this.store.storage.session.adminToken;
    if (!this.access && token) this.access = { token };
    void (this.access ? this.load() : this.#askWho());
  }

  protected get isLocked(): boolean {
    return !this.access || this.problem === 'token';
  }

  protected abstract load(): Promise<void>;

  protected renderLock(heading: string): TemplateResult {
    return html`<section class="responses">
      <h2>${heading}</h2>
      ${this.isAsking ? nothing : this.#renderWays()}
    </section>`;
  }

  #renderWays(): TemplateResult {
    const { words, access } = this;
    const { responses: own } = words;
    const refused = this.problem === 'token' && access;
    return html`<p>
        <a class="button" href=${new URL('admin/log-in?to=desk', document.baseURI).href}
          >${own.logIn}</a
        >
      </p>
      ${refused && 'person' in refused ? renderError(words, own.ended) : nothing}
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
        ${refused && 'token' in refused ? renderError(words, own.problems.token) : nothing}
        <button type="submit" class="primary">${own.unlock}</button>
      </form>`;
  }

  async #askWho(): Promise<void> {
    this.isAsking = true;
    const found = await findSession();
    this.isAsking = false;
    // Whoever has typed a token meanwhile goes on with it.
    this.access ??= found;
    await this.load();
  }

  #handleSubmit(event: Event): void {
    event.preventDefault();
    const token = this.querySelector<HTMLInputElement>('#admin-token')!.value.trim();
    sessionStorage.setItem(key, token);
    this.access = { token };
    this.problem = undefined;
    void this.load();
  }
}
