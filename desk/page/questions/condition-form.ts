/** When a question is asked, chosen from lists and read back as a sentence. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Comparison } from '../../../src/contract/form.js';
import {
  hasOptions,
  placeIn,
  writeCondition,
  type Condition,
  type Question,
} from '../../shared/questions.js';
import type { Path } from '../../shared/json.js';
import { conditionSentence, wantedOptions } from '../../words/condition-sentence.js';
import { labelOf } from '../../words/field-words.js';
import { renderButton, renderOptions, valueOf, type Option } from '../controls.js';
import { afterDrawing } from '../desk-element.js';
import { fieldId, renderFindingsWithin, type FormField } from '../form/field.js';
import { keepTyped } from '../form/typing.js';
import type { EditorStore } from '../store/editor-store.js';

type Group = 'all' | 'any';
type Relation = 'is' | 'not' | 'given' | 'least' | 'most' | 'between' | 'equals';

interface Context {
  readonly store: EditorStore;
  /** Of the condition. */
  readonly path: Path;
  readonly questions: readonly Question[];
  readonly index: number;
  readonly showIf: Condition;
}

export function renderCondition(
  store: EditorStore,
  { path }: FormField,
  questions: readonly Question[],
  index: number,
): TemplateResult {
  const { words, language } = store;
  const { showIf } = questions[index]!;
  const { all, any } = showIf;
  const context: Context = { store, path, questions, index, showIf };
  const count = all.length + any.length;
  const canAdd = candidatesFor(context, '').length > 0;
  const group: Group = any.length > 0 ? 'any' : 'all';
  const sentence = conditionSentence(showIf, questions, language);
  return html`<fieldset class="list condition" id=${fieldId(path)} tabindex="-1">
    <legend>${labelOf(path, language)}</legend>
    <p class=${sentence ? 'sentence' : 'hint'} role="status">
      ${sentence || words.conditions.always}
    </p>
    ${count > 1 && (all.length === 0 || any.length === 0) ? renderMode(context, group) : nothing}
    ${renderComparisons(context, 'all')}
    ${all.length > 0 && any.length > 0 ? html`<p>${words.conditions.also}</p>` : nothing}
    ${renderComparisons(context, 'any')} ${renderFindingsWithin(store, path)}
    ${
      canAdd
        ? renderButton(
            count > 0 ? words.conditions.another : words.conditions.add,
            () => addComparison(context, group),
            'add',
          )
        : count === 0
          ? html`<p class="hint">${words.conditions.none}</p>`
          : nothing
    }
  </fieldset>`;
}

function renderMode(context: Context, group: Group): TemplateResult {
  const { store, path, showIf } = context;
  const { mode, modes } = store.words.conditions;
  const options: Option[] = [
    ['all', modes.all],
    ['any', modes.any],
  ];
  const change = (event: Event): void => {
    const comparisons = [...showIf.all, ...showIf.any];
    const isAny = valueOf(event) === 'any';
    write(context, { all: isAny ? [] : comparisons, any: isAny ? comparisons : [] });
  };
  const id = fieldId([...path, 'mode']);
  return html`<div class="field short">
    <label for=${id}>${mode}</label>
    <select id=${id} @change=${change}>
      ${renderOptions(options, group)}
    </select>
  </div>`;
}

const renderComparisons = (context: Context, group: Group): TemplateResult =>
  html`<ol>
    ${context.showIf[group].map((comparison, place) =>
      renderComparison(context, group, place, comparison),
    )}
  </ol>`;

function renderComparison(
  context: Context,
  group: Group,
  place: number,
  comparison: Comparison,
): TemplateResult {
  const { store, path, questions, showIf } = context;
  const { conditions, remove, colon } = store.words;
  const question = questions.find(({ name }) => name === comparison.field);
  const number = place + 1 + (group === 'any' ? showIf.all.length : 0);
  const name = conditions.number(number);
  const at = [...path, ...placeIn(store.read(path), group, place)];
  const change = (next: Comparison): void => replace(context, group, place, next);
  const id = (key: string): string => fieldId([...at, key]);
  const relation = relationOf(comparison, question);
  return html`<li>
    <div class="comparison" role="group" aria-label=${name}>
      <div class="field">
        <label for=${id('field')}>${conditions.question}</label>
        <select
          id=${id('field')}
          @change=${(event: Event) => {
            const next = questions.find((one) => one.name === valueOf(event));
            if (next) change(begin(next));
          }}
        >
          ${renderOptions(candidatesFor(context, comparison.field), comparison.field)}
        </select>
      </div>
      <div class="field">
        <label for=${id('relation')}>${conditions.relation}</label>
        <select
          id=${id('relation')}
          @change=${(event: Event) => change(related(comparison, valueOf(event) as Relation, question))}
        >
          ${renderOptions(
            relationsFor(question, relation).map((one): Option => [one, conditions.relations[one]]),
            relation,
          )}
        </select>
      </div>
      ${renderValues(context, comparison, { relation, question, at, name, change })}
    </div>
    <span class="tools">
      <button
        type="button"
        aria-label=${remove + colon + name}
        title=${remove}
        @click=${() => replace(context, group, place, undefined)}
      >
        ✕
      </button>
    </span>
  </li>`;
}

interface Line {
  readonly relation: Relation;
  readonly question: Question | undefined;
  readonly at: Path;
  readonly name: string;
  readonly change: (next: Comparison) => void;
}

function renderValues(
  { store }: Context,
  comparison: Comparison,
  { relation, question, at, name, change }: Line,
): TemplateResult | typeof nothing {
  const { conditions } = store.words;
  const { field, min, max } = comparison;
  switch (relation) {
    case 'is':
    case 'not': {
      const chosen =
        relation === 'not'
          ? (comparison.not ?? [])
          : wantedOptions(question ?? { options: [] }, comparison);
      const known = question?.options ?? [];
      const unknown = chosen.filter((value) => !known.some((one) => one.value === value));
      const options = [...known, ...unknown.map((value) => ({ value, label: value }))];
      const tick = (value: string, isTicked: boolean): void => {
        const wanted = new Set(chosen);
        if (isTicked) wanted.add(value);
        else wanted.delete(value);
        const inOrder = options.map((one) => one.value).filter((one) => wanted.has(one));
        change({ field, [relation]: inOrder });
      };
      return html`<div
        class="ticks"
        role="group"
        aria-label="${name}${store.words.colon}${conditions.values}"
      >
        ${options.map(
          ({ value, label }) =>
            html`<label class="tick"
              ><input
                type="checkbox"
                .checked=${chosen.includes(value)}
                @change=${(event: Event) => tick(value, (event.target as HTMLInputElement).checked)}
              />${label || value}</label
            >`,
        )}
      </div>`;
    }
    case 'least':
    case 'most':
    case 'between':
      return html`<div class="numbers">
        ${
          relation === 'most'
            ? nothing
            : renderNumber(fieldId([...at, 'min']), conditions.value, min, (value) =>
                change(bounded(comparison, { min: value })),
              )
        }
        ${
          relation === 'least'
            ? nothing
            : renderNumber(
                fieldId([...at, 'max']),
                relation === 'between' ? conditions.upTo : conditions.value,
                max,
                (value) => change(bounded(comparison, { max: value })),
              )
        }
      </div>`;
    case 'equals': {
      const id = fieldId([...at, 'is']);
      return html`<div class="field">
        <label for=${id}>${conditions.values}</label>
        <input
          id=${id}
          type="text"
          autocomplete="off"
          @input=${(event: Event) =>
            change({
              field,
              is: valueOf(event)
                .split(/[、,，;；]/)
                .map((one) => one.trim())
                .filter(Boolean),
            })}
          ${keepTyped((comparison.is ?? []).join('、'), true)}
        />
      </div>`;
    }
    default:
      return nothing;
  }
}

const renderNumber = (
  id: string,
  label: string,
  value: number | undefined,
  take: (value: number) => void,
): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="number"
      step="any"
      @input=${(event: Event) => {
        const { valueAsNumber } = event.target as HTMLInputElement;
        if (!Number.isNaN(valueAsNumber)) take(valueAsNumber);
      }}
      ${keepTyped(value)}
    />
  </div>`;

function bounded(
  { field, min, max }: Comparison,
  change: { min?: number; max?: number },
): Comparison {
  const next = { min, max, ...change };
  return {
    field,
    ...(next.min !== undefined && { min: next.min }),
    ...(next.max !== undefined && { max: next.max }),
  };
}

/** The questions before this one; the one that is chosen is listed wherever it is. */
function candidatesFor({ store, questions, index }: Context, chosen: string): Option[] {
  const { words } = store;
  const found = questions.flatMap(({ name, label }, at): Option[] =>
    name && at !== index && (at < index || name === chosen)
      ? [[name, `${at + 1}. ${label || words.questions.number(at + 1)}`]]
      : [],
  );
  const isKnown = !chosen || found.some(([name]) => name === chosen);
  return isKnown ? found : [[chosen, `${chosen}${words.conditions.gone}`], ...found];
}

function relationOf({ is, not, min, max }: Comparison, question: Question | undefined): Relation {
  const isOfOptions = question ? hasOptions(question.type) : Boolean(is);
  if (not) return 'not';
  if (isOfOptions && (is !== undefined || min !== undefined || max !== undefined)) return 'is';
  if (is) return 'equals';
  if (min !== undefined && max !== undefined) return 'between';
  if (min !== undefined) return 'least';
  return max === undefined ? 'given' : 'most';
}

function relationsFor(question: Question | undefined, current: Relation): Relation[] {
  const offered: Relation[] = !question
    ? []
    : hasOptions(question.type)
      ? ['is', 'not', 'given']
      : question.type === 'scale' || question.type === 'number'
        ? ['least', 'most', 'between', 'given']
        : ['given'];
  return offered.includes(current) ? offered : [current, ...offered];
}

/** A new comparison, which asks for what is most often asked for. */
function begin({ name, type }: Question): Comparison {
  if (hasOptions(type)) return { field: name, is: [] };
  return type === 'scale' || type === 'number' ? { field: name, min: 1 } : { field: name };
}

/** The same question compared in another way, with as much of what was said as still fits. */
function related(
  comparison: Comparison,
  relation: Relation,
  question: Question | undefined,
): Comparison {
  const { field, not, min, max } = comparison;
  const chosen = not ?? wantedOptions(question ?? { options: [] }, comparison);
  const [low = 1, high = low] = [min ?? max, max ?? min];
  switch (relation) {
    case 'is':
    case 'not':
      return { field, [relation]: comparison.is || not ? chosen : [] };
    case 'least':
      return { field, min: low };
    case 'most':
      return { field, max: high };
    case 'between':
      return { field, min: low, max: high };
    case 'equals':
      return { field, is: comparison.is ?? [] };
    default:
      return { field };
  }
}

function addComparison(context: Context, group: Group): void {
  const { path, questions, index, showIf } = context;
  // The last one before with options is what most questions depend on; another condition asks for another one.
  const used = new Set([...showIf.all, ...showIf.any].map(({ field }) => field));
  const before = questions.slice(0, index).filter(({ name }) => name !== '');
  const likely = [...before].reverse().filter(({ type }) => hasOptions(type));
  const question =
    likely.find(({ name }) => !used.has(name)) ?? likely[0] ?? before[before.length - 1];
  if (!question) return;
  const next = { ...showIf, [group]: [...showIf[group], begin(question)] };
  write(context, next);
  const written = writeCondition(next);
  const place = group === 'any' && written?.['any'] ? 'any' : 'all';
  const last = place === group ? next[group].length - 1 : showIf.all.length;
  const at = [...path, ...placeIn(written ?? null, place, last)];
  afterDrawing(() => document.getElementById(fieldId([...at, 'field']))?.focus());
}

function replace(
  context: Context,
  group: Group,
  place: number,
  next: Comparison | undefined,
): void {
  const { path, showIf } = context;
  const changed = showIf[group].flatMap((one, at) => (at === place ? (next ?? []) : one));
  write(context, { ...showIf, [group]: changed });
  if (next) return;
  afterDrawing(() => {
    const fieldset = document.getElementById(fieldId(path));
    fieldset?.querySelector<HTMLElement>('button.add, select')?.focus();
  });
}

const write = ({ store, path }: Context, condition: Condition): void =>
  store.set(path, writeCondition(condition));
