import { html, isServer, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { dot, joinPresent } from '../../../base/text/strings.js';
import type { Language } from '../../../base/text/language.js';
import { wordsIn } from '../../../base/text/words.js';
import type { RecordStatus } from '../../../contract/records.js';
import { countsBy, median } from '../../../contract/rules/records.js';
import { recordLists as chinese } from '../../../locales/zh-Hans/record-lists.js';
import { statusWord, type RecordContext } from './record-context.js';
import {
  createFilter,
  filterNames,
  kindsOf,
  type Choice,
  type Entry,
  type Facets,
} from './select-records.js';
import type { RecordsVariant } from '../element.js';

/** What is chosen, by whom, and what happens when a reader chooses. */
interface HeadState {
  readonly variant: RecordsVariant;
  /** Of all records that there are, chosen or not. */
  readonly facets: readonly Facets[];
  /** All records, once they are checked. */
  readonly entries: readonly Entry[];
  readonly choice: Choice;
  /** What the element's attributes say, which readers do not choose. */
  readonly fixed: Choice;
  readonly canChoose: boolean;
  readonly change: (choice: Choice) => void;
}

export const listWords = (language: Language) => wordsIn(language, 'recordLists', chinese);

/** What is done comes first: it is what people are proud of, and what they look for. */
const order: readonly RecordStatus[] = ['done', 'in-progress', 'accepted', 'received', 'declined'];

/** Rendered anew where another choice is made, not with each frame that adds records below. */
export const renderHead = (context: RecordContext, state: HeadState): unknown => {
  const { variant, facets, fixed, choice, canChoose } = state;
  const choices = JSON.stringify([fixed, choice]);
  return guard([context.language, variant, facets, choices, canChoose], () =>
    renderSums(context, state),
  );
};

/** How many there are of each state, to choose by; the boxes; how many are left. */
function renderSums(context: RecordContext, state: HeadState): TemplateResult {
  const { language } = context;
  const words = listWords(language);
  const { variant, facets, entries, choice } = state;
  const chosen = facets.filter(createFilter(choice));
  const days =
    variant === 'cases' && facets === entries
      ? median((chosen as Entry[]).map((entry) => entry.days))
      : undefined;
  return html`${renderCounts(context, state)}
    ${state.canChoose && !isServer ? renderFilters(context, state) : nothing}
    <p class="small found" role="status" lang=${language}>
      ${
        chosen.length || !Object.values(choice).some(Boolean)
          ? joinPresent(
              dot,
              words.found(chosen.length),
              days === undefined ? undefined : words.median(days),
            )
          : words.none
      }
    </p>`;
}

function renderCounts(
  { words: recordWords, language }: RecordContext,
  { variant, facets, choice, fixed, canChoose, change }: HeadState,
): TemplateResult {
  const words = listWords(language);
  // Of each state as many as there would be if it were the one that is chosen.
  const counted = facets.filter(createFilter({ ...choice, status: fixed.status }));
  const counts = countsBy(counted, ({ status }) => status);
  const shown = order.filter((status) => counts.has(status) || choice.status === status);
  const isFixed = Boolean(fixed.status) || !canChoose || isServer;
  const handleClick = ({ currentTarget }: Event): void =>
    change({ status: (currentTarget as HTMLButtonElement).value || undefined });
  const renderCount = (status: RecordStatus | '', label: string, number: number) => {
    const content = html`<data class="number" value=${number}>${number}</data
      ><span class="small">${label}</span>`;
    return isFixed
      ? html`<li class="count">${content}</li>`
      : html`<li>
          <button
            type="button"
            class="count"
            value=${status}
            aria-pressed=${(choice.status ?? '') === status ? 'true' : 'false'}
            @click=${handleClick}
          >
            ${content}
          </button>
        </li>`;
  };
  return html`<ul
    part="counts"
    class="counts"
    role="list"
    lang=${language}
    aria-label=${words.counts}
  >
    ${!fixed.status ? renderCount('', words.all, counted.length) : nothing}
    ${shown.map((status) =>
      renderCount(
        status,
        statusWord(recordWords, kindsOf[variant][0]!, status),
        counts.get(status) ?? 0,
      ),
    )}
  </ul>`;
}

function renderFilters(
  { language, categories }: RecordContext,
  { facets, choice, fixed, change }: HeadState,
): TemplateResult | typeof nothing {
  const words = listWords(language);
  const values = valuesIn(facets);
  const boxes = filterNames
    .filter((name) => !fixed[name])
    .map((name) => ({ name, values: withChosen(values[name], choice[name]) }))
    .filter(({ name, values }) => values.length > 1 || choice[name]);
  if (!boxes.length) return nothing;
  const handleChange = ({ currentTarget }: Event): void => {
    const { name, value } = currentTarget as HTMLSelectElement;
    change({ [name]: value || undefined });
  };
  return html`<div part="filters" class="filters" lang=${language}>
    ${boxes.map(({ name, values }) => {
      const current = choice[name] ?? '';
      return html`<label
        ><span>${words.filters[name]}</span
        ><select name=${name} @change=${handleChange}>
          <option value="" .selected=${!current}>${words.all}</option>
          ${values.map(
            (value) =>
              html`<option value=${value} .selected=${value === current}>
                ${name === 'category' ? (categories.get(value) ?? value) : value}
              </option>`,
          )}
        </select></label
      >`;
    })}
  </div>`;
}

type Values = Readonly<Record<(typeof filterNames)[number], readonly string[]>>;
const valuesByFacets = new WeakMap<readonly Facets[], Values>();

/** The values that records can be chosen by, found once. */
function valuesIn(facets: readonly Facets[]): Values {
  let values = valuesByFacets.get(facets);
  if (!values) {
    const [category, area, year] = filterNames.map((name) => valuesOf(facets, name));
    values = { category: category!, area: area!, year: year! };
    valuesByFacets.set(facets, values);
  }
  return values;
}

function valuesOf(facets: readonly Facets[], name: (typeof filterNames)[number]): string[] {
  const values = [...countsBy(facets, (one) => one[name] || undefined).keys()];
  return name === 'year' ? values.sort().reverse() : values;
}

/** With what is chosen, even where nothing has it. */
const withChosen = (values: readonly string[], chosen: string | undefined): readonly string[] =>
  !chosen || values.includes(chosen) ? values : [...values, chosen];
