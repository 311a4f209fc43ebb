import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../../src/base/text/format.js';
import { rules } from '../../../src/contract/rules/texts.js';
import { textOf } from '../../shared/json.js';
import { dayWithoutYear, offsetOf, writtenDate } from '../../shared/dates.js';
import { htmlLanguage } from '../../words/desk-words.js';
import { renderButton, valueOf } from '../controls.js';
import type { EditorStore } from '../store/editor-store.js';
import { describedBy, fieldId, isInvalid, renderFrame, type FormField } from './field.js';
import { keepTyped } from './typing.js';

const wholeDay = /^\d{4}-\d\d-\d\d/;

/** Which dates a schema allows: a day, a month or a year; moments also have a time of day. */
export const isDate = (pattern = ''): boolean => pattern.startsWith('^\\d{4}');
const isMoment = (pattern = ''): boolean => pattern.includes('T');

/** Takes dates as people write them and says how they are read; beside it a calendar, and for moments a time of day. */
export function renderDateField(store: EditorStore, field: FormField): TemplateResult {
  const { path, schema } = field;
  const text = textOf(store.read(path));
  const day = text.slice(0, 10);
  const set = (next: string): void => store.set(path, next || undefined);
  const { words } = store;
  return renderFrame(
    store,
    field,
    html`<span class="date">
        <input
          id=${fieldId(path)}
          type="text"
          class="day"
          autocomplete="off"
          placeholder=${words.date.example}
          maxlength="40"
          aria-describedby="${describedBy(field)} ${fieldId(path)}-read"
          aria-invalid=${isInvalid(store, field)}
          @input=${(event: Event) => {
            const typed = writtenDate(valueOf(event));
            set(wholeDay.test(typed) && typed.length === 10 ? typed + text.slice(10) : typed);
          }}
          ${keepTyped(text.includes('T') && rules.moment(text) ? day : text, true)}
        />
        <input
          type="date"
          class="calendar"
          aria-label=${words.calendar}
          .value=${wholeDay.test(day) ? day : ''}
          @change=${(event: Event) => {
            const picked = valueOf(event);
            if (picked) set(picked + text.slice(10));
          }}
        />
        ${
          isMoment(schema.pattern) && wholeDay.test(day)
            ? html`<input
                type="time"
                aria-label=${words.timeOfDay}
                .value=${text.slice(11, 16)}
                @change=${(event: Event) => {
                  const time = valueOf(event);
                  const local = `${day}T${time}`;
                  const [offset = offsetOf(local)] =
                    /(Z|[+-]\d\d:\d\d)$/.exec(text.slice(10)) ?? [];
                  set(time ? local + offset : day);
                }}
              />`
            : nothing
        }
      </span>
      <p class="hint" id="${fieldId(path)}-read" role="status">
        ${renderReading(store, field, text, set)}
      </p>`,
    'middle',
  );
}

/** The date in words, as readers will see it; or which year is meant, where none was written. */
function renderReading(
  store: EditorStore,
  { schema }: FormField,
  text: string,
  set: (value: string) => void,
): TemplateResult | string | typeof nothing {
  const { language, words } = store;
  const inWords = (date: string): string => formatMoment(date, htmlLanguage[language]);
  const rule = isMoment(schema.pattern) ? rules.moment : rules.date;
  if (text && rule(text)) return words.date.readAs(inWords(text));
  const rest = dayWithoutYear(text);
  if (!rest) return nothing;
  const years = [feedYear(store), feedYear(store) - 1].filter((year) => rule(`${year}-${rest}`));
  return html`${words.date.whichYear}
  ${years.map((year) => {
    const date = `${year}-${rest}`;
    return html`${renderButton(inWords(date), () => set(date), 'plain')} `;
  })}`;
}

/** The year that the feed is about: when it was published, else when it was last changed, else this one. */
function feedYear(store: EditorStore): number {
  const known = [store.read(['source', 'date']), store.read(['updated'])]
    .map(textOf)
    .find((one) => rules.date(one.slice(0, 10)));
  return known ? Number(known.slice(0, 4)) : new Date().getFullYear();
}
