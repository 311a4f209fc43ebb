import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FormCounts } from '../../../server/collector/forms/count-form.js';
import { defaultMinimum } from '../../../src/contract/rules/results.js';
import { writeTable } from '../../spreadsheet/write-table.js';
import { renderButton, renderChooser, renderError, type Option } from '../controls.js';
import { saveFile } from '../transfer.js';
import { codeOf } from './admin-api.js';
import { AdminElement } from './admin-element.js';
import { percentOf, resultRows, satisfiedIn } from './results-table.js';

/** The answers to a form by question, counted exactly, and two questions beside each other. */
class FormResults extends AdminElement {
  @property() accessor form = '';
  /** Changes whenever something came in or was set aside. */
  @property() accessor news: string | undefined;
  /** The form's own; a smaller cell is marked. */
  @property({ type: Number }) accessor minimum: number | undefined;
  @property({ type: Boolean }) accessor isPublished = false;
  @state() protected accessor counts: FormCounts | undefined;
  @state() protected accessor rows = '';
  @state() protected accessor columns = '';
  #asked = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('form')) {
      this.counts = undefined;
      this.rows = '';
      this.columns = '';
    }
    if (changed.has('form') || changed.has('news') || changed.has('access')) void this.#load();
  }

  protected override render(): TemplateResult {
    const { words, counts } = this;
    const own = words.responses.results;
    if (this.problem) return renderError(words, words.responses.problems[this.problem]);
    if (!counts?.questions.length) return html``;
    return html`<section class="results" aria-labelledby="results-title">
      <h3 id="results-title">${own.title}</h3>
      <p class="hint">
        ${this.isPublished ? own.exactPublished(this.#least) : own.exact(this.#least)}
      </p>
      ${counts.questions.map((question) => this.#renderQuestion(question))}
      ${this.#renderCrossing(counts)}
      <p class="actions">
        <button type="button" data-export="results" @click=${this.#export}>${own.export}</button>
      </p>
    </section>`;
  }

  #renderQuestion(question: FormCounts['questions'][number]): TemplateResult {
    const own = this.words.responses.results;
    const { label, answered, cells } = question;
    const satisfied = satisfiedIn(question);
    return html`<table class="tally">
      <caption>
        ${label}
        <span class="hint">${own.answeredBy(answered)}</span>
        ${
          satisfied === undefined || answered === 0
            ? nothing
            : html`<strong>${own.satisfied} ${percentOf(satisfied, answered)}</strong>`
        }
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${own.answer}</th>
          <th scope="col">${this.words.responses.count}</th>
          <th scope="col">${own.share}</th>
        </tr>
      </thead>
      <tbody>
        ${cells.map(
          ({ label, count }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${this.#renderCount(count)}</td>
              <td>
                <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                  ${svg`<rect width=${(count / Math.max(answered, 1)) * 100} height="1"></rect>`}
                </svg>
                ${percentOf(count, answered)}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** The hint above says what the mark means; it is also its title. */
  #renderCount(count: number): TemplateResult {
    const { small } = this.words.responses.results;
    return count > 0 && count < this.#least
      ? html`${count}<abbr class="few" title=${small(this.#least)}>＊</abbr>`
      : html`${count}`;
  }

  #renderCrossing({ questions, table }: FormCounts): TemplateResult {
    const own = this.words.responses.results;
    // A row of a matrix has no name that the collector could be asked for.
    const options: Option[] = [
      ['', own.none],
      ...questions
        .filter(({ row }) => row === undefined)
        .map(({ field, label }): Option => [field, label]),
    ];
    return html`<h4>${own.crossing}</h4>
      <p class="choosers">
        ${renderChooser(own.rows, options, this.rows, (name) => this.#cross({ rows: name }), 'rows')}
        ${renderChooser(own.columns, options, this.columns, (name) => this.#cross({ columns: name }), 'columns')}
        ${table ? renderButton(own.turn, () => this.#cross({ rows: this.columns, columns: this.rows }), 'plain') : nothing}
      </p>
      ${
        table
          ? html`<div class="scroll" tabindex="0" role="region" aria-label=${own.crossing}>
                <table class="crossed">
                  <thead>
                    <tr>
                      <td></td>
                      ${table.columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
                    </tr>
                  </thead>
                  <tbody>
                    ${table.rows.map(
                      ({ label }, index) =>
                        html`<tr>
                          <th scope="row">${label}</th>
                          ${table.counts[index]!.map((count) => html`<td>${this.#renderCount(count)}</td>`)}
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>
              <p class="hint">${own.crossedSmall(this.#least)}</p>`
          : nothing
      }`;
  }

  get #least(): number {
    return this.minimum ?? defaultMinimum;
  }

  #cross(change: { rows?: string; columns?: string }): void {
    this.rows = change.rows ?? this.rows;
    this.columns = change.columns ?? this.columns;
    void this.#load();
  }

  async #load(): Promise<void> {
    const asked = ++this.#asked;
    const { rows, columns } = this;
    try {
      const counts = await this.api.results(this.form, rows && columns ? { rows, columns } : {});
      if (asked !== this.#asked) return;
      this.counts = counts;
      this.problem = undefined;
    } catch (error) {
      if (asked === this.#asked) this.problem = codeOf(error);
    }
  }

  async #export(): Promise<void> {
    const sheet = await writeTable(resultRows(this.counts!, this.words), 'xlsx');
    saveFile(sheet, `${this.store.open!.name}-${this.form}-results.xlsx`);
  }
}
customElements.define('desk-form-results', FormResults);
