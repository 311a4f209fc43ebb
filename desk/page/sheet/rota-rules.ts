import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../../src/base/text/format.js';
import { isObject, textOf, type JsonObject } from '../../shared/json.js';
import type { Mapping } from '../../spreadsheet/build-items.js';
import type { RotaRules } from '../../spreadsheet/rota-times.js';
import type { BuiltItems } from '../../worker/worker.js';
import { htmlLanguage } from '../../words/desk-words.js';
import { valueOf } from '../controls.js';
import type { EditorStore } from '../store/editor-store.js';

/** Of a rota: what it leaves unsaid and was taken for granted, to be changed where it is wrong; and the first shifts. */
export function renderRota(
  store: EditorStore,
  mapping: Mapping,
  { needs, shown = [] }: BuiltItems,
  change: (mapping: Mapping) => void,
): TemplateResult | typeof nothing {
  const { rota } = mapping;
  if (!rota || !needs) return nothing;
  const { words } = store;
  const own = words.sheet.rota;
  const set = (rules: Partial<RotaRules>): void =>
    change({ ...mapping, rota: { ...rota, ...rules } });
  const renderInput = (
    id: string,
    label: string,
    type: 'number' | 'date' | 'time',
    value: string | number | undefined,
    take: (value: string) => void,
  ): TemplateResult =>
    html`<label class="choose">
      <span>${label}</span>
      <input
        id="rota-${id}"
        type=${type}
        min=${type === 'number' ? 1 : nothing}
        .value=${String(value ?? '')}
        @change=${(event: Event) => take(valueOf(event))}
      />
    </label>`;
  const number = (text: string): number | undefined => Number(text) || undefined;
  const isAnything = needs.year + needs.weekdays + needs.capacity + needs.halves.length > 0;
  const renderHalf = (half: (typeof needs.halves)[number]): TemplateResult => {
    const [from, to] = rota.hours[half];
    const label = own.halves[half];
    const setHours = (hours: readonly [string, string]): void =>
      set({ hours: { ...rota.hours, [half]: hours } });
    return html`${renderInput(`${half}-from`, own.halfFrom(label), 'time', from, (time) => time && setHours([time, to]))}
    ${renderInput(`${half}-to`, own.halfTo(label), 'time', to, (time) => time && setHours([from, time]))}`;
  };
  return html`${
    isAnything
      ? html`<fieldset class="unsaid">
          <legend>${own.unsaid}</legend>
          ${
            needs.year > 0
              ? renderInput('year', own.year(needs.year), 'number', rota.year, (year) =>
                  set({ year: number(year) ?? rota.year }),
                )
              : nothing
          }
          ${
            needs.weekdays > 0
              ? html`${renderInput('from', own.from(needs.weekdays), 'date', rota.from, (from) => from && set({ from }))}
                ${renderInput('weeks', own.weeks, 'number', rota.weeks, (weeks) => set({ weeks: Math.min(number(weeks) ?? 1, 53) }))}`
              : nothing
          }
          ${needs.halves.map(renderHalf)}
          ${
            needs.capacity > 0
              ? renderInput(
                  'capacity',
                  own.capacity(needs.capacity),
                  'number',
                  rota.capacity,
                  (capacity) => set({ capacity: number(capacity) }),
                )
              : nothing
          }
        </fieldset>`
      : nothing
  }
  ${
    shown.length > 0
      ? html`<p id="rota-first">${own.first}</p>
          <ul class="shifts" aria-labelledby="rota-first">
            ${shown.map((post) => html`<li>${postLine(store, post)}</li>`)}
          </ul>`
      : nothing
  }`;
}

/** “2026年7月1日星期三 09:00–11:30 · 路口值守 · 北门 · 4人” */
export function postLine(store: EditorStore, post: JsonObject): string {
  const { words } = store;
  const { title, place, capacity } = post;
  return [
    periodText(store, textOf(post['starts']), textOf(post['ends'])),
    textOf(title),
    isObject(place) ? textOf(place['name']) : '',
    typeof capacity === 'number' ? words.responses.people(capacity) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function periodText({ language }: EditorStore, starts: string, ends: string): string {
  const locale = htmlLanguage[language];
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const date = new Date(`${starts.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(date.getTime())) return starts;
  const day = `${formatMoment(starts.slice(0, 10), locale)} ${weekday.format(date)}`;
  if (!starts.includes('T')) return day;
  const isNextDay = ends.slice(0, 10) > starts.slice(0, 10);
  const to = isNextDay && ends.slice(11, 16) === '00:00' ? '24:00' : ends.slice(11, 16);
  return `${day} ${starts.slice(11, 16)}–${to}`;
}
