import { html, nothing, type TemplateResult } from 'lit';
import { formatTime } from '../../shared/dates.js';
import { formatMoment } from '../../../src/base/text/format.js';
import type { Field, FieldValue } from '../../../src/contract/index.js';
import { answerText } from '../../../src/contract/rules/answer-text.js';
import type { SetAside } from '../../../server/collector/admin/set-aside.js';
import type { EditorStore } from '../store/editor-store.js';
import { htmlLanguage, type DeskLanguage, type DeskWords } from '../../words/desk-words.js';
import type { ClaimedPost, FormResponse } from './admin-api.js';

type Fields = readonly Pick<Field, 'name' | 'label' | 'type' | 'options' | 'rows'>[];
type SetResponseAside = (receipt: string, what: SetAside) => unknown;

/** The roles are written out: a phone draws the rows as blocks, and some browsers then no longer take it for a table. */
export function renderResponses(
  store: EditorStore,
  responses: readonly FormResponse[],
  fields: Fields,
  setAside: SetResponseAside,
): TemplateResult {
  const { words } = store;
  const hasPosts = responses.some(({ posts }) => posts);
  const heading = (text: string | TemplateResult): TemplateResult =>
    html`<th scope="col" role="columnheader">${text}</th>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.views.responses}>
    <table role="table" class="lines">
      <thead role="rowgroup">
        <tr role="row">
          ${heading(words.responses.receipt)} ${heading(words.responses.at)}
          ${heading(words.responses.state)}
          ${hasPosts ? [heading(words.responses.post), heading(words.responses.companions)] : nothing}
          ${fields.map(({ label }) => heading(label))}
          ${heading(html`<span class="visually-hidden">${words.responses.act}</span>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${responses.map((response) => renderLine(response, fields, store, setAside, hasPosts))}
      </tbody>
    </table>
  </div>`;
}

function renderLine(
  { receipt, at, state, answers, people, posts, companions }: FormResponse,
  fields: Fields,
  { words, language }: EditorStore,
  setAside: SetResponseAside,
  hasPosts: boolean,
): TemplateResult {
  const names = words.responses.states as Record<string, string>;
  const shown = (field: Fields[number], value: FieldValue | undefined = ''): string =>
    typeof value === 'boolean'
      ? words[value ? 'yes' : 'no']
      : answerText(field, value, htmlLanguage[language]).join('；');
  const cell = (label: string, content: unknown): TemplateResult =>
    html`<td role="cell" data-label=${label}>${content}</td>`;
  const button = (what: SetAside): TemplateResult =>
    html`<button
      type="button"
      aria-label="${words.responses[what]} ${receipt}"
      @click=${() => setAside(receipt, what)}
    >
      ${words.responses[what]}
    </button>`;
  const erased = html`<span class="hint">${words.responses.erased}</span>`;
  const isOver = state === 'withdrawn' || (state === 'trial' && !answers);
  return html`<tr role="row">
    <th scope="row" role="rowheader"><code>${receipt}</code></th>
    ${cell(words.responses.at, formatTime(at, language))}
    ${cell(
      words.responses.state,
      `${names[state] ?? state}${people && people > 1 ? ` · ${words.responses.people(people)}` : ''}`,
    )}
    ${
      hasPosts
        ? [
            cell(
              words.responses.post,
              posts?.map((post) => renderPost(post, words, language)),
            ),
            cell(words.responses.companions, answers ? companions?.join('、') || '—' : erased),
          ]
        : nothing
    }
    ${fields.map((field) => cell(field.label, answers ? shown(field, answers[field.name]) || '—' : erased))}
    <td role="cell" class="tools">
      ${isOver || state === 'trial' ? nothing : button('trial')}
      ${isOver ? nothing : button('withdraw')}
    </td>
  </tr>`;
}

/** “路口值守 3月4日 07:00–08:30”, and its state unless it is confirmed. */
function renderPost(
  { title, post, starts, ends, state, gone }: ClaimedPost,
  words: DeskWords,
  language: DeskLanguage,
): TemplateResult {
  const locale = htmlLanguage[language];
  const time = starts ? formatMoment(starts, locale) : '';
  const end =
    ends?.slice(0, 10) === starts?.slice(0, 10)
      ? ends?.slice(11, 16)
      : ends && formatMoment(ends, locale);
  const claims = words.responses.claims as Record<string, string>;
  return html`<p>
    ${title ?? post} <span class="hint">${[time, end].filter(Boolean).join('–')}</span>
    ${state === 'confirmed' ? nothing : html`<strong>${claims[state] ?? state}</strong>`}
    ${gone ? html`<strong>${words.responses.postGone}</strong>` : nothing}
  </p>`;
}
