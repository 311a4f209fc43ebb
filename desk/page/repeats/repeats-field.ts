import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { datesOf } from '../../../server/formats/repeats.js';
import type { Repeats } from '../../../src/contract/repeats.js';
import { holidaysOf } from '../../../server/formats/holidays.js';
import { rules } from '../../../src/contract/rules/texts.js';
import { isObject, listIn, textOf, type Path } from '../../shared/json.js';
import { labelOf } from '../../words/field-words.js';
import { renderChooser, renderError, valueOf, type Option } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { fieldId, renderFindings, renderFlag, type FormField } from '../form/field.js';
import { renderField } from '../form/render-field.js';
import { periodText } from '../posts/post-line.js';
import {
  daysFor,
  kinds,
  readRepeat,
  weekdays,
  writeRepeat,
  type RepeatChoice,
} from './repeat-choice.js';

const shownDates = 8;

/** How a shift or an event goes on: chosen in words, with the dates that come of it. */
export class RepeatsField extends DeskElement {
  @property({ attribute: false }) accessor field!: FormField;
  /** Comes when it is needed: the library that works dates out is large. */
  @state() protected accessor datesOf: typeof datesOf | undefined;

  protected override render(): TemplateResult {
    const { store, words, field } = this;
    const { path } = field;
    const rule = this.#rule;
    return html`<details class="part repeats" ?open=${rule !== ''}>
      <summary id=${fieldId(path)}>
        ${labelOf(path, store.language)}
        <span class="state">${rule === '' ? words.repeats.never : nothing}</span>
        ${renderFlag(store, path)}
      </summary>
      ${renderFindings(store, field)}
      <div class="group">${this.#renderForm()}</div>
    </details>`;
  }

  #renderForm(): TemplateResult | string {
    const { store, words, field } = this;
    const own = words.repeats;
    const starts = textOf(store.read([...this.#owner, 'starts']));
    if (!rules.moment(starts) || starts.length < 10) return own.needsStart;
    const rule = this.#rule;
    const choice = readRepeat(rule);
    const day = starts.slice(0, 10);
    const options: Option[] = [
      ['', own.never],
      ...kinds.map((kind): Option => [kind, own.kinds[kind]]),
      ...(rule !== '' && !choice ? [['own', own.own] as const] : []),
    ];
    const choose = (kind: string): void => {
      const found = kinds.find((one) => one === kind);
      if (!found) return store.set(field.path, undefined);
      this.#set({
        interval: 1,
        until: '',
        count: undefined,
        ...choice,
        kind: found,
        days: daysFor(found, day),
      });
    };
    const part = (name: string): TemplateResult =>
      renderField(store, {
        schema: field.schema.properties![name]!,
        path: [...field.path, name],
        required: false,
      });
    return html`${renderChooser(own.how, options, choice?.kind ?? (rule === '' ? '' : 'own'), choose, 'repeat')}
    ${choice ? this.#renderChoice(choice) : nothing}
    ${rule !== '' && !choice ? part('rule') : nothing}
    ${rule === '' ? nothing : html`${this.#renderDates(starts)} ${part('holidays')} ${part('except')} ${part('label')}`}`;
  }

  #renderChoice(choice: RepeatChoice): TemplateResult {
    const { words } = this;
    const own = words.repeats;
    const id = fieldId(this.field.path);
    const { kind, interval, days, until, count } = choice;
    const renderInput = (
      part: string,
      type: 'number' | 'date',
      value: string | number | undefined,
      take: (value: string) => void,
    ): TemplateResult =>
      html`<input
        id="${id}-${part}"
        type=${type}
        min=${type === 'number' ? 1 : nothing}
        .value=${String(value ?? '')}
        @change=${(event: Event) => take(valueOf(event))}
      />`;
    return html`<p class="copies">
        <label for="${id}-interval">${own.every}</label>
        ${renderInput('interval', 'number', interval, (value) => this.#set({ ...choice, interval: Math.max(1, Math.round(Number(value)) || 1) }))}
        <span>${own.units[kind]}</span>
      </p>
      ${
        kind === 'weekly'
          ? html`<fieldset class="weekdays">
              <legend>${own.on}</legend>
              ${weekdays.map(
                (day) =>
                  html`<label class="tick">
                    <input
                      type="checkbox"
                      .checked=${days.includes(day)}
                      @change=${(event: Event) => this.#toggle(choice, day, (event.target as HTMLInputElement).checked)}
                    />
                    ${own.weekdays[day]}
                  </label>`,
              )}
            </fieldset>`
          : nothing
      }
      <p class="copies">
        <label for="${id}-until">${own.until}</label>
        ${renderInput('until', 'date', until, (value) => this.#set({ ...choice, until: value, count: undefined }))}
        <label for="${id}-count">${own.count}</label>
        ${renderInput('count', 'number', count, (value) => this.#set({ ...choice, until: '', count: Math.round(Number(value)) || undefined }))}
      </p>
      ${until || count ? nothing : html`<p class="advice"><span class="tone">${words.tones.advice}</span> ${own.endless}</p>`}`;
  }

  /** What comes of it, by the same library that the server has. */
  #renderDates(starts: string): TemplateResult | typeof nothing {
    const { store, words } = this;
    if (!this.datesOf) {
      void import('../../../server/formats/repeats.js').then(
        (module) => (this.datesOf = module.datesOf),
      );
      return nothing;
    }
    const owner = this.#owner;
    const dates = this.datesOf(
      {
        starts,
        ends: textOf(store.read([...owner, 'ends'])) || undefined,
        timeZone: textOf(store.read([...owner.slice(0, 2), 'timeZone'])) || undefined,
        holidays: holidaysOf(store.open?.document ?? {}),
        repeats: {
          rule: this.#rule,
          holidays: this.#holidays,
          except: listIn(this.#value, 'except').filter((day): day is string =>
            rules.moment(textOf(day)),
          ),
        },
      },
      Date.now(),
    );
    if (dates.length < 2) return renderError(words, words.repeats.none, 'status');
    return html`<p id="${fieldId(this.field.path)}-dates">${words.repeats.dates(dates.length)}</p>
      <ol class="shifts" aria-labelledby="${fieldId(this.field.path)}-dates">
        ${dates.slice(0, shownDates).map(({ starts: from, ends }) => html`<li>${periodText(store, from, ends ?? '')}</li>`)}
      </ol>
      ${dates.length > shownDates ? html`<p class="hint">${words.repeats.more(dates.length - shownDates, periodText(store, dates[dates.length - 1]!.starts.slice(0, 10), ''))}</p>` : nothing}`;
  }

  get #owner(): Path {
    return this.field.path.slice(0, -1);
  }

  get #value() {
    const value = this.store.read(this.field.path);
    return isObject(value) ? value : {};
  }

  get #rule(): string {
    return textOf(this.#value['rule']);
  }

  get #holidays(): Repeats['holidays'] {
    const { holidays } = this.#value;
    return holidays === 'skip' || holidays === 'follow' ? holidays : undefined;
  }

  #set(choice: RepeatChoice): void {
    // A name for the rule said what it was before.
    const except = listIn(this.#value, 'except');
    const holidays = this.#holidays;
    const rule = writeRepeat(choice);
    this.store.set(this.field.path, {
      rule,
      ...(except.length > 0 && { except }),
      ...(holidays && { holidays }),
    });
  }

  #toggle(choice: RepeatChoice, day: string, isOn: boolean): void {
    const days = weekdays.filter((one) => (one === day ? isOn : choice.days.includes(one)));
    // A week without a day would be every week on the first one's: that is what is ticked then.
    const [first] = daysFor(
      'weekly',
      textOf(this.store.read([...this.#owner, 'starts'])).slice(0, 10),
    );
    this.#set({ ...choice, days: days.length > 0 ? days : [first!] });
  }
}
customElements.define('desk-repeats', RepeatsField);
