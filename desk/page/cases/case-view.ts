import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { findSensitive } from '../../checks/sensitive-text.js';
import { formatTime } from '../../shared/dates.js';
import { groupsIn, textOf, type JsonObject } from '../../shared/json.js';
import { type Option, renderButton, renderError, renderFileChooser } from '../controls.js';
import type { AdminApi, CaseEntry, DeskAct, ShownCase } from '../responses/admin-api.js';
import { AdminElement } from '../responses/admin-element.js';
import { keepWho, keptWho } from '../responses/who.js';
import { routeAddress } from '../store/route.js';
import {
  renderAssignment,
  renderChoice,
  renderHandOver,
  renderHistory,
  renderMerge,
  renderReport,
} from './case-parts.js';
import './blur-editor.js';

/** One report: what was sent, what is public of it, and what somebody does with it now. */
export class CaseView extends AdminElement<'missing'> {
  @property() accessor record = '';
  /** Somebody has changed the case: it is read again, and says so until the next act. */
  protected override readonly lasting = 'stale';
  @state() protected accessor shown: ShownCase | undefined;
  @state() protected accessor others: CaseEntry[] = [];
  @state() protected accessor covered = '';
  @state() protected accessor pictures: ReadonlyMap<string, { blob: Blob; url: string }> =
    new Map();
  @state() protected accessor who = keptWho();
  /** What is written and not sent yet, for what is pointed out in it. */
  @state() protected accessor drafts: Readonly<Record<string, string>> = {};

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const { url } of this.pictures.values()) URL.revokeObjectURL(url);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('record') && this.record) void this.#load();
  }

  protected override render(): TemplateResult {
    const { words, store, shown } = this;
    const { cases: own } = words;
    const back = html`<p class="back">
      <a href=${routeAddress({ ...store.route!, section: undefined })}>${own.back}</a>
    </p>`;
    if (!shown) return html`<section class="cases">${back} ${this.#renderProblem()}</section>`;
    return html`<section class="cases case">
      ${back}
      <h2 tabindex="-1">${shown.text?.title ?? (shown.title || own.untitled)}</h2>
      <p class="hint">
        ${[
          own.states[shown.status],
          shown.published ? own.isPublic : own.isHidden,
          shown.overdue ? own.isOverdue : '',
          `${own.opened} ${this.#time(shown.opened)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      ${shown.duplicates.length > 0 ? html`<p>${own.duplicates(shown.duplicates.length)}</p>` : nothing}
      <div class="field middle">
        <label for="case-who">${own.who}</label>
        <p class="hint" id="case-who-hint">${own.whoHint}</p>
        <input
          id="case-who"
          maxlength="60"
          autocomplete="name"
          required
          aria-describedby="case-who-hint"
          aria-invalid=${this.problem === 'missing' && !this.who ? 'true' : nothing}
          .value=${this.who}
          @input=${this.#handleWho}
        />
      </div>
      ${this.#renderProblem()} ${renderReport(store, this.#form(), shown)}
      ${this.#renderPictures(shown)} ${this.#renderPublic(shown)}
      ${renderAssignment(store, shown, (event) => void this.#assign(event))} ${this.#renderReply()}
      ${renderMerge(store, shown, this.others, (event) => void this.#merge(event))}
      ${renderHandOver(store, shown, (event) => void this.#handOver(event))}
      ${renderHistory(store, shown, () => void this.#undo())}
    </section>`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const { words, problem } = this;
    if (!problem) return nothing;
    const text =
      problem === 'missing' || problem === 'refused'
        ? words.cases[problem]
        : words.responses.problems[problem];
    return renderError(words, text);
  }

  #renderPictures(shown: ShownCase): TemplateResult {
    const { words } = this;
    const { cases: own } = words;
    const covered = shown.originals.find(({ photo }) => photo === this.covered);
    return html`<section>
      <h3>${own.pictures}</h3>
      <ul class="pictures">
        ${shown.originals.map(({ photo, own: isOwn }, index) => {
          const copies = shown.shown.filter(({ original }) => original === photo);
          return html`<li>
            <img
              src=${this.pictures.get(photo)?.url ?? nothing}
              alt=${copies[0]?.alt ?? own.picture(index + 1)}
              width="320"
              height="240"
            />
            <p class="hint">
              ${[own.picture(index + 1), isOwn && own.own, copies.length > 0 && own.shown]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p class="actions">
              ${
                copies.length > 0
                  ? copies.map(({ name }) =>
                      renderButton(own.unshow, () => this.#act({ kind: 'hide-photo', name })),
                    )
                  : renderButton(own.cover, () => this.#cover(photo))
              }
            </p>
          </li>`;
        })}
      </ul>
      <p>
        ${renderFileChooser('case-photo', own.addPhoto, 'image/jpeg,image/png,image/webp', (file) =>
          this.attempt(async (api) => {
            await api.addCasePhoto(this.record, file);
            await this.#load();
          }),
        )}
      </p>
      ${
        covered
          ? html`<desk-blur
              .store=${this.store}
              .photo=${covered.photo}
              .picture=${this.pictures.get(covered.photo)?.blob}
              .when=${covered.own ? 'after' : 'before'}
              @desk-blur-end=${() => (this.covered = '')}
              @desk-show-photo=${(event: CustomEvent<DeskAct>) => this.#show(event.detail)}
            ></desk-blur>`
          : nothing
      }
    </section>`;
  }

  #renderPublic(shown: ShownCase): TemplateResult {
    const { cases: own } = this.words;
    const proposed = this.#proposed(shown);
    const categories = groupsIn(
      groupsIn(this.#form(), 'fields').find(({ name }) => name === 'category'),
      'options',
    ).map((option): Option => [textOf(option['value']), textOf(option['label'])]);
    return html`<form @submit=${(event: Event) => this.#pass(event)}>
      <h3>${own.publish}</h3>
      <p class="hint">${own.publishHint}</p>
      ${this.#renderText('title', own.title, proposed.title, 120, true)}
      ${this.#renderArea('summary', own.summary, proposed.summary)}
      ${renderChoice('category', own.category, [['', own.choose], ...categories], proposed.category)}
      ${this.#renderText('place', own.place, proposed.place, 80)}
      ${this.#renderText('area', own.area, proposed.area, 64)}
      <p class="actions">
        <button type="submit" class="primary" data-pass>
          ${shown.published ? own.passAgain : own.pass}
        </button>
        ${shown.published ? renderButton(own.hide, () => this.#act({ kind: 'hide' })) : nothing}
      </p>
    </form>`;
  }

  #renderReply(): TemplateResult {
    const { cases: own } = this.words;
    const states = (['received', 'accepted', 'in-progress', 'done', 'declined'] as const).map(
      (status): Option => [status, own.states[status]],
    );
    const audiences = Object.entries(own.audiences);
    return html`<form @submit=${(event: Event) => this.#reply(event)}>
      <h3>${own.reply}</h3>
      ${renderChoice('status', own.state, [['', own.same], ...states], '')}
      ${this.#renderArea('text', own.words, '')}
      ${renderChoice('audience', own.audience, audiences, 'public')}
      ${this.#renderText('office', own.office, '', 120)}
      <p class="actions"><button type="submit" class="primary" data-reply>${own.send}</button></p>
    </form>`;
  }

  #renderText(
    name: string,
    label: string,
    value: string,
    most: number,
    isRequired = false,
  ): TemplateResult {
    const id = `case-${name}`;
    return html`<div class="field full">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        name=${name}
        maxlength=${most}
        ?required=${isRequired}
        .value=${value}
        aria-describedby="${id}-told"
        @input=${this.#handleDraft}
      />
      ${this.#renderSensitive(name, value)}
    </div>`;
  }

  #renderArea(name: string, label: string, value: string): TemplateResult {
    const id = `case-${name}`;
    return html`<div class="field full">
      <label for=${id}>${label}</label>
      <textarea
        id=${id}
        name=${name}
        rows="3"
        maxlength="1000"
        .value=${value}
        aria-describedby="${id}-told"
        @input=${this.#handleDraft}
      ></textarea>
      ${this.#renderSensitive(name, value)}
    </div>`;
  }

  /** What a reader should not learn. It is pointed out while somebody writes; nobody is kept from going on. */
  #renderSensitive(name: string, value: string): TemplateResult {
    const { sensitive } = this.words.cases;
    const found = findSensitive(this.drafts[name] ?? value);
    return html`<div class="told" id="case-${name}-told" role="status">
      ${
        found.length > 0
          ? html`<p class="advice">
              ${sensitive.lead}${found
                .map(({ kind, found: part }) => sensitive[kind](part))
                .join('，')}
            </p>`
          : nothing
      }
    </div>`;
  }

  /** What is public already; of a new one what was sent, for somebody to write anew. */
  #proposed({ text, answers }: ShownCase) {
    const fields = groupsIn(this.#form(), 'fields');
    const answerOf = (...types: string[]): unknown => {
      const field = fields.find((one) => types.includes(textOf(one['type'])));
      return field && answers?.[textOf(field['name'])];
    };
    const told = answerOf('textarea', 'text');
    const where = answerOf('place') as { text?: string } | undefined;
    const words = typeof told === 'string' ? told : '';
    return text
      ? {
          title: text.title,
          summary: text.summary ?? '',
          category: text.category ?? '',
          place: text.place?.name ?? '',
          area: text.area ?? '',
        }
      : {
          title: words.slice(0, 30),
          summary: words.length > 30 ? words.slice(0, 1000) : '',
          category: typeof answers?.['category'] === 'string' ? answers['category'] : '',
          place: where?.text?.slice(0, 80) ?? '',
          area: typeof answers?.['area'] === 'string' ? answers['area'] : '',
        };
  }

  #form(): JsonObject | undefined {
    return groupsIn(this.store.open?.document, 'forms').find(
      ({ id }) => textOf(id) === this.shown?.form,
    );
  }

  #time(at: string): string {
    return formatTime(at, this.store.language);
  }

  async #load(): Promise<void> {
    await this.attempt(async (api) => {
      const [shown, { cases }] = [await api.showCase(this.record), await api.cases('all', '')];
      this.others = cases.filter(({ status, withdrawn }) => status !== 'duplicate' && !withdrawn);
      this.#take(shown);
      await this.#loadPictures(shown);
    });
  }

  #take(shown: ShownCase): void {
    const isFirst = this.shown?.record !== shown.record;
    this.shown = shown;
    this.drafts = {};
    if (isFirst) void this.updateComplete.then(() => this.querySelector('h2')?.focus());
  }

  async #loadPictures({ originals }: ShownCase): Promise<void> {
    for (const { photo } of originals) {
      if (this.pictures.has(photo)) continue;
      const blob = await this.api.photo(photo);
      this.pictures = new Map(this.pictures).set(photo, { blob, url: URL.createObjectURL(blob) });
    }
  }

  /** @returns whether it was done. */
  async #change(
    work: (api: AdminApi, hand: { who: string; version: number }) => Promise<ShownCase>,
  ) {
    if (!this.who.trim()) {
      this.problem = 'missing';
      this.querySelector<HTMLElement>('#case-who')?.focus();
      return false;
    }
    this.problem = undefined;
    const hand = { who: this.who.trim(), version: this.shown!.version };
    await this.attempt(async (api) => this.#take(await work(api, hand)));
    const failed = this.problem as CaseView['problem'];
    if (failed === 'stale') await this.#load();
    if (!failed) this.store.notifyInfo((words) => words.cases.done);
    return !failed;
  }

  #act(act: DeskAct): Promise<boolean> {
    return this.#change((api, hand) => api.handleCase(this.record, hand, act));
  }

  async #undo(): Promise<void> {
    await this.#change((api, hand) => api.undoCase(this.record, hand));
  }

  #cover(photo: string): void {
    this.covered = photo;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#blur-title')?.focus());
  }

  async #show(act: DeskAct): Promise<void> {
    if (await this.#act(act)) this.covered = '';
  }

  async #pass(event: Event): Promise<void> {
    const { title = '', summary, category, place, area } = formValues(event);
    await this.#act({
      kind: 'pass',
      shown: {
        title,
        ...(summary && { summary }),
        ...(category && { category }),
        ...(place && { place: { name: place } }),
        ...(area && { area }),
      },
    });
  }

  async #assign(event: Event): Promise<void> {
    const { responsible, due } = formValues(event);
    await this.#act({
      kind: 'assign',
      ...(responsible && { responsible }),
      ...(due && { due }),
    });
  }

  async #reply(event: Event): Promise<void> {
    const form = event.target as HTMLFormElement;
    const { status, text, audience, office } = formValues(event);
    const isReply = audience === 'public' || audience === 'private';
    if (!text && !(isReply && status)) {
      this.problem = 'missing';
      form.querySelector('textarea')!.focus();
      return;
    }
    const act: DeskAct = isReply
      ? {
          kind: 'reply',
          isPublic: audience === 'public',
          ...(status && { status: status as 'done' }),
          ...(text && { text }),
          ...(office && audience === 'public' && { office }),
        }
      : { kind: audience as 'ask' | 'note', text: text! };
    if (await this.#act(act)) form.reset();
  }

  async #merge(event: Event): Promise<void> {
    const { of } = formValues(event);
    if (of) await this.#act({ kind: 'merge', of });
  }

  async #handOver(event: Event): Promise<void> {
    const { to } = formValues(event);
    if (to) await this.#act({ kind: 'hand-over', to });
  }

  #handleWho(event: Event): void {
    this.who = (event.target as HTMLInputElement).value;
    keepWho(this.who.trim());
  }

  #handleDraft(event: Event): void {
    const { name, value } = event.target as HTMLInputElement;
    this.drafts = { ...this.drafts, [name]: value };
  }
}
customElements.define('desk-case', CaseView);

/** What a form of the page holds, without the white space around it. */
function formValues(event: Event): Record<string, string | undefined> {
  event.preventDefault();
  const data = new FormData(event.target as HTMLFormElement);
  return Object.fromEntries(
    [...data].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : undefined]),
  );
}
