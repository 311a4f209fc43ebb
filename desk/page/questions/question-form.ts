/** The form of one question: what its type has, and nothing else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../../src/contract/form.js';
import { optionsOf } from '../../../src/contract/rules/rating.js';
import { isObject, textOf, type Json, type JsonObject } from '../../shared/json.js';
import {
  hasOptions,
  hasPart,
  questionTypes,
  unusedParts,
  type Question,
  type QuestionType,
} from '../../shared/questions.js';
import { htmlLanguage } from '../../words/desk-words.js';
import { choiceLabel, labelOf } from '../../words/field-words.js';
import { renderButton, renderOptions, valueOf, type Option } from '../controls.js';
import { describedBy, fieldId, renderFlag, renderFrame, type FormField } from '../form/field.js';
import { renderField } from '../form/render-field.js';
import type { EditorStore } from '../store/editor-store.js';
import { renderCondition } from './condition-form.js';
import { renderOptionLines } from './option-lines.js';

type Part = keyof Field;

export function renderQuestion(
  store: EditorStore,
  question: FormField,
  questions: readonly Question[],
  index: number,
  copy: () => void,
): TemplateResult {
  const { words, language } = store;
  const { path, schema } = question;
  const { type } = questions[index]!;
  const value = store.read(path);
  const partWords: Readonly<Record<string, string>> = words.questions.parts;
  const field = (part: Part): FormField => {
    const label = partWords[`${type}.${part}`];
    return {
      schema: schema.properties![part]!,
      path: [...path, part],
      required: schema.required!.includes(part),
      ...(label && { label, hint: '' }),
    };
  };
  const draw = (...parts: Part[]): TemplateResult[] =>
    parts.map((part) => renderField(store, field(part)));
  const own = (...parts: Part[]): TemplateResult[] =>
    draw(...parts.filter((part) => hasPart(type, part)));
  const unused = unusedParts(isObject(value) ? value : {}, type);
  const named = unused.map((part) => labelOf([...path, part], language));
  const further: Part[] = [
    'name',
    'prefill',
    ...(['autocomplete', 'verified'] as const).filter((part) => hasPart(type, part)),
  ];
  return html`<div class="group">
    ${draw('label')} ${renderType(store, field('type'), type)}
    ${hasPart(type, 'rows') ? renderOptionLines(store, field('rows')) : nothing}
    ${type === 'rating' ? renderLevels(store, field('options')) : nothing}
    ${hasOptions(type) && type !== 'rating' ? renderOptionLines(store, field('options')) : nothing}
    ${own('other')}
    <div class="pair">${own('min', 'max')}</div>
    <div class="pair">${own('low', 'high')}</div>
    ${draw('required', 'hint')}
    <div class="pair">${own('minLength', 'maxLength')}</div>
    ${
      unused.length > 0
        ? html`<p class="hint">
            ${words.questions.unused(named.join(language === 'zh' ? '、' : ', '))}
            ${renderButton(words.questions.dropUnused, () => dropParts(store, question, unused), 'plain')}
          </p>`
        : nothing
    }
    ${renderCondition(store, field('showIf'), questions, index)}
    ${renderPart(store, question, words.questions.layout, ['section', 'newPage'], draw)}
    ${renderPart(store, question, words.more, further, draw)}
    <p class="actions">${renderButton(words.questions.copy, copy)}</p>
  </div>`;
}

/** What few questions have: closed until it is wanted, and saying what is in it. */
function renderPart(
  store: EditorStore,
  { path }: FormField,
  title: string,
  parts: readonly Part[],
  draw: (...parts: Part[]) => TemplateResult[],
): TemplateResult {
  const { language } = store;
  const labels = parts.map((part) => labelOf([...path, part], language));
  return html`<details class="part more">
    <summary>
      ${title} <span class="state">${labels.join(language === 'zh' ? '、' : ', ')}</span>
      ${renderFlag(store, ...parts.map((part) => [...path, part]))}
    </summary>
    <div class="group">${draw(...parts)}</div>
  </details>`;
}

function renderType(store: EditorStore, field: FormField, type: QuestionType): TemplateResult {
  const { words, language } = store;
  const { path } = field;
  const optionOf = (one: QuestionType): Option => [one, choiceLabel(path, one, language)];
  return renderFrame(
    store,
    field,
    html`<select
      id=${fieldId(path)}
      aria-describedby=${describedBy(field)}
      @change=${(event: Event) => changeType(store, field, valueOf(event) as QuestionType)}
    >
      ${(Object.keys(questionTypes) as (keyof typeof questionTypes)[]).map(
        (group) =>
          html`<optgroup label=${words.questions.groups[group]}>
            ${renderOptions(questionTypes[group].map(optionOf), type)}
          </optgroup>`,
      )}
    </select>`,
    'middle',
  );
}

/** Lists that the new type cannot do without get two lines to fill in; what the old one had stays, should it be wanted back. */
function changeType(store: EditorStore, { path }: FormField, type: QuestionType): void {
  const question = path.slice(0, -1);
  const before = store.read(question);
  const next: JsonObject = { ...(isObject(before) ? before : {}), type };
  const begun: Json = [
    { value: 'xuan-xiang', label: '' },
    { value: 'xuan-xiang-2', label: '' },
  ];
  for (const part of ['rows', 'options'] as const)
    if (hasPart(type, part) && type !== 'rating' && next[part] === undefined) next[part] = begun;
  store.set(question, next);
}

function dropParts(store: EditorStore, { path }: FormField, parts: readonly Part[]): void {
  const before = store.read(path);
  if (!isObject(before)) return;
  const kept = Object.entries(before).filter(([key]) => !parts.includes(key as Part));
  store.set(path, Object.fromEntries(kept));
}

/** The standard's five levels, unless the editor wants others. */
function renderLevels(store: EditorStore, field: FormField): TemplateResult {
  const { words, language, open } = store;
  const { path } = field;
  const lang = textOf(open?.document['lang']) === 'en' ? 'en' : htmlLanguage.zh;
  const standard = optionsOf({ type: 'rating' }, lang);
  if (store.read(path) !== undefined)
    return html`${renderOptionLines(store, field)}
    ${renderButton(words.questions.backToStandard, () => store.set(path, undefined), 'plain')}`;
  const levels = standard.map(({ label }) => label).join(language === 'zh' ? '、' : ', ');
  return html`<p class="hint levels">
    ${words.questions.standard(levels)}
    ${renderButton(
      words.questions.ownLevels,
      () =>
        store.set(
          path,
          standard.map((level) => ({ ...level })),
        ),
      'plain',
    )}
  </p>`;
}
