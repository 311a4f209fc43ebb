import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { formatTime } from '../../shared/dates.js';
import { groupsIn, textOf } from '../../shared/json.js';
import { type Option, renderButton, renderChooser, renderError } from '../controls.js';
import type { CaseEntry, CaseFilter, CasePage } from '../responses/admin-api.js';
import { AdminView } from '../responses/admin-element.js';
import { routeAddress } from '../store/route.js';
import './case-view.js';

const filters = ['open', 'new', 'overdue', 'closed', 'all'] as const;

/** Reports on their way to be solved: the queue, or one of them. */
export class CasesView extends AdminView {
  @state() protected accessor page: CasePage | undefined;
  @state() protected accessor filter: CaseFilter = 'open';
  @state() protected accessor member = '';
  #shown: string | undefined;

  protected override willUpdate(): void {
    // Back from a case, what was done there shows in the queue.
    const record = this.store.route?.section;
    if (this.#shown !== undefined && record === undefined) void this.load();
    this.#shown = record;
  }

  protected override async load(after = 0): Promise<void> {
    await this.attempt(async (api) => {
      const page = await api.cases(this.filter, this.member, after);
      const before = after > 0 ? (this.page?.cases ?? []) : [];
      this.page = { ...page, cases: [...before, ...page.cases] };
    });
  }

  protected override render(): TemplateResult {
    const { words, store } = this;
    const { cases: own } = words;
    const forms = groupsIn(store.open?.document, 'forms').filter(({ kind }) => kind === 'report');
    if (forms.length === 0)
      return html`<section class="cases">
        <h2>${words.views.cases}</h2>
        <p>${own.noForms}</p>
      </section>`;
    if (this.isLocked) return this.renderLock(words.views.cases);
    const record = store.route?.section;
    if (record)
      return html`<desk-case .store=${store} .access=${this.access} .record=${record}></desk-case>`;
    return html`<section class="cases">
      <h2>${words.views.cases}</h2>
      ${this.problem ? renderError(words, words.responses.problems[this.problem]) : nothing}
      <p class="hint">${this.page ? own.counts(this.page.counts) : nothing}</p>
      <p class="actions">
        ${renderChooser(
          own.filter,
          filters.map((filter): Option => [filter, own.filters[filter]]),
          this.filter,
          (filter) => {
            this.filter = filter as CaseFilter;
            void this.load();
          },
        )}
        ${renderChooser(
          own.byMember,
          [['', own.everybody], ...this.#members()],
          this.member,
          (member) => {
            this.member = member;
            void this.load();
          },
        )}
      </p>
      ${this.page?.cases.length === 0 ? html`<p>${own.none}</p>` : nothing}
      <ol class="queue" aria-label=${own.list}>
        ${this.page?.cases.map((entry) => this.#renderEntry(entry))}
      </ol>
      ${
        this.page?.after === undefined
          ? nothing
          : renderButton(words.more, () => this.load(this.page!.after), 'plain')
      }
    </section>`;
  }

  #renderEntry(entry: CaseEntry): TemplateResult {
    const { words, store } = this;
    const { cases: own } = words;
    const { record, title, status, opened, due, photos, responsible } = entry;
    const time = (at: string): string => formatTime(at, store.language);
    const flags = [
      entry.overdue && own.isOverdue,
      !entry.passed && !entry.withdrawn && own.isNew,
      entry.withdrawn && own.withdrawn,
    ].filter(Boolean);
    const member = this.#members().find(([id]) => id === responsible)?.[1];
    return html`<li>
      <p class="title">
        ${flags.map((flag) => html`<span class="tone flagged">${flag}</span>`)}
        <a href=${routeAddress({ ...store.route!, section: record })}>${title || own.untitled}</a>
      </p>
      <p class="hint">
        ${[
          own.states[status],
          entry.published ? own.isPublic : own.isHidden,
          `${own.opened} ${time(opened)}`,
          due && `${own.due} ${due}`,
          photos > 0 && own.photos(photos),
          member,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>`;
  }

  #members(): Option[] {
    return groupsIn(this.store.open?.document, 'members').map((member): Option => [
      textOf(member['id']),
      textOf(member['name']) || textOf(member['id']),
    ]);
  }
}
customElements.define('desk-cases', CasesView);
