import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { SetAside } from '../../../server/collector/admin/set-aside.js';
import { isObject, textOf } from '../../shared/json.js';
import { DeskView } from '../desk-view.js';
import {
  AdminApi,
  AdminProblem,
  type FormOverview,
  type FormResponse,
} from '../responses/admin-api.js';
import '../responses/check-in-code.js';
import { renderChart } from '../responses/chart.js';
import { renderResponses } from '../responses/responses-table.js';
import { saveFile } from '../save-file.js';
import { askToConfirm } from './confirm-dialog.js';

/** How often the collector is asked for news, while somebody looks. */
const every = 3000;

interface Form {
  id: string;
  title: string;
  isActivity: boolean;
  fields: { name: string; label: string }[];
}

/** What came in for each pledge and activity of this feed. */
export class ResponsesView extends DeskView {
  @state() protected accessor forms: FormOverview[] | undefined;
  @state() protected accessor chosen = '';
  @state() protected accessor responses: FormResponse[] = [];
  @state() protected accessor earlier: number | undefined;
  @state() protected accessor search = '';
  @state() protected accessor problem: AdminProblem['code'] | undefined;
  @state() protected accessor token = sessionStorage.getItem('civic-desk-token') ?? '';
  #timer: ReturnType<typeof setInterval> | undefined;
  #asked = 0;
  #last = '';

  readonly #handleToken = (event: Event): void => {
    event.preventDefault();
    this.token = this.querySelector<HTMLInputElement>('#admin-token')!.value.trim();
    sessionStorage.setItem('civic-desk-token', this.token);
    this.problem = undefined;
    void this.#refresh();
  };

  readonly #handleSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    void this.#list();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.token ||= this.desk.storage.adminToken ?? '';
    const { place } = this.desk;
    const own = this.#ownForms();
    this.chosen =
      own.find((_, at) => place?.section === 'pledges' && at === place.index)?.id ??
      own[0]?.id ??
      '';
    void this.#refresh();
    this.#timer = setInterval(() => document.hidden || void this.#refresh(), every);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const own = this.#ownForms();
    if (own.length === 0)
      return html`<section class="responses">
        <h2>${words.views.responses}</h2>
        <p>${words.responses.noForms}</p>
      </section>`;
    if (!this.token || this.problem === 'token') return this.#renderLock();
    const overview = this.forms?.find(({ form }) => form === this.chosen);
    return html`<section class="responses">
      <h2>${words.views.responses}</h2>
      ${own.length > 1 ? this.#renderForms(own) : html`<p>${own[0]!.title}</p>`}
      ${this.problem ? html`<p class="error" role="alert"><span class="tone">${words.tones.error}</span> ${words.responses.problems[this.problem]}</p>` : nothing}
      <p class="figure" data-count=${overview?.count ?? 0}>
        <b>${overview?.count ?? 0}</b> ${words.responses.unit}
      </p>
      <p class="hint">${this.#states(overview)}</p>
      <p class="hint">${words.responses.live}</p>
      ${renderChart(overview?.days ?? [], words)}
      ${own.find(({ id }) => id === this.chosen)?.isActivity ? html`<desk-check-in-code .desk=${this.desk} .token=${this.token} .activity=${this.chosen}></desk-check-in-code>` : nothing}
      <p class="actions">
        <input
          type="search"
          aria-label=${words.responses.search}
          placeholder=${words.responses.search}
          .value=${this.search}
          @input=${this.#handleSearch}
        />
        <button type="button" data-export @click=${() => void this.#export()}>
          ${words.responses.export}
        </button>
      </p>
      ${this.responses.length === 0 ? html`<p>${this.search ? words.responses.notFound : words.responses.none}</p>` : this.#renderTable(own)}
      ${this.earlier === undefined ? nothing : html`<button type="button" class="plain" @click=${() => void this.#list(this.earlier)}>${words.responses.earlier}</button>`}
    </section>`;
  }

  #renderLock(): TemplateResult {
    const { words } = this;
    return html`<section class="responses">
      <h2>${words.views.responses}</h2>
      <form @submit=${this.#handleToken}>
        <div class="field middle">
          <label for="admin-token">${words.responses.token}</label>
          <p class="hint" id="admin-token-hint">${words.responses.tokenHint}</p>
          <input
            id="admin-token"
            type="password"
            autocomplete="off"
            required
            aria-describedby="admin-token-hint"
          />
        </div>
        ${this.problem === 'token' && this.token ? html`<p class="error" role="alert"><span class="tone">${words.tones.error}</span> ${words.responses.problems.token}</p>` : nothing}
        <button type="submit" class="primary">${words.responses.unlock}</button>
      </form>
    </section>`;
  }

  #renderForms(own: readonly Form[]): TemplateResult {
    return html`<label class="choose">
      <span>${this.words.responses.form}</span>
      <select
        @change=${(event: Event) => {
          this.chosen = (event.target as HTMLSelectElement).value;
          this.responses = [];
          void this.#list();
        }}
      >
        ${own.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.chosen}>${title}</option>`)}
      </select>
    </label>`;
  }

  #renderTable(own: readonly Form[]): TemplateResult {
    return renderResponses({
      responses: this.responses,
      fields: own.find(({ id }) => id === this.chosen)?.fields ?? [],
      desk: this.desk,
      setAside: (receipt, what) => void this.#setAside(receipt, what),
    });
  }

  #ownForms(): Form[] {
    const { document } = this.desk.open ?? { document: {} };
    return ['pledges', 'activities'].flatMap((section) => {
      const list = (document as Record<string, unknown>)[section];
      return (Array.isArray(list) ? list : []).filter(isObject).map((form): Form => ({
        id: textOf(form['id']),
        title: textOf(form['title']) || textOf(form['id']),
        isActivity: section === 'activities',
        fields: (Array.isArray(form['fields']) ? form['fields'] : [])
          .filter(isObject)
          .map(({ name, label }) => ({ name: textOf(name), label: textOf(label) })),
      }));
    });
  }

  #states(overview: FormOverview | undefined): string {
    const names = this.words.responses.states as Record<string, string>;
    const { states = {} } = overview ?? {};
    return Object.keys(names)
      .filter((state) => (states[state] ?? 0) > 0)
      .map((state) => `${names[state]} ${states[state]}`)
      .join(' · ');
  }

  get #api(): AdminApi {
    return new AdminApi(document.baseURI, this.token);
  }

  async #refresh(): Promise<void> {
    if (!this.token || this.problem === 'token') return;
    await this.#try(async () => {
      const all = await this.#api.overview();
      this.forms = all.filter(({ feed }) => feed === this.desk.open?.name);
      // The list is read again only when something came in or was set aside.
      const news = JSON.stringify(
        this.forms.find(({ form }) => form === this.chosen)?.states ?? {},
      );
      if (news === this.#last) return;
      this.#last = news;
      await this.#list();
    });
  }

  async #list(before?: number): Promise<void> {
    const asked = ++this.#asked;
    await this.#try(async () => {
      const page = await this.#api.list(this.desk.open!.name, this.chosen, this.search, before);
      if (asked !== this.#asked) return;
      this.responses =
        before === undefined ? page.responses : [...this.responses, ...page.responses];
      this.earlier = page.before;
    });
  }

  async #setAside(receipt: string, what: SetAside): Promise<void> {
    const { words } = this;
    const question =
      what === 'trial' ? words.responses.askTrial(receipt) : words.responses.askWithdraw(receipt);
    if (!(await askToConfirm(words, question, words.responses[what]))) return;
    try {
      await this.#api.setAside(this.desk.open!.name, receipt, what);
    } catch (error) {
      // As a notice: the next look for news would take it away before it is read.
      const code = error instanceof AdminProblem ? error.code : 'away';
      this.desk.tell({ tone: 'error', text: (now) => now.responses.problems[code] });
    }
    await this.#refresh();
  }

  async #export(): Promise<void> {
    await this.#try(async () => {
      const { name } = this.desk.open!;
      saveFile(await this.#api.exportCsv(name, this.chosen), `${name}-${this.chosen}.csv`);
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      if (this.problem !== 'token') this.problem = undefined;
    } catch (error) {
      this.problem = error instanceof AdminProblem ? error.code : 'away';
    }
  }
}
customElements.define('desk-responses', ResponsesView);
