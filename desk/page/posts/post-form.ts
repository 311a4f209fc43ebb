/** The form of one shift: when, what, where and how many; all else out of the way. */
import { html, nothing, type TemplateResult } from 'lit';
import { rules } from '../../../src/contract/rules/texts.js';
import { writtenNow } from '../../shared/dates.js';
import { idsOf } from '../../shared/items.js';
import { getAt, listIn, textOf, type JsonObject, type Path } from '../../shared/json.js';
import { createPostId, postOnDay, periodOn } from '../../shared/posts.js';
import { dayAfter, readWrittenTime, weekdayOf } from '../../shared/written-times.js';
import { labelOf } from '../../words/field-words.js';
import { renderButton, renderOptions, valueOf, type Option } from '../controls.js';
import {
  describedBy,
  fieldId,
  renderFindingsWithin,
  renderFlag,
  type FormField,
} from '../form/field.js';
import { renderField } from '../form/render-field.js';
import { keepTyped } from '../form/typing.js';
import type { EditorStore } from '../store/editor-store.js';
import { clocksText, periodText } from './post-line.js';

/** What few shifts say. */
const further: readonly (readonly string[])[] = [
  ['kind'],
  ['place', 'address'],
  ['requirements'],
  ['waitlist'],
  ['taken'],
  ['waiting'],
  ['starts'],
  ['ends'],
];

export function renderPost(
  store: EditorStore,
  field: FormField,
  post: JsonObject,
  copy: (copies: readonly JsonObject[]) => void,
): TemplateResult {
  const { words, language } = store;
  const { path, schema } = field;
  const part = (keys: readonly string[], label?: string): TemplateResult => {
    const schemaOf = keys.reduce((found, key) => found.properties![key]!, schema);
    return renderField(store, {
      schema: schemaOf,
      path: [...path, ...keys],
      required: keys.length === 1 && schema.required!.includes(keys[0]!),
      ...(label && { label, hint: '' }),
    });
  };
  const labels = further.map((keys) => labelOf([...path, ...keys], language));
  return html`<div class="group">
    ${renderWhen(store, field, post)} ${part(['title'])}
    <div class="pair">${part(['place', 'name'], words.posts.place)} ${part(['capacity'])}</div>
    ${renderCopies(store, path, post, copy)} ${part(['repeats'])}
    <details class="part more">
      <summary>
        ${words.more} <span class="state">${labels.join(language === 'zh' ? '、' : ', ')}</span>
        ${renderFlag(store, ...further.map((keys) => [...path, ...keys]))}
      </summary>
      <div class="group">${further.map((keys) => part(keys))}</div>
    </details>
  </div>`;
}

/** Day and hours in one go, as people write them: 7月1日 9:00–11:30. */
function renderWhen(store: EditorStore, { path }: FormField, post: JsonObject): TemplateResult {
  const { words } = store;
  const [starts, ends] = [textOf(post['starts']), textOf(post['ends'])];
  const isRead = rules.moment(starts) && rules.moment(ends) && starts !== '' && ends !== '';
  const hasHours = isRead && starts.includes('T') && ends.includes('T');
  const here: FormField = { path: [...path, 'when'], schema: {}, required: true };
  const handleInput = (event: Event): void => {
    const typed = valueOf(event);
    const period = readPeriod(typed, zoneOf(store, path));
    store.set(path, { ...post, ...(period ?? { starts: typed, ends: '' }) });
  };
  return html`<div class="field">
    <label for=${fieldId(here.path)}>
      ${words.posts.when} <span class="must">${words.required}</span>
    </label>
    <p class="hint" id="${fieldId(here.path)}-hint">${words.posts.whenHint}</p>
    <input
      id=${fieldId(here.path)}
      type="text"
      autocomplete="off"
      maxlength="80"
      placeholder=${words.posts.whenExample}
      aria-describedby="${describedBy(here)} ${fieldId(here.path)}-read"
      @input=${handleInput}
      ${keepTyped(hasHours ? `${starts.slice(0, 10)} ${clocksText(starts, ends)}` : starts, true)}
    />
    <p class="hint" id="${fieldId(here.path)}-read" role="status">
      ${isRead ? words.date.readAs(periodText(store, starts, ends)) : starts ? words.posts.notRead : nothing}
    </p>
    ${isRead ? nothing : renderFindingsWithin(store, [...path, 'starts'])}
  </div>`;
}

/** @returns nothing where a day or hours are missing: 7月1日 alone takes the whole day only if it says so. */
function readPeriod(
  typed: string,
  timeZone: string | undefined,
): { starts: string; ends: string } | undefined {
  const time = readWrittenTime(typed);
  if (!time) return undefined;
  const today = writtenNow().slice(0, 10);
  const { date, weekday, half } = time;
  const year = Number(today.slice(0, 4));
  // Without a year the next one that is to come, or one that was not long ago.
  const isPast = date !== undefined && `${year}-${date}` < dayAfter(today, -60);
  const day = date
    ? date.length === 10
      ? date
      : `${isPast ? year + 1 : year}-${date}`
    : weekday && dayAfter(today, (weekday - weekdayOf(today) + 7) % 7);
  if (!day || !rules.date(day)) return undefined;
  if (half === 'day') return { starts: day, ends: day };
  return time.from && time.to
    ? periodOn(day, { ...time, from: time.from, to: time.to }, timeZone)
    : undefined;
}

const zoneOf = (store: EditorStore, path: Path): string | undefined =>
  textOf(store.read([...path.slice(0, 2), 'timeZone'])) || undefined;

const everies = ['day', 'workday', 'week'] as const;
type Every = (typeof everies)[number];

/** What was asked for last is asked for again: a rota has several shifts that go on for as long. */
let lastCopied: { count: number; every: Every } = { count: 6, every: 'day' };

/** The same shift on the days after. */
function renderCopies(
  store: EditorStore,
  path: Path,
  post: JsonObject,
  copy: (copies: readonly JsonObject[]) => void,
): TemplateResult | typeof nothing {
  const { words } = store;
  const starts = textOf(post['starts']);
  if (!rules.moment(starts) || starts.length < 10) return nothing;
  const id = fieldId([...path, 'copies']);
  const press = (): void => {
    const count = document.getElementById(id) as HTMLInputElement;
    const every = document.getElementById(`${id}-every`) as HTMLSelectElement;
    const wanted = Math.min(Math.max(Math.round(count.valueAsNumber) || 1, 1), 400);
    lastCopied = { count: wanted, every: every.value as Every };
    const taken = idsOf(
      listIn(getAt(store.open!.document, path.slice(0, 2)) as JsonObject, 'posts'),
    );
    copy(
      daysAfter(starts.slice(0, 10), lastCopied).map((days) => {
        const next = postOnDay(post, days, zoneOf(store, path));
        const fresh = { ...next, id: createPostId(next, taken) };
        taken.add(fresh.id);
        return fresh;
      }),
    );
  };
  return html`<p class="copies">
    <label for=${id}>${words.posts.copyTo}</label>
    <input id=${id} type="number" min="1" max="400" .value=${String(lastCopied.count)} />
    <select id="${id}-every" aria-label=${words.posts.every}>
      ${renderOptions(
        everies.map((every): Option => [every, words.posts.everies[every]]),
        lastCopied.every,
      )}
    </select>
    ${renderButton(words.posts.copy, press)}
  </p>`;
}

/** How many days after each of the copies is. */
function daysAfter(day: string, { count, every }: typeof lastCopied): number[] {
  const days: number[] = [];
  for (let after = 1; days.length < count; after++) {
    const isWanted =
      every === 'day' || (every === 'week' ? after % 7 === 0 : weekdayOf(dayAfter(day, after)) < 6);
    if (isWanted) days.push(after);
  }
  return days;
}
