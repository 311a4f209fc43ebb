import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { groupsIn, textOf, type JsonObject } from '../../shared/json.js';
import { writtenNow } from '../../shared/dates.js';
import { renderButton, renderChooser, renderError } from '../controls.js';
import { postLine } from '../posts/post-line.js';
import { saveFile } from '../transfer.js';
import type { FormResponse } from './admin-api.js';
import { AdminElement } from './admin-element.js';

/** Somebody who is expected at a post, or waits for a place there. */
interface Expected {
  readonly name: string;
  readonly tel: string;
  readonly isWaiting: boolean;
}

/** A sheet for each shift, as it hangs at the post: names, companions, telephone, and room to sign. */
export class RosterView extends AdminElement {
  @property({ attribute: false }) accessor activity = '';
  /** Changes when somebody signs up or cancels. */
  @property({ attribute: false }) accessor news: string | undefined;
  @state() protected accessor isShown = false;
  @state() protected accessor chosen = '';
  @state() protected accessor responses: FormResponse[] | undefined;
  #loaded = '';

  protected override willUpdate(): void {
    const wanted = `${this.activity} ${this.news}`;
    if (!this.isShown || wanted === this.#loaded) return;
    if (!this.#loaded.startsWith(`${this.activity} `)) {
      this.chosen = '';
      this.responses = undefined;
    }
    this.#loaded = wanted;
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { words, store, isShown } = this;
    const { roster: own, hours } = words.responses;
    if (!isShown)
      return html`<p class="hint">${hours.hint}</p>
        ${this.problem ? renderError(words, words.responses.problems[this.problem]) : nothing}
        <p class="actions">
          ${renderButton(own.show, () => (this.isShown = true))}
          ${renderButton(hours.csv, () => this.#saveHours('csv'))}
          ${renderButton(hours.html, () => this.#saveHours('html'))}
        </p>`;
    const posts = this.#posts;
    const rosters = posts
      .filter((post) => (this.chosen ? textOf(post['id']) === this.chosen : this.#isToCome(post)))
      .map((post) => ({ post, people: this.#peopleAt(textOf(post['id'])) }))
      .filter(({ people }) => this.chosen !== '' || people.length > 0);
    return html`<section class="rosters">
      <h3>${own.show}</h3>
      <p class="hint">${own.hint}</p>
      ${renderChooser(
        own.which,
        [
          ['', own.all],
          ...posts.map((post): [string, string] => [textOf(post['id']), postLine(store, post)]),
        ],
        this.chosen,
        (id) => (this.chosen = id),
        'roster',
      )}
      <p class="actions">
        ${renderButton(own.print, () => print(), 'primary', { isDisabled: rosters.length === 0 })}
        ${renderButton(own.hide, () => (this.isShown = false))}
      </p>
      ${this.problem ? renderError(words, words.responses.problems[this.problem]) : nothing}
      ${
        !this.responses
          ? html`<p>${words.loading}</p>`
          : rosters.length === 0
            ? html`<p>${own.none}</p>`
            : rosters.map(({ post, people }) => this.#renderRoster(post, people))
      }
    </section>`;
  }

  #renderRoster(post: JsonObject, people: readonly Expected[]): TemplateResult {
    const { words, store } = this;
    const own = words.responses.roster;
    const line = postLine(store, post);
    const empty = Math.max(0, Math.min(Number(post['capacity']) || 0, 20) - people.length);
    return html`<article class="roster">
      <h4>${this.#title} · ${line}</h4>
      <div class="scroll" tabindex="0" role="region" aria-label=${line}>
        <table>
          <thead>
            <tr>
              <th scope="col">${own.number}</th>
              <th scope="col">${own.name}</th>
              <th scope="col">${own.tel}</th>
              <th scope="col" class="sign">${own.sign}</th>
            </tr>
          </thead>
          <tbody>
            ${people.map(
              ({ name, tel, isWaiting }, index) =>
                html`<tr>
                  <td>${index + 1}</td>
                  <th scope="row">
                    ${name} ${isWaiting ? html`<strong>${own.waiting}</strong>` : nothing}
                  </th>
                  <td>${tel}</td>
                  <td></td>
                </tr>`,
            )}
            ${
              // For who comes without having signed up.
              Array.from(
                { length: empty },
                (_, index) =>
                  html`<tr class="empty">
                    <td>${people.length + index + 1}</td>
                    <td></td>
                    <td></td>
                    <td></td>
                  </tr>`,
              )
            }
          </tbody>
        </table>
      </div>
    </article>`;
  }

  get #item(): JsonObject | undefined {
    return groupsIn(this.store.open?.document, 'activities').find(({ id }) => id === this.activity);
  }

  get #title(): string {
    return textOf(this.#item?.['title']);
  }

  get #posts(): JsonObject[] {
    return groupsIn(this.#item, 'posts').filter(({ id }) => textOf(id) !== '');
  }

  #isToCome(post: JsonObject): boolean {
    const lastDay = textOf(post['ends']).slice(0, 10);
    return lastDay === '' || lastDay >= writtenNow().slice(0, 10);
  }

  /** Who has a place first, in the order of signing up; then who waits. Companions stand below who brings them. */
  #peopleAt(post: string): Expected[] {
    const { words } = this;
    const fields = groupsIn(this.#item, 'fields');
    const nameOf = (type: string): string =>
      textOf(fields.find((field) => field['type'] === type)?.['name']);
    const [nameField, telField] = [nameOf('name'), nameOf('tel')];
    const people = [...(this.responses ?? [])].reverse().flatMap((response): Expected[] => {
      const claim = response.posts?.find((one) => one.post === post);
      const isExpected = claim && ['confirmed', 'attended', 'waiting'].includes(claim.state);
      if (!isExpected || response.state === 'trial' || response.state === 'withdrawn') return [];
      const isWaiting = claim.state === 'waiting';
      const name = textOf(response.answers?.[nameField]) || words.responses.erased;
      const companions = response.companions ?? [];
      const others = Array.from({ length: Math.max(claim.people - 1, 0) }, (_, index) =>
        [companions[index] ?? '', `（${words.responses.roster.with(name)}）`].join(''),
      );
      return [
        { name, tel: textOf(response.answers?.[telField]), isWaiting },
        ...others.map((other) => ({ name: other, tel: '', isWaiting })),
      ];
    });
    return [...people.filter((one) => !one.isWaiting), ...people.filter((one) => one.isWaiting)];
  }

  #saveHours(format: 'csv' | 'html'): Promise<void> {
    const { activity } = this;
    return this.attempt(async (api) => {
      saveFile(await api.hours(activity, format), `${api.feed}-hours-${activity}.${format}`);
    });
  }

  async #load(): Promise<void> {
    const { activity } = this;
    await this.attempt(async (api) => {
      const all: FormResponse[] = [];
      let before: number | undefined;
      do {
        const page = await api.list(activity, '', before);
        all.push(...page.responses);
        before = page.before;
      } while (before !== undefined);
      if (activity !== this.activity) return;
      this.responses = all;
    });
  }
}
customElements.define('desk-roster', RosterView);
