import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatDay } from '../../../base/text/format.js';
import { kindWord, type AgendaContext } from './agenda-context.js';
import { facetNames, type Choice, type Entry } from './agenda-entries.js';

/** What is chosen, by whom, and what happens when a reader chooses. */
interface HeadState {
  readonly entries: readonly Entry[];
  readonly choice: Choice;
  /** What the element's attributes say, which readers do not choose. */
  readonly fixed: Choice;
  readonly canChoose: boolean;
  readonly change: (choice: Choice) => void;
}

/** Rendered anew where something else is chosen, not with each frame that adds entries below. */
export const renderHead = (context: AgendaContext, state: HeadState): unknown => {
  const { entries, fixed, choice, canChoose } = state;
  const chosen = entries.filter(({ isChosen }) => isChosen).length;
  const choices = JSON.stringify([fixed, choice]);
  return guard([context.language, entries, chosen, choices, canChoose], () =>
    renderChoice(context, state, chosen),
  );
};

/** The two views, the boxes, and how many are left. */
function renderChoice(context: AgendaContext, state: HeadState, chosen: number): TemplateResult {
  const { words, language } = context;
  const { choice, canChoose } = state;
  return html`${canChoose ? renderViews(context, state) : nothing}
    ${canChoose ? renderFilters(context, state) : nothing}
    <p class="small found" role="status" lang=${language}>
      ${chosen || !hasChosen(choice) ? words.found(chosen) : words.none}
    </p>`;
}

const hasChosen = (choice: Choice): boolean =>
  [...facetNames, 'month' as const, 'free' as const].some((name) => choice[name]);

function renderViews(
  { words, language }: AgendaContext,
  { choice, change }: HeadState,
): TemplateResult {
  const views = [
    ['list', words.list],
    ['month', words.asMonth],
  ] as const;
  return html`<div
    part="views"
    class="views"
    role="group"
    aria-label=${words.views}
    lang=${language}
  >
    ${views.map(
      ([view, label]) =>
        html`<button
          type="button"
          aria-pressed=${(choice.view ?? 'list') === view ? 'true' : 'false'}
          @click=${() => change({ view })}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

function renderFilters(
  context: AgendaContext,
  { entries, choice, fixed, change }: HeadState,
): TemplateResult | typeof nothing {
  const { words, language } = context;
  const boxes = [...facetNames, 'month' as const]
    .filter((name) => !fixed[name] && !(name === 'month' && choice.view === 'month'))
    .map((name) => ({ name, values: withChosen(valuesIn(entries)[name], choice[name]) }))
    .filter(({ name, values }) => values.length > 1 || choice[name]);
  const hasPlaces = entries.some(({ activity, isOver }) => activity && !isOver);
  if (!boxes.length && !hasPlaces) return nothing;
  const handleChange = ({ currentTarget }: Event): void => {
    const { name, value } = currentTarget as HTMLSelectElement;
    change({ [name]: value || undefined });
  };
  const labelOf = (name: string, value: string): string =>
    name === 'kind'
      ? kindWord(words, value)
      : name === 'month'
        ? formatDay(value, language)
        : value;
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
                ${labelOf(name, value)}
              </option>`,
          )}
        </select></label
      >`;
    })}
    ${
      hasPlaces
        ? html`<label class="tick"
            ><input
              type="checkbox"
              name="free"
              .checked=${Boolean(choice.free)}
              @change=${({ currentTarget }: Event) =>
                change({ free: (currentTarget as HTMLInputElement).checked ? '1' : undefined })}
            /><span>${words.onlyFree}</span></label
          >`
        : nothing
    }
  </div>`;
}

type BoxName = (typeof facetNames)[number] | 'month';
type Values = Readonly<Record<BoxName, readonly string[]>>;
const valuesByEntries = new WeakMap<readonly Entry[], Values>();

/** The values that entries can be chosen by, found once: all of them are there before the first is shown. */
function valuesIn(entries: readonly Entry[]): Values {
  let values = valuesByEntries.get(entries);
  if (!values) {
    values = {
      kind: valuesOf(entries, 'kind'),
      organiser: valuesOf(entries, 'organiser'),
      area: valuesOf(entries, 'area'),
      month: valuesOf(entries, 'month'),
    };
    valuesByEntries.set(entries, values);
  }
  return values;
}

function valuesOf(entries: readonly Entry[], name: BoxName): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const { day } = entry.when;
    const value = name === 'month' ? (day.length < 7 ? undefined : day.slice(0, 7)) : entry[name];
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts.keys()];
  return name === 'month'
    ? values.sort()
    : values.sort((one, other) => counts.get(other)! - counts.get(one)!);
}

/** With what is chosen, even where nothing has it. */
const withChosen = (values: readonly string[], chosen: string | undefined): readonly string[] =>
  !chosen || values.includes(chosen) ? values : [...values, chosen];
