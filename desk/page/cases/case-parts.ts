import { html, nothing, type TemplateResult } from 'lit';
import { pairsOf } from '../../../src/contract/rules/form-pairs.js';
import { formatTime } from '../../shared/dates.js';
import { groupsIn, textOf, type JsonObject } from '../../shared/json.js';
import { type Option, renderButton, renderOptions } from '../controls.js';
import type { CaseEntry, ShownCase } from '../responses/admin-api.js';
import type { EditorStore } from '../store/editor-store.js';

/** What the resident sent. */
export function renderReport(
  { words }: EditorStore,
  form: JsonObject | undefined,
  { answers, withdrawn }: ShownCase,
): TemplateResult {
  const { cases: own } = words;
  const fields = groupsIn(form, 'fields');
  const fieldOf = (name: string): JsonObject | undefined =>
    fields.find((one) => one['name'] === name);
  return html`<section>
    <h3>${own.report}</h3>
    <p class="hint">${own.reportHint}</p>
    ${withdrawn || !answers ? html`<p>${own.nothingLeft}</p>` : nothing}
    <dl class="answers">
      ${Object.entries(answers ?? {})
        .filter(([name]) => fieldOf(name)?.['type'] !== 'photos')
        .map(([name, value]) => {
          const field = fieldOf(name);
          const options = groupsIn(field, 'options');
          const text = pairsOf('', value)
            .map(([, part]) => {
              const option = options.find((one) => textOf(one['value']) === part);
              return textOf(option?.['label']) || part;
            })
            .join('，');
          return html`<dt>${textOf(field?.['label']) || name}</dt>
            <dd>${text}</dd>`;
        })}
    </dl>
  </section>`;
}

export function renderAssignment(
  { words, open }: EditorStore,
  { responsible = '', due = '' }: ShownCase,
  submit: (event: Event) => void,
): TemplateResult {
  const { cases: own } = words;
  const members = groupsIn(open?.document, 'members').map((member): Option => [
    textOf(member['id']),
    textOf(member['name']) || textOf(member['id']),
  ]);
  return html`<form @submit=${submit}>
    <h3>${own.assignment}</h3>
    ${renderChoice('responsible', own.responsible, [['', own.nobody], ...members], responsible)}
    <div class="field short">
      <label for="case-due">${own.due}</label>
      <input id="case-due" name="due" type="date" .value=${due.slice(0, 10)} />
    </div>
    <p class="actions"><button type="submit">${own.assign}</button></p>
  </form>`;
}

/** Joins this report to another one about the same thing. */
export function renderMerge(
  { words }: EditorStore,
  { record, of = '' }: ShownCase,
  others: readonly CaseEntry[],
  submit: (event: Event) => void,
): TemplateResult {
  const { cases: own } = words;
  const choices = others
    .filter((other) => other.record !== record)
    .map((other): Option => [other.record, other.title || other.record]);
  return html`<form @submit=${submit}>
    <h3>${own.merge}</h3>
    <p class="hint">${own.mergeHint}</p>
    ${renderChoice('of', own.mergeWith, [['', own.choose], ...choices], of)}
    <p class="actions"><button type="submit">${own.mergeNow}</button></p>
  </form>`;
}

/** Gives the report to another office's server, where there is one. */
export function renderHandOver(
  { words }: EditorStore,
  { takers, withdrawn }: ShownCase,
  submit: (event: Event) => void,
): TemplateResult | typeof nothing {
  const { cases: own } = words;
  if (takers.length === 0 || withdrawn) return nothing;
  const choices = takers.map((one): Option => [one, one]);
  return html`<form @submit=${submit}>
    <h3>${own.handOver}</h3>
    <p class="hint">${own.handOverHint}</p>
    ${renderChoice('to', own.handOverTo, [['', own.choose], ...choices], '')}
    <p class="actions"><button type="submit">${own.handOver}</button></p>
  </form>`;
}

/** Who did what and when. The last act can be undone, unless it was the resident's. */
export function renderHistory(
  { words, language }: EditorStore,
  { history }: ShownCase,
  undo: () => void,
): TemplateResult {
  const { cases: own } = words;
  const last = history.filter(({ undone }) => !undone).at(-1);
  return html`<section>
    <h3>${own.history}</h3>
    <ol class="case-history">
      ${history.map(({ at, who, kind, act, undone }) => {
        const { status, text } = act as { status?: keyof typeof own.states; text?: string };
        return html`<li class=${undone ? 'undone' : nothing}>
          <p class="hint">
            ${formatTime(at, language)} · ${who || own.resident} ·
            ${own.acts[kind as keyof typeof own.acts]} ${status ? `· ${own.states[status]}` : ''}
            ${undone ? `· ${own.undone(undone.who)}` : ''}
          </p>
          ${text ? html`<p>${text}</p>` : nothing}
        </li>`;
      })}
    </ol>
    <p class="actions">${renderButton(own.undo, undo, '', { isDisabled: !last?.who })}</p>
  </section>`;
}

export function renderChoice(
  name: string,
  label: string,
  options: readonly Option[],
  value: string,
): TemplateResult {
  const id = `case-${name}`;
  return html`<div class="field middle">
    <label for=${id}>${label}</label>
    <select id=${id} name=${name}>
      ${renderOptions(options, value)}
    </select>
  </div>`;
}
