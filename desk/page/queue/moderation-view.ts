import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { formatTime } from '../../shared/dates.js';
import { groupsIn, textOf } from '../../shared/json.js';
import { type Option, renderButton, renderChooser, renderError, valueOf } from '../controls.js';
import {
  type ReviewAct,
  type ReviewEntry,
  type ReviewPage,
  type ReviewState,
} from '../responses/admin-api.js';
import { AdminView } from '../responses/admin-element.js';
import { keepWho, keptWho } from '../responses/who.js';
import './word-list.js';

const states: readonly ReviewState[] = ['held', 'passed', 'hidden'];

/** Names for walls and proposals that wait until somebody has looked at them: many are passed or refused at once. */
export class ModerationView extends AdminView {
  @state() protected accessor page: ReviewPage | undefined;
  @state() protected accessor shown: ReviewState = 'held';
  @state() protected accessor chosen: ReadonlySet<string> = new Set();
  @state() protected accessor who = keptWho();
  @state() protected accessor reason = '';
  /** What has to be filled in before anything is done. */
  @state() protected accessor missing: 'who' | 'reason' | 'chosen' | undefined;

  protected override async load(after = 0): Promise<void> {
    await this.attempt(async (api) => {
      const page = await api.reviews(this.shown, after);
      const before = after > 0 ? (this.page?.entries ?? []) : [];
      this.page = { ...page, entries: [...before, ...page.entries] };
      const known = new Set(this.page.entries.map(({ receipt }) => receipt));
      this.chosen = new Set([...this.chosen].filter((receipt) => known.has(receipt)));
    });
  }

  protected override render(): TemplateResult {
    const { words, page } = this;
    const { moderation: own } = words;
    if (this.isLocked) return this.renderLock(words.views.moderation);
    return html`<section class="cases">
      <h2>${words.views.moderation}</h2>
      <p class="hint">${own.about}</p>
      ${this.problem ? renderError(words, words.responses.problems[this.problem]) : nothing}
      <p class="actions">
        ${renderChooser(
          own.show,
          states.map((one): Option => [one, own.states[one]]),
          this.shown,
          (one) => {
            this.shown = one as ReviewState;
            void this.load();
          },
        )}
      </p>
      ${page?.entries.length === 0 ? html`<p>${own.none}</p>` : nothing}
      ${page && page.entries.length > 0 ? this.#renderQueue(page) : nothing}
      ${page && page.entries.length + page.acts.length > 0 ? this.#renderForm(page) : nothing}
      ${page ? this.#renderActs(page.acts) : nothing}
      <desk-word-list .store=${this.store} .access=${this.access}></desk-word-list>
    </section>`;
  }

  #renderQueue({ entries, after }: ReviewPage): TemplateResult {
    const { words } = this;
    const { moderation: own } = words;
    const isAll = entries.every(({ receipt }) => this.chosen.has(receipt));
    const choose = (): void => {
      this.chosen = new Set(isAll ? [] : entries.map(({ receipt }) => receipt));
    };
    return html`<p>${renderButton(isAll ? own.chooseNone : own.chooseAll, choose, 'plain')}</p>
      <ol class="queue" aria-label=${own.list}>
        ${entries.map((entry) => this.#renderEntry(entry))}
      </ol>
      ${after === undefined ? nothing : renderButton(words.more, () => this.load(after), 'plain')}`;
  }

  /** Who undoes something says so, too. */
  #renderForm({ entries }: ReviewPage): TemplateResult {
    const { words } = this;
    const { moderation: own } = words;
    const who = this.#renderField('who', own.who, own.whoHint, this.who, 60);
    const missing = this.missing ? renderError(words, own.missing[this.missing]) : nothing;
    if (entries.length === 0)
      return html`<form @submit=${(event: Event) => event.preventDefault()}>
        ${who} ${missing}
      </form>`;
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      ${who} ${this.#renderField('reason', own.reason, own.reasonHint, this.reason, 300)} ${missing}
      <p role="status">${own.chosen(this.chosen.size)}</p>
      <p class="actions">
        ${
          this.shown === 'passed'
            ? nothing
            : renderButton(own.pass, () => this.#review('passed'), 'primary')
        }
        ${this.shown === 'hidden' ? nothing : renderButton(own.refuse, () => this.#review('hidden'))}
      </p>
    </form>`;
  }

  #renderEntry({ receipt, form, at, wall, text, words: found }: ReviewEntry): TemplateResult {
    const { moderation: own } = this.words;
    const toggle = (): void => {
      const chosen = new Set(this.chosen);
      if (!chosen.delete(receipt)) chosen.add(receipt);
      this.chosen = chosen;
    };
    return html`<li>
      <label class="tick">
        <input
          type="checkbox"
          aria-describedby="review-${receipt}"
          .checked=${this.chosen.has(receipt)}
          @change=${toggle}
        />
        <span class="title">${text || own.empty}</span>
      </label>
      <p class="hint" id="review-${receipt}">
        ${[
          found.length > 0 && own.found(found.join('、')),
          wall && own.wall(wall),
          this.#titleOf(form),
          receipt,
          formatTime(at, this.store.language),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>`;
  }

  #renderField(
    name: 'who' | 'reason',
    label: string,
    hint: string,
    value: string,
    most: number,
  ): TemplateResult {
    const handleInput = (event: Event): void => {
      this[name] = valueOf(event);
      if (name === 'who') keepWho(this.who);
      this.missing = undefined;
    };
    return html`<div class="field middle">
      <label for="review-${name}">${label}</label>
      <p class="hint" id="review-${name}-hint">${hint}</p>
      <input
        id="review-${name}"
        maxlength=${most}
        required
        autocomplete=${name === 'who' ? 'name' : 'off'}
        aria-describedby="review-${name}-hint"
        aria-invalid=${this.missing === name ? 'true' : nothing}
        .value=${value}
        @input=${handleInput}
      />
    </div>`;
  }

  #renderActs(acts: readonly ReviewAct[]): TemplateResult | typeof nothing {
    const { words } = this;
    const { moderation: own } = words;
    if (acts.length === 0) return nothing;
    return html`<h3>${own.acts}</h3>
      <ol class="case-history">
        ${acts.map(
          (act) =>
            html`<li>
              <span class=${act.undoneBy ? 'undone' : nothing}>
                ${formatTime(act.at, this.store.language)} · ${act.who} ·
                ${act.to === 'passed' ? own.pass : own.refuse} · ${act.reason}
              </span>
              ${
                act.undoneBy
                  ? html`<span class="hint">${own.undone(act.undoneBy)}</span>`
                  : html`<span class="hint">${own.count(act.changed)}</span> ${
                        act.changed > 0
                          ? html`<button
                              type="button"
                              class="plain"
                              aria-label="${own.undo} ${act.reason} ${own.count(act.changed)}"
                              @click=${() => this.#undo(act.act)}
                            >
                              ${own.undo}
                            </button>`
                          : nothing
                      }`
              }
            </li>`,
        )}
      </ol>`;
  }

  #titleOf(form: string): string {
    const document = this.store.open?.document;
    const item = [...groupsIn(document, 'pledges'), ...groupsIn(document, 'forms')].find(
      (one) => one['id'] === form,
    );
    return textOf(item?.['title']) || form;
  }

  async #review(to: 'passed' | 'hidden'): Promise<void> {
    const [who, reason] = [this.who.trim(), this.reason.trim()];
    this.missing =
      this.chosen.size === 0 ? 'chosen' : !who ? 'who' : !reason ? 'reason' : undefined;
    if (this.missing) {
      if (this.missing !== 'chosen')
        this.querySelector<HTMLElement>(`#review-${this.missing}`)?.focus();
      return;
    }
    await this.attempt(async (api) => {
      const receipts = [...this.chosen];
      const { act, changed } = await api.review({ who, to, reason, receipts });
      this.store.notifyInfo(({ moderation }) => moderation.done(changed), {
        label: ({ moderation }) => moderation.undo,
        run: () => void this.#undo(act),
      });
      this.reason = '';
    });
    await this.load();
  }

  async #undo(act: number): Promise<void> {
    const who = this.who.trim();
    if (!who) {
      this.missing = 'who';
      this.querySelector<HTMLElement>('#review-who')?.focus();
      return;
    }
    await this.attempt(async (api) => {
      const { changed } = await api.undoReview({ act, who });
      this.store.notifyInfo(({ moderation }) => moderation.undoneNow(changed));
    });
    await this.load();
  }
}
customElements.define('desk-moderation', ModerationView);
