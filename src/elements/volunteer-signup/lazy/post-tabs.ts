import { html, nothing, type TemplateResult } from 'lit';
import { focusOn } from '../../../base/element/focus-on.js';
import type { Language } from '../../../base/text/language.js';
import { postName } from '../../../forms/form-input.js';
import { volunteerStepWords, type VolunteerStepWords } from '../../../locales/volunteer-steps.js';
import type { ChoiceContext, PartialList } from '../choice-view.js';
import { freeIn, type Shift } from '../shifts.js';
import { fewPosts, offerOf, type Choice } from '../sign-up-model.js';
import type { StepsHost } from './steps.js';

const everyDay = '';
const filterKeys = ['place', 'kind'] as const;
type FilterKey = (typeof filterKeys)[number];

const panelId = 'day-panel';
const tabId = (day: string): string => `day-${day || 'all'}`;

/** Many posts one day at a time, with the days as tabs; where a tab still has many, they can be narrowed by place and kind. */
export class PostTabs implements PartialList {
  readonly #host: StepsHost;
  /** The day whose tab is open. */
  #day: string | undefined;
  readonly #filter: Partial<Record<FilterKey, string>> = {};
  #days: readonly string[] = [];
  /** Posts of the open tab, before they are narrowed. */
  #inTab: readonly Shift[] = [];

  constructor(host: StepsHost) {
    this.#host = host;
  }

  /** Looks at what there is to choose from. The first tab is the first day that has a free place. */
  follow(choice: Choice): void {
    const { shifts } = choice;
    this.#days = [...new Set(shifts.map(({ day }) => day))];
    const isOffered = this.#day === everyDay || this.#days.includes(this.#day!);
    if (!isOffered) {
      const isFree = (shift: Shift): boolean => offerOf(shift, choice) === 'open';
      this.#day = (shifts.find(isFree) ?? shifts[0])?.day;
    }
    const day = this.#days.length > 1 ? this.#day : everyDay;
    this.#inTab = day ? shifts.filter((shift) => shift.day === day) : shifts;
  }

  isShown(shift: Shift): boolean {
    return (
      this.#inTab.includes(shift) &&
      (!this.#isNarrowed ||
        filterKeys.every((key) => !this.#filter[key] || this.#filter[key] === valueOf(shift, key)))
    );
  }

  /** Takes what narrows the list. @returns false where a control is no such one. */
  take({ name, value }: HTMLInputElement): boolean {
    const key = filterKeys.find((one) => name === `filter-${one}`);
    if (key) this.#filter[key] = value;
    return key !== undefined;
  }

  /** Opens the tab of a post. */
  reveal(name: string, { shifts }: Choice): void {
    const shift = shifts.find(({ post }) => postName(post.id) === name);
    if (!shift || this.isShown(shift)) return;
    this.#day = shift.day;
    for (const key of filterKeys) delete this.#filter[key];
  }

  render(days: unknown, { choice, words }: ChoiceContext): TemplateResult {
    const own = this.#words;
    const tabs = this.#days.length > 1 ? [...this.#days, everyDay] : [];
    const format = shortDays(this.#host.language());
    const labelOf = (day: string): string => (day ? format.format(new Date(day)) : own.all);
    const noteOf = (day: string): string => {
      const isIn = (shift: Shift): boolean => !day || shift.day === day;
      const chosen = choice.chosen.filter(isIn).length;
      if (chosen) return own.here(chosen);
      const free = choice.shifts.filter(isIn).reduce((sum, { post }) => sum + freeIn(post), 0);
      return free ? words.free(free) : words.full;
    };
    const found = this.#inTab.filter((shift) => this.isShown(shift)).length;
    return html`${
        tabs.length
          ? html`<div
              class="tabs"
              role="tablist"
              aria-label=${own.days}
              @keydown=${(event: KeyboardEvent) => this.#handleKey(event, tabs)}
            >
              ${tabs.map(
                (day) =>
                  html`<button
                    type="button"
                    role="tab"
                    id=${tabId(day)}
                    aria-controls=${panelId}
                    aria-selected=${day === this.#day ? 'true' : 'false'}
                    tabindex=${day === this.#day ? 0 : -1}
                    @click=${() => this.#open(day)}
                  >
                    <b>${labelOf(day)}</b> <span class="small">${noteOf(day)}</span>
                  </button>`,
              )}
            </div>`
          : nothing
      }
      <div
        id=${panelId}
        role=${tabs.length ? 'tabpanel' : nothing}
        aria-labelledby=${tabs.length ? tabId(this.#day!) : nothing}
      >
        ${this.#isNarrowed ? this.#renderFilters(own) : nothing}
        <p class="small found" role="status">${own.found(found)}</p>
        ${days}
      </div>`;
  }

  /** One choice for each thing in which the posts of the tab differ. */
  #renderFilters(own: VolunteerStepWords): TemplateResult {
    const select = (key: FilterKey): TemplateResult | typeof nothing => {
      const values = new Set(this.#inTab.map((shift) => valueOf(shift, key)));
      values.delete('');
      if (values.size < 2) return nothing;
      const name = `filter-${key}`;
      return html`<p>
        <label part="label" for=${name}>${own[key]}</label>
        <select part="control" id=${name} name=${name}>
          <option value="">${own.all}</option>
          ${[...values].map(
            (value) =>
              html`<option value=${value} ?selected=${this.#filter[key] === value}>
                ${value}
              </option>`,
          )}
        </select>
      </p>`;
    };
    return html`<div class="filters">${filterKeys.map(select)}</div>`;
  }

  get #words(): VolunteerStepWords {
    return volunteerStepWords[this.#host.language()];
  }

  get #isNarrowed(): boolean {
    return this.#inTab.length > fewPosts;
  }

  #open(day: string): void {
    this.#day = day;
    this.#host.element.requestUpdate();
  }

  /** As the ARIA practices have it: arrows go from tab to tab, and the tab that has the focus is open. */
  #handleKey(event: KeyboardEvent, tabs: readonly string[]): void {
    const at = tabs.indexOf(this.#day!);
    const isEnd = getComputedStyle(this.#host.element).direction === 'rtl';
    const steps: Partial<Record<string, number>> = {
      ArrowRight: at + (isEnd ? -1 : 1),
      ArrowLeft: at + (isEnd ? 1 : -1),
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const day = tabs[(to + tabs.length) % tabs.length]!;
    this.#open(day);
    void focusOn(this.#host.element, `#${tabId(day)}`);
  }
}

const valueOf = ({ place, post: { kind = '' } }: Shift, key: FilterKey): string =>
  key === 'place' ? place : kind;

const made = new Map<Language, Intl.DateTimeFormat>();

/** A day without its year, as there is room for on a tab. To make a format takes longer than to draw the tabs. */
function shortDays(language: Language): Intl.DateTimeFormat {
  let format = made.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      month: language === 'en' ? 'short' : 'long',
      day: 'numeric',
      weekday: 'short',
    });
    made.set(language, format);
  }
  return format;
}
