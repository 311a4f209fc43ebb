import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../../src/base/text/format.js';
import { china } from '../../../src/contract/rules/moments.js';
import { rules } from '../../../src/contract/rules/texts.js';
import { textOf } from '../../shared/json.js';
import { dayWithoutYear, writtenDate } from '../../shared/written-date.js';
import { fieldId, type FieldPlace, type FormContext } from './context.js';
import { describedBy, frame, isInvalid } from './field-frame.js';
import { keepTyped } from './keep-typed.js';

const wholeDay = /^\d{4}-\d\d-\d\d/;

/** Which dates a schema allows: a day, a month or a year; moments also have a time of day. */
export const isDate = (pattern = ''): boolean => pattern.startsWith('^\\d{4}');
const isMoment = (pattern = ''): boolean => pattern.includes('T');

/**
 * A text that takes dates as people write them and says how they are read, and the browser's calendar beside it for
 * days. Moments get a time of day, which is written with the offset it had, or with this machine's.
 */
export function dateField(context: FormContext, place: FieldPlace): TemplateResult {
  const { path, schema } = place;
  const value = context.read(path);
  const text = typeof value === 'string' ? value : '';
  const day = text.slice(0, 10);
  const set = (next: string): void => context.set(path, next === '' ? undefined : next);
  const words = context.words;
  return frame(
    context,
    place,
    html`<span class="date">
        <input
          id=${fieldId(path)}
          type="text"
          class="day"
          autocomplete="off"
          placeholder=${words.date.example}
          maxlength="40"
          aria-describedby="${describedBy(place)} ${fieldId(path)}-read"
          aria-invalid=${isInvalid(context, place)}
          @input=${(event: Event) => {
            const typed = writtenDate((event.target as HTMLInputElement).value);
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
            const picked = (event.target as HTMLInputElement).value;
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
                  const time = (event.target as HTMLInputElement).value;
                  set(time ? `${day}T${time}${offsetOf(text)}` : day);
                }}
              />`
            : nothing
        }
      </span>
      <p class="hint" id="${fieldId(path)}-read" role="status">
        ${readAs(context, place, text, set)}
      </p>`,
    'middle',
  );
}

/** The date in words, as readers will see it; or which year is meant, where none was written. */
function readAs(
  context: FormContext,
  { schema }: FieldPlace,
  text: string,
  set: (value: string) => void,
): TemplateResult | string | typeof nothing {
  const { language, words } = context;
  const inWords = (date: string): string =>
    formatMoment(date, language === 'zh' ? 'zh-Hans' : 'en');
  const rule = isMoment(schema.pattern) ? rules.moment : rules.date;
  if (text && rule(text)) return words.date.readAs(inWords(text));
  const rest = dayWithoutYear(text);
  if (!rest) return nothing;
  const years = [feedYear(context), feedYear(context) - 1].filter((year) =>
    rule(`${year}-${rest}`),
  );
  return html`${words.date.whichYear}
  ${years.map(
    (year) =>
      html`<button type="button" class="plain" @click=${() => set(`${year}-${rest}`)}>
        ${inWords(`${year}-${rest}`)}
      </button> `,
  )}`;
}

/** The year that the feed is about: when it was published, else when it was last changed, else this one. */
function feedYear(context: FormContext): number {
  const known = [context.read(['source', 'date']), context.read(['updated'])]
    .map(textOf)
    .find((one) => rules.date(one.slice(0, 10)));
  return known ? Number(known.slice(0, 4)) : new Date().getFullYear();
}

function offsetOf(moment: string): string {
  const own = /(Z|[+-]\d\d:\d\d)$/.exec(moment.slice(10))?.[1];
  if (own) return own;
  const minutes = -new Date().getTimezoneOffset();
  // A machine that is set to UTC says nothing about where the community is.
  if (minutes === 0) return china;
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
