import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../../base/text/format.js';
import { dayIn, type AgendaContext } from './agenda-context.js';
import { isIn, type Entry } from './agenda-entries.js';
import { detailWords } from './detail-words.js';

export { monthStyles } from './month-styles.js';

/** A calendar day, counted without zones: what clocks show is known already. */
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const textOf = (date: Date): string => date.toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return textOf(date);
}

/** The same day of another month, or the last one of a shorter month: 31 January, then 28 February. */
export function addMonths(day: string, months: number): string {
  const date = dateOf(day);
  const number = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const first = textOf(date);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return first.slice(0, 8) + String(Math.min(number, date.getUTCDate())).padStart(2, '0');
}

/** Monday is 0. */
const weekdayOf = (day: string): number => (dateOf(day).getUTCDay() + 6) % 7;

/** The weeks that a month is in, each from Monday to Sunday. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const begin = addDays(first, -weekdayOf(first));
  const next = addMonths(first, 1);
  const weeks: string[][] = [];
  for (let start = begin; start < next; start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(start, index)));
  return weeks;
}

/** Where a key leads from a day, as in the date grid of the ARIA Authoring Practices; nothing for other keys. */
export function dayAfterKey(day: string, key: string, shiftKey: boolean): string | undefined {
  const weekday = weekdayOf(day);
  const moves: Readonly<Record<string, () => string>> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addDays(day, -7),
    ArrowDown: () => addDays(day, 7),
    Home: () => addDays(day, -weekday),
    End: () => addDays(day, 6 - weekday),
    PageUp: () => addMonths(day, shiftKey ? -12 : -1),
    PageDown: () => addMonths(day, shiftKey ? 12 : 1),
  };
  const after = moves[key]?.();
  // Years of four digits only: the contract knows no others.
  return after && /^\d{4}-/.test(after) ? after : undefined;
}

/** What the grid shows, and what happens when a reader moves in it. */
export interface MonthState {
  readonly entries: readonly Entry[];
  /** The day that the keys are on; its month is shown. */
  readonly day: string;
  /** The day whose entries are listed below. */
  readonly selected: string | undefined;
  readonly move: (day: string, isFocused: boolean) => void;
  readonly select: (day: string) => void;
}

/** Of the buttons; what is built is ASCII. */
const marks = ['\u2039', '\u203a'];
/** Titles that fit into a cell. */
const mostTitles = 3;

export function renderMonth(context: AgendaContext, state: MonthState): TemplateResult {
  const { words, language, level } = context;
  const own = detailWords(language);
  const { day, move, select } = state;
  const month = day.slice(0, 7);
  const byDay = entriesByDay(state.entries, month);
  const handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const current = (event.target as Element).closest<HTMLElement>('[data-day]')?.dataset['day'];
    if (!current) return;
    if (event.key === 'Enter' || event.key === ' ') select(current);
    else {
      const next = dayAfterKey(current, event.key, event.shiftKey);
      if (!next) return;
      move(next, true);
    }
    event.preventDefault();
  };
  const handleClick = ({ target }: Event): void => {
    const chosen = (target as Element).closest<HTMLElement>('[data-day]')?.dataset['day'];
    if (chosen) select(chosen);
  };
  const turn = (months: number) => (): void => move(addMonths(day, months), false);
  return html`<div part="month" class="month" lang=${language}>
    <div class="turn">
      <button type="button" aria-label=${own.previousMonth} @click=${turn(-1)}>${marks[0]}</button>
      <p id="month" role="heading" aria-level=${level} aria-live="polite">
        ${formatDay(month, language)}
      </p>
      <button type="button" aria-label=${own.nextMonth} @click=${turn(1)}>${marks[1]}</button>
    </div>
    <table
      role="grid"
      aria-labelledby="month"
      aria-describedby="keys"
      @keydown=${handleKey}
      @click=${handleClick}
    >
      <thead>
        <tr>
          ${words.weekdays.map(
            (name) => html`<th scope="col" abbr=${words.weekday(name)}>${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${weeksOf(month).map(
          (week) =>
            html`<tr>
              ${week.map((one) => renderCell(one, byDay.get(one) ?? [], context, state))}
            </tr>`,
        )}
      </tbody>
    </table>
    <p id="keys" class="small keys">${own.grid}</p>
  </div>`;
}

function renderCell(
  day: string,
  entries: readonly Entry[],
  context: AgendaContext,
  { day: current, selected }: MonthState,
): TemplateResult {
  const { words, today, language } = context;
  const own = detailWords(language);
  const isOther = day.slice(0, 7) !== current.slice(0, 7);
  const rest = entries.length - mostTitles;
  const label = [
    dayIn(day, context, 'long'),
    day === today && words.today,
    entries.length > 0 && own.count(entries.length),
  ]
    .filter(Boolean)
    .join(' ');
  return html`<td
    role="gridcell"
    class=${isOther ? 'other' : ''}
    data-day=${day}
    tabindex=${day === current ? '0' : '-1'}
    aria-selected=${day === selected ? 'true' : 'false'}
    aria-current=${day === today ? 'date' : nothing}
  >
    <span class="number" aria-hidden="true">${+day.slice(8)}</span
    ><span class="heard">${label}</span>
    ${
      entries.length
        ? html`<span class="few" aria-hidden="true">${entries.length}</span>
            <span class="titles">
              ${entries
                .slice(0, mostTitles)
                .map(
                  ({ title, occurrence }) =>
                    html`<span class=${occurrence?.status ?? ''} .textContent=${title}></span>`,
                )}
              ${rest > 0 ? html`<span class="rest">${own.more(rest)}</span>` : nothing}
            </span>`
        : nothing
    }
  </td>`;
}

/** Those of a month and of the days around it, by day. What lasts longer is on each of its days. */
function entriesByDay(entries: readonly Entry[], month: string): ReadonlyMap<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  const weeks = weeksOf(month);
  const first = weeks[0]![0]!;
  const last = weeks[weeks.length - 1]![6]!;
  for (const entry of entries) {
    const { day, lastDay } = entry.when;
    if (!entry.isChosen || day.length < 10 || day > last || lastDay < first) continue;
    for (
      let one = day < first ? first : day;
      one <= last && one <= lastDay;
      one = addDays(one, 1)
    ) {
      const those = found.get(one);
      if (those) those.push(entry);
      else found.set(one, [entry]);
    }
  }
  return found;
}

/** What takes place on a day, in the order of the agenda. */
export const entriesOn = (entries: readonly Entry[], day: string): Entry[] =>
  entries.filter(({ isChosen, when }) => isChosen && when.day.length === 10 && isIn(when, day));
