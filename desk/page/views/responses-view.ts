import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { SetAside } from '../../../server/collector/admin/set-aside.js';
import type { Field } from '../../../src/contract/index.js';
import { groupsIn, textOf, type JsonObject } from '../../shared/json.js';
import { readOwnCsv } from '../../spreadsheet/read-own-csv.js';
import { writeTable } from '../../spreadsheet/write-table.js';
import { renderButton, renderChooser, renderError, valueOf } from '../controls.js';
import { codeOf, type FormOverview, type FormResponse } from '../responses/admin-api.js';
import { AdminView } from '../responses/admin-element.js';
import '../responses/check-in-code.js';
import '../responses/form-results.js';
import '../responses/pledge-update.js';
import '../responses/roster.js';
import { renderChart } from '../responses/chart.js';
import { renderResponses } from '../responses/responses-table.js';
import { saveFile } from '../transfer.js';
import { confirmWith } from './dialogs.js';

/** How often the collector is asked for news, while somebody looks. */
const every = 3000;

const optionsIn = (field: JsonObject, key: 'options' | 'rows'): Field['options'] =>
  Array.isArray(field[key])
    ? groupsIn(field, key).map(({ value, label }) => ({
        value: textOf(value),
        label: textOf(label),
      }))
    : undefined;

/** What came in for each pledge, activity and form of this feed. */
export class ResponsesView extends AdminView {
  @state() protected accessor forms: FormOverview[] | undefined;
  @state() protected accessor chosen = '';
  @state() protected accessor responses: FormResponse[] = [];
  @state() protected accessor earlier: number | undefined;
  @state() protected accessor search = '';
  /** Several requests run at once: one that succeeds must not unlock what another has locked. */
  protected override readonly lasting = 'token';
  #timer: ReturnType<typeof setInterval> | undefined;
  #asked = 0;
  #last: string | undefined = '';

  override connectedCallback(): void {
    const { route } = this.store;
    const own = this.#ownForms();
    const opened = own.filter(({ section }) => section === route?.section)[route?.index ?? -1];
    this.chosen = (opened ?? own[0])?.id ?? '';
    super.connectedCallback();
    this.#timer = setInterval(() => document.hidden || void this.load(), every);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override async load(): Promise<void> {
    if (this.problem === 'token') return;
    await this.attempt(async (api) => {
      this.forms = await api.overview();
      // The list is read again only when something came in or was set aside.
      const news = JSON.stringify(this.#overview?.states);
      if (news === this.#last) return;
      this.#last = news;
      await this.#list();
    });
  }

  protected override render(): TemplateResult {
    const { words, store } = this;
    const { responses: own } = words;
    const forms = this.#ownForms();
    if (forms.length === 0)
      return html`<section class="responses">
        <h2>${words.views.responses}</h2>
        <p>${own.noForms}</p>
      </section>`;
    if (this.isLocked) return this.renderLock(words.views.responses);
    const form = forms.find(({ id }) => id === this.chosen);
    const { count = 0, states = {}, days = [] } = this.#overview ?? {};
    return html`<section class="responses">
      <h2>${words.views.responses}</h2>
      ${
        forms.length === 1
          ? html`<p>${forms[0]!.title}</p>`
          : renderChooser(
              own.form,
              forms.map(({ id, title }) => [id, title]),
              this.chosen,
              (id) => this.#choose(id),
            )
      }
      ${this.problem ? renderError(words, own.problems[this.problem]) : nothing}
      <p class="figure" data-count=${count}><b>${count}</b> ${own.unit}</p>
      <p class="hint">
        ${Object.entries(own.states)
          .filter(([state]) => (states[state] ?? 0) > 0)
          .map(([state, name]) => `${name} ${states[state]}`)
          .join(' · ')}
      </p>
      <p class="hint">${own.live}</p>
      ${renderChart(days, words)}
      ${
        form?.section === 'activities'
          ? html`<desk-check-in-code
                .store=${store}
                .access=${this.access}
                .activity=${form.id}
              ></desk-check-in-code>
              <desk-roster
                .store=${store}
                .access=${this.access}
                .activity=${form.id}
                .news=${this.#last}
              ></desk-roster>`
          : nothing
      }
      ${
        form?.section === 'forms'
          ? html`<desk-form-results
              .store=${store}
              .access=${this.access}
              .form=${form.id}
              .news=${this.#last}
              .minimum=${form.minimum}
              .isPublished=${form.isPublished}
            ></desk-form-results>`
          : nothing
      }
      ${
        form?.section === 'pledges'
          ? html`<desk-pledge-update
              .store=${store}
              .access=${this.access}
              .pledge=${form.id}
            ></desk-pledge-update>`
          : nothing
      }
      <p class="actions">
        <input
          type="search"
          aria-label=${own.search}
          placeholder=${own.search}
          .value=${this.search}
          @input=${this.#handleSearch}
        />
        <button type="button" data-export="csv" @click=${() => this.#export('csv')}>
          ${own.export}
        </button>
        <button type="button" data-export="xlsx" @click=${() => this.#export('xlsx')}>
          ${own.exportXlsx}
        </button>
      </p>
      ${
        this.responses.length === 0
          ? html`<p>${this.search ? own.notFound : own.none}</p>`
          : renderResponses(store, this.responses, form?.fields ?? [], (receipt, what) =>
              this.#setAside(receipt, what),
            )
      }
      ${
        this.earlier === undefined
          ? nothing
          : renderButton(own.earlier, () => this.#list(this.earlier), 'plain')
      }
    </section>`;
  }

  /** The pledges first, then activities and forms, as they stand in the feed. */
  #ownForms() {
    const document = this.store.open?.document;
    return ['pledges', 'activities', 'forms'].flatMap((section) =>
      groupsIn(document, section).map((form) => ({
        id: textOf(form['id']),
        title: textOf(form['title']) || textOf(form['id']),
        section,
        minimum: typeof form['minimum'] === 'number' ? form['minimum'] : undefined,
        isPublished: form['results'] !== undefined,
        // As the editor has written them: what is no list here is shown as it came in.
        fields: groupsIn(form, 'fields').map((field) => ({
          name: textOf(field['name']),
          label: textOf(field['label']),
          type: textOf(field['type']) as Field['type'],
          options: optionsIn(field, 'options'),
          rows: optionsIn(field, 'rows'),
        })),
      })),
    );
  }

  get #overview(): FormOverview | undefined {
    return this.forms?.find(({ form }) => form === this.chosen);
  }

  async #list(before?: number): Promise<void> {
    const asked = ++this.#asked;
    await this.attempt(async (api) => {
      const page = await api.list(this.chosen, this.search, before);
      if (asked !== this.#asked) return;
      this.responses = [...(before === undefined ? [] : this.responses), ...page.responses];
      this.earlier = page.before;
    });
  }

  async #setAside(receipt: string, what: SetAside): Promise<void> {
    const { words } = this;
    const question =
      what === 'trial' ? words.responses.askTrial(receipt) : words.responses.askWithdraw(receipt);
    if (!(await confirmWith(words, question, words.responses[what]))) return;
    try {
      await this.api.setAside(receipt, what);
    } catch (error) {
      // As a notice: the next refresh would clear `problem` before it is read.
      this.store.notifyError((now) => now.responses.problems[codeOf(error)]);
    }
    await this.load();
  }

  async #export(format: 'csv' | 'xlsx'): Promise<void> {
    await this.attempt(async (api) => {
      const { name } = this.store.open!;
      const csv = await api.exportCsv(this.chosen);
      const file = format === 'csv' ? csv : await writeTable(await readOwnCsv(csv), 'xlsx');
      saveFile(file, `${name}-${this.chosen}.${format}`);
    });
  }

  #choose(form: string): void {
    this.chosen = form;
    this.responses = [];
    void this.#list();
  }

  #handleSearch(event: Event): void {
    this.search = valueOf(event);
    void this.#list();
  }
}
customElements.define('desk-responses', ResponsesView);
