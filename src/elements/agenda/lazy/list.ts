import { html, isServer, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Language } from '../../../base/text/language.js';
import { dayIn, type AgendaContext } from './agenda-context.js';
import { countPlaces, type Choice, type Entry } from './agenda-entries.js';
import { standing, type AgendaSelection, type Day } from './agenda-selection.js';
import { renderHead } from './list-head.js';
import { renderEntry, type Shape } from './render-entry.js';

export { writeChoice } from '../../feed/lazy/choice-address.js';
export { createContext } from './agenda-context.js';
export { eventStyles } from './event-styles.js';
export { listStyles } from './list-styles.js';

/** With more entries than these there are boxes to choose by. */
const manyEntries = 8;
/** Height of an entry with its closed disclosure, in em: what is reserved for those that the engine skips. */
const usualHeight = 9;

/** What a list or a month is rendered from, and what readers do there. */
export interface ListState {
  readonly selection: AgendaSelection;
  readonly choice: Choice;
  /** What the element's attributes choose. */
  readonly fixed: Choice;
  readonly filters: string | null | undefined;
  readonly isPastOpen: boolean;
  /** The day of the month that keys are on. */
  readonly day: string | undefined;
  /** What draws the month, once it is here. */
  readonly month: typeof import('./month.js') | undefined;
  readonly shapeOf: (entry: Entry) => Shape;
  readonly change: (choice: Choice) => void;
  readonly openPast: (isOpen: boolean) => void;
  readonly move: (day: string, isFocused: boolean) => void;
  readonly print: (language: Language) => void;
}

/** What to choose by, the list or the month, and what can be done with all of it. */
export function renderAgenda(context: AgendaContext, state: ListState): TemplateResult {
  const { selection, choice, fixed, filters, change } = state;
  const { entries } = selection;
  const isMany = filters === 'on' || (filters !== 'off' && entries.length > manyEntries);
  return html`${renderHead(context, {
    entries,
    fixed,
    choice,
    canChoose: !isServer && isMany,
    change,
  })}
  ${choice.view === 'month' ? renderMonth(context, state) : renderList(context, state)}
  ${isServer ? nothing : renderTools(context, state)}`;
}

function renderList(context: AgendaContext, state: ListState): TemplateResult {
  const { coming, past } = state.selection;
  const { words, language } = context;
  const { isPastOpen } = state;
  const before = past.reduce(
    (sum, { entries }) => sum + entries.filter(({ isChosen }) => isChosen).length,
    0,
  );
  const handleToggle = ({ currentTarget, target }: Event): void => {
    // Those of entries inside come by here as well.
    if (target === currentTarget) state.openPast((currentTarget as HTMLDetailsElement).open);
  };
  return html`<div class="days">${coming.map((day) => renderDay(day, context, state))}</div>
    ${
      before
        ? html`<details class="past" ?open=${isPastOpen} @toggle=${handleToggle}>
            <summary lang=${language} .textContent=${words.past(before)}></summary>
            ${
              isPastOpen || isServer
                ? html`<div class="days">${past.map((day) => renderDay(day, context, state))}</div>`
                : nothing
            }
          </details>`
        : nothing
    }`;
}

function renderMonth(context: AgendaContext, state: ListState): TemplateResult {
  const { selection, choice, change, move } = state;
  const { entries } = selection;
  const grid = state.month!;
  const { words, language, today } = context;
  const { day: selected } = choice;
  const day = state.day ?? selected ?? (choice.month ? `${choice.month}-01` : today);
  const shown = selected ? grid.entriesOn(entries, selected) : [];
  // Those of a day are few: all at once.
  for (const entry of shown) {
    entry.isShown = entry.isDrawn = true;
    if (!entry.isOver) countPlaces(context.feed, entry, context.now);
  }
  return html`${grid.renderMonth(context, {
    entries,
    day,
    selected,
    move,
    select: (next) => {
      move(next, true);
      change({ day: next, month: next.slice(0, 7) });
    },
  })}
  ${
    shown.length
      ? html`<div class="days">
          ${renderDay({ day: selected!, entries: shown }, context, state)}
        </div>`
      : selected
        ? html`<p lang=${language}>${dayIn(selected, context, 'long')} ${words.noneThatDay}</p>`
        : nothing
  }`;
}

/** Rendered anew only where something in it has changed, as in few days of an agenda of thousands. */
function renderDay(
  { day, entries }: Day,
  context: AgendaContext,
  state: ListState,
): TemplateResult {
  const { feed, language, level, named, today } = context;
  const hasDetails = Boolean(context.details);
  const shapes = entries.map((entry) => state.shapeOf(entry));
  const states = shapes.map(({ isOpen, isDetailed, isSigningUp }, index) => {
    const { isShown, isDrawn, free = -1, canWait } = entries[index]!;
    if (!isDrawn) return +isShown;
    return (
      +isShown |
      2 |
      (+isOpen << 2) |
      // What is open looks different once its part is here; nothing else does.
      (+(isDetailed && hasDetails) << 3) |
      (+(isSigningUp && hasDetails) << 4) |
      (+canWait << 5) |
      ((free + 1) << 6)
    );
  });
  const count = entries.filter(({ isShown }) => isShown).length;
  const common = [feed, language, level, named, today];
  return html`<section
    part="day"
    class="day"
    ?hidden=${!count}
    .style=${`contain-intrinsic-block-size: auto ${count * usualHeight}em`}
  >
    ${guard(
      [day, states.join(), entries[0], entries.length, ...common],
      () =>
        html`${renderDate(day, context, entries[0]!.isOver)}
          <div role="list" class="entries">
            ${entries.map(
              (entry, index) =>
                html`<div role="listitem" class="item" ?hidden=${!entry.isShown}>
                  ${guard([entry, states[index]! >> 1, ...common], () =>
                    entry.isDrawn ? renderEntry(entry, context, shapes[index]!) : nothing,
                  )}
                </div>`,
            )}
          </div>`,
    )}
  </section>`;
}

/** The day as a newspaper's calendar sets it: its number large, month and weekday beside it. */
function renderDate(day: string, context: AgendaContext, isPast: boolean): TemplateResult {
  const { words, language, level, today } = context;
  if (day.length !== 10) {
    const text = day === standing ? words.standing : isPast ? words.unknown : words.undated;
    const isDate = day && day !== standing;
    return html`<p class="date" role="heading" aria-level=${level} lang=${language}>
      ${isDate ? dayIn(day, context) : text}
    </p>`;
  }
  const date = new Date(day);
  const tomorrow = new Date(today).getTime() + 86_400_000;
  const tag =
    day === today ? words.today : date.getTime() === tomorrow ? words.tomorrow : undefined;
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : `${day.slice(0, 4)} `;
  const weekday = words.weekdays[(date.getUTCDay() + 6) % 7]!;
  return html`<p
    class="date ${tag ? 'near' : ''}"
    role="heading"
    aria-level=${level}
    aria-label="${dayIn(day, context, 'long')} ${tag}"
    lang=${language}
  >
    <span class="number">${date.getUTCDate()}</span
    ><span class="rest"
      >${year}${words.month(date.getUTCMonth() + 1)}
      ${words.weekday(weekday)}${tag && html`<b>${tag}</b>`}</span
    >
  </p>`;
}

function renderTools(context: AgendaContext, state: ListState): TemplateResult {
  const { words, language, calendar } = context;
  const { selection, print } = state;
  const save = (): void =>
    void loadOptional(import('./calendar-file.js'), ({ saveCalendar }) =>
      saveCalendar(
        selection.entries.filter(({ isChosen }) => isChosen),
        context,
      ),
    );
  return html`<p class="tools" lang=${language}>
    ${
      calendar
        ? html`<a href=${calendar.replace(/^https?:/, 'webcal:')}>${words.subscribe}</a>`
        : html`<button type="button" @click=${save}>${words.save}</button>`
    }
    <button type="button" @click=${() => print(language)}>${words.print}</button>
  </p>`;
}
